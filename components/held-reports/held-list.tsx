import { getLocale, getTranslations } from 'next-intl/server'
import { LawClocks, LookBy } from '@/components/held-reports/held-clocks'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { HeldFacts } from '@/lib/held-reports/queries'
import type { Locale } from '@/messages/locales'

type Props = { view: { waiting: HeldFacts[]; dismissed: HeldFacts[] }; municipality: string }

/** What a machine may have sent: facts about each, and no content. */
export async function HeldList({ view, municipality }: Props) {
  const [t, ui, locale] = await Promise.all([
    getTranslations('held-reports'),
    getTranslations('ui'),
    getLocale(),
  ])
  const { waiting, dismissed } = view
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('crumb'), href: `/${municipality}/concerns` }, { label: t('title') }]}
          />
        }
        title={t('title')}
        state={standingOf(t, waiting, locale)}
      />
      {waiting.length > 0 ? (
        <>
          <p className="mt-4 mb-6">{t('lead')}</p>
          <HeldTable rows={waiting} municipality={municipality} />
        </>
      ) : (
        <div className="mt-6 border-t-2 border-ink pt-4">
          <h2 className="text-h3">{t('emptyTitle')}</h2>
          <p className="mt-1 text-ink-2">{t('emptyText')}</p>
        </div>
      )}
      {dismissed.length > 0 && (
        <section className="mt-12">
          <SectionHead title={t('dismissedTitle')} end={t('dismissed', { count: dismissed.length })} />
          <HeldTable rows={dismissed} municipality={municipality} untopped />
        </section>
      )}
    </>
  )
}

type Words = Awaited<ReturnType<typeof getTranslations<'held-reports'>>>

/** How many wait, how many for too long, and until when the next one may. */
function standingOf(t: Words, waiting: readonly HeldFacts[], locale: Locale): string {
  const late = waiting.filter(({ clock }) => clock.standing === 'late').length
  const next = waiting
    .map(({ clock }) => clock.dueOn)
    .toSorted()
    .at(0)
  const then =
    late > 0 ? t('late', { count: late }) : next && t('next', { day: formatDate(next, 'day', locale) })
  return [t('state', { count: waiting.length }), then].filter(Boolean).join(' ')
}

type TableProps = { rows: HeldFacts[]; municipality: string; untopped?: boolean }

async function HeldTable({ rows, municipality, untopped }: TableProps) {
  const [t, concerns, locale] = await Promise.all([
    getTranslations('held-reports'),
    getTranslations('concerns'),
    getLocale(),
  ])
  return (
    <Table caption={t('caption')} cards untopped={untopped}>
      <thead>
        <tr>
          <ColumnHead>{t('received')}</ColumnHead>
          {!untopped && <ColumnHead>{t('lookBy')}</ColumnHead>}
          {!untopped && <ColumnHead>{t('law')}</ColumnHead>}
          <ColumnHead>{t('about')}</ColumnHead>
          <ColumnHead>{t('danger')}</ColumnHead>
          <ColumnHead>{t('why')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, receivedAt, subject, immediateDanger, suspicions, ...clocks }) => (
          <Row key={id}>
            <RowHead>
              <Link href={`/${municipality}/concerns/held/${id}`} look="ink">
                {formatDate(receivedAt, 'dayClock', locale)}
              </Link>
            </RowHead>
            {!untopped && (
              <>
                <Cell label={t('lookBy')}>
                  <LookBy clock={clocks.clock} />
                </Cell>
                <Cell label={t('law')}>
                  <LawClocks {...clocks} />
                </Cell>
              </>
            )}
            <Cell label={t('about')}>{concerns(`subject.${subject}`)}</Cell>
            <Cell label={t('danger')}>{t(immediateDanger ? 'yes' : 'no')}</Cell>
            <Cell label={t('why')}>{suspicions.map((one) => t(`suspicions.${one}`)).join(', ')}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
