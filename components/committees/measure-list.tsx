import { getLocale, getTranslations } from 'next-intl/server'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { Tabs } from '@/components/ui/tabs'
import { daysBetween } from '@/lib/calendar-days/rules'
import type { CommitteeMeasure, CommitteeView } from '@/lib/committees/queries'
import { type StandingKind, standingKinds } from '@/lib/measures/rules'

type Props = { view: CommitteeView; here: string; plans: string }

/** The committee's measures, by standing; each figure in the tabs is the number of its rows and of what is hidden. */
export async function MeasureList({ view, here, plans }: Props) {
  const [t, count] = await Promise.all([getTranslations('committees.measures'), getTranslations('overview')])
  const { hidden, listed, standing } = view
  const hiddenHere = standing ? hidden[standing] : hidden.total
  return (
    <section aria-labelledby="measures">
      <SectionHead id="measures" title={t('title')} rule="none" />
      {view.measures.total === 0 ? (
        <p className="border-t-2 border-ink py-3 text-ui text-ink-2">{t('none')}</p>
      ) : (
        <StandingTabs view={view} here={here} />
      )}
      {listed.length > 0 && <MeasureTable measures={listed} plans={plans} today={view.today} />}
      {hiddenHere > 0 && (
        <p className="border-b border-line py-3 text-ui text-ink-2">
          {t('hidden', {
            n: hiddenHere,
            words: count('countFirst', { n: hiddenHere }),
            late: standing && standing !== 'late' ? 0 : hidden.late,
          })}
        </p>
      )}
      {view.measures.total > 0 && listed.length + hiddenHere === 0 && (
        <p className="border-t-2 border-ink py-3 text-ui text-ink-2">{t('noneHere')}</p>
      )}
    </section>
  )
}

async function StandingTabs({ view, here }: Omit<Props, 'plans'>) {
  const [t, kinds] = await Promise.all([
    getTranslations('committees.measures'),
    getTranslations('ui.statusPlural'),
  ])
  const word = (kind: StandingKind) => (kind === 'notrequired' ? t('cancelled') : kinds(kind))
  const present = standingKinds.filter((kind) => view.measures[kind] > 0 || view.standing === kind)
  return (
    <Tabs
      label={t('tabs')}
      items={[
        { href: `${here}#measures`, label: t('all'), count: view.measures.total, current: !view.standing },
        ...present.map((kind) => ({
          href: `${here}?standing=${kind}#measures`,
          label: word(kind),
          count: view.measures[kind],
          current: view.standing === kind,
        })),
      ]}
    />
  )
}

type TableProps = { measures: readonly CommitteeMeasure[]; plans: string; today: string }

async function MeasureTable({ measures, plans, today }: TableProps) {
  const [t, ui, locale] = await Promise.all([
    getTranslations('committees.measures'),
    getTranslations('ui'),
    getLocale(),
  ])
  const word = (kind: StandingKind) => (kind === 'notrequired' ? t('cancelled') : ui(`status.${kind}`))
  const withoutDay = ({ standing }: CommitteeMeasure) =>
    ['late', 'course', 'none'].includes(standing) ? t('noDue') : '–'
  const days = ({ standing, dueOn }: CommitteeMeasure) =>
    dueOn && (standing === 'late' || standing === 'soon')
      ? ui('days', { count: Math.abs(daysBetween(today, dueOn)) })
      : undefined
  return (
    <Table caption={t('title')} cards>
      <thead>
        <tr>
          <ColumnHead>{t('measure')}</ColumnHead>
          <ColumnHead>{t('standing')}</ColumnHead>
          <ColumnHead>{t('due')}</ColumnHead>
          <ColumnHead>{t('responsible')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) => (
          <Row key={measure.id} mark={measure.standing === 'late' ? 'late' : undefined}>
            <RowHead>
              <Link href={`${plans}/${measure.planId}/measures/${measure.id}`} look="ink">
                {measure.title}
              </Link>
            </RowHead>
            <Cell label={t('standing')} className="sm:whitespace-nowrap">
              <Status
                kind={measure.standing}
                word={measure.dueOn !== measure.nextDueOn ? t('unanswered') : word(measure.standing)}
                detail={days(measure)}
                quiet
              />
            </Cell>
            <Cell label={t('due')} className="sm:whitespace-nowrap">
              {measure.nextDueOn ? formatDate(measure.nextDueOn, 'dayYear', locale) : withoutDay(measure)}
            </Cell>
            <Cell label={t('responsible')}>{measure.responsible}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
