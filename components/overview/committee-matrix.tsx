import { getLocale, getTranslations } from 'next-intl/server'
import type { Translator } from '@/components/overview/words'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { Status, type StatusKind } from '@/components/ui/status'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { daysBetween } from '@/lib/calendar-days/rules'
import type { CommitteeState } from '@/lib/committees/rules'
import type { Locale } from '@/messages/locales'

const counted = ['late', 'soon', 'course', 'none', 'idea', 'done'] as const

type Props = { committees: readonly CommitteeState[]; base: string; today: string }
type Words = {
  t: Translator<'overview'>
  ui: Translator<'ui'>
  locale: Locale
  today: string
}

/** Committee by requirement: each cell leads to what it says. */
export async function CommitteeMatrix({ committees, base, today }: Props) {
  const [t, ui, locale] = await Promise.all([getTranslations('overview'), getTranslations('ui'), getLocale()])
  const words = { t, ui, locale, today }
  return (
    <Table caption={t('matrix.caption')} cards dense className="mt-4">
      <thead>
        <tr>
          <ColumnHead>{t('matrix.committee')}</ColumnHead>
          <ColumnHead>
            {t('matrix.coordinator')}
            <small>{t('matrix.named')}</small>
          </ColumnHead>
          <ColumnHead>
            {t('matrix.plan')}
            <small>{t('matrix.inForce')}</small>
          </ColumnHead>
          {counted.map((kind) => (
            <ColumnHead key={kind} number>
              {ui(`statusPlural.${kind}`)}
              <small>{t('matrix.measures')}</small>
            </ColumnHead>
          ))}
          <ColumnHead number>{t('matrix.since')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {committees.map((committee) => (
          <CommitteeRow
            key={committee.id}
            committee={committee}
            href={`${base}/${committee.id}`}
            words={words}
          />
        ))}
      </tbody>
    </Table>
  )
}

type RowProps = { committee: CommitteeState; href: string; words: Words }

function CommitteeRow({ committee, href, words }: RowProps) {
  const { t, ui } = words
  const { name, coordinator, plan, measures, late } = committee
  return (
    <Row mark={late ? 'late' : undefined}>
      <RowHead>
        <Link href={href} look="ink">
          <bdi>{name}</bdi>
        </Link>
      </RowHead>
      <Cell label={t('matrix.coordinator')} alarm={coordinator.kind === 'late'}>
        <CoordinatorStatus committee={committee} words={words} />
      </Cell>
      <Cell label={t('matrix.plan')} alarm={plan.kind === 'late'}>
        <PlanStatus committee={committee} words={words} />
      </Cell>
      {counted.map((kind) => (
        <Cell
          key={kind}
          label={ui(`statusPlural.${kind}`)}
          number
          alarm={kind === 'late' && measures.late > 0}
          className={measures[kind] === 0 ? 'text-ink-3 max-sm:hidden' : undefined}
        >
          <Count n={measures[kind]} kind={kind} href={`${href}?standing=${kind}#measures`} />
        </Cell>
      ))}
      <Cell
        label={t('matrix.since')}
        number
        className={late ? 'sm:whitespace-nowrap' : 'text-ink-3 max-sm:hidden'}
      >
        <Since committee={committee} words={words} />
      </Cell>
    </Row>
  )
}

/** A matrix holds hundreds of figures: plain anchors without a component of their own keep the page small. */
function Count({ n, kind, href }: { n: number; kind: StatusKind; href: string }) {
  if (n === 0) return 0
  const look =
    kind === 'late' ? 'font-strong text-late' : kind === 'soon' ? 'font-semibold text-soon' : 'text-ink'
  return (
    <a href={href} className={`${look} decoration-edge`}>
      {n}
    </a>
  )
}

type PartProps = { committee: CommitteeState; words: Words }

function CoordinatorStatus({ committee: { coordinator }, words }: PartProps) {
  const { t, ui, today } = words
  if (coordinator.kind === 'notrequired')
    return <Status kind="notrequired" word={ui('status.notrequired')} quiet />
  if (coordinator.kind === 'late') {
    const days = coordinator.since && t('matrix.days', { n: daysBetween(coordinator.since, today) })
    const detail = days ? t('matrix.vacant', { days }) : t('matrix.neverNamed')
    return <Status kind="late" word={ui('status.late')} detail={detail} />
  }
  const year = coordinator.since.slice(0, 4)
  return (
    <Status
      kind="done"
      word={<bdi>{coordinator.names.join(', ')}</bdi>}
      detail={t('matrix.sinceYear', { year })}
      quiet
    />
  )
}

function PlanStatus({ committee: { plan }, words }: PartProps) {
  const { t, ui, locale, today } = words
  const day = (value: string) => formatDate(value, 'short', locale)
  switch (plan.kind) {
    case 'notrequired':
      return <Status kind="notrequired" word={ui('status.notrequired')} quiet />
    case 'done':
      return (
        <Status
          kind="done"
          word={t('states.in_force')}
          detail={t('matrix.until', { day: day(plan.until) })}
          quiet
        />
      )
    case 'soon': {
      const days = ui('days', { count: daysBetween(today, plan.until) })
      return <Status kind="soon" word={ui('status.soon')} detail={t('matrix.ends', { days })} />
    }
    case 'course':
      return (
        <Status
          kind="course"
          word={t(`states.${plan.state}`)}
          detail={t('matrix.from', { day: day(plan.from) })}
          quiet
        />
      )
    case 'late': {
      const days = plan.since && t('matrix.days', { n: daysBetween(plan.since, today) })
      return <Status kind="late" word={ui('status.late')} detail={days ?? t('matrix.missing')} />
    }
  }
}

function Since({ committee, words }: PartProps) {
  const { t, locale, today } = words
  const { late, lateSince } = committee
  if (!late) return t('matrix.nothing')
  if (!lateSince) return t('matrix.unknown')
  return (
    <span>
      {formatDate(lateSince, 'short', locale)}{' '}
      <span className="text-ink-2">{t('matrix.days', { n: daysBetween(lateSince, today) })}</span>
    </span>
  )
}
