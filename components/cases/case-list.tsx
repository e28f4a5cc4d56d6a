import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/components/ui/dates'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { SecretLabel } from '@/components/ui/secrecy-label'
import { Status } from '@/components/ui/status'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { CaseListRow, CaseList as CaseListView } from '@/lib/cases/queries'

type Props = { list: CaseListView; municipality: string }

/** One's own cases: numbers and days, no names. */
export async function CaseList({ list, municipality }: Props) {
  const t = await getTranslations('cases')
  const { rows, works } = list
  const running = rows.filter(({ state }) => state !== 'closed').length
  const late = rows.filter(({ followUp }) => followUp?.kind === 'late').length
  const button = (
    <ButtonLink href={`/${municipality}/cases/new`} variant="primary">
      {t('list.new')}
    </ButtonLink>
  )
  const state = works
    ? t('list.state_works', { running, late })
    : t('list.state_member', { count: rows.length })
  const empty = rows.length === 0
  return (
    <>
      <PageHead
        title={t('title')}
        state={empty ? `${state} ${t(works ? 'list.emptyWorks' : 'list.emptyMember')}` : state}
        actions={works && !empty ? button : undefined}
      />
      <div className="mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-2 border-y border-line py-3 text-ui">
        <SecretLabel>{t('secrecy')}</SecretLabel>
        <p>{t('logged')}</p>
      </div>
      {empty && works && (
        <EmptyState
          steps={(['1', '2', '3'] as const).map((step) => ({
            title: t(`list.steps.${step}.title`),
            text: t(`list.steps.${step}.text`),
          }))}
          actions={button}
        />
      )}
      {!empty && <CaseTable {...{ list, municipality }} />}
    </>
  )
}

async function CaseTable({ list, municipality }: Props) {
  const t = await getTranslations('cases')
  const dated = list.rows.some(({ nextFollowUpOn }) => nextFollowUpOn)
  return (
    <div className="mt-8">
      <Table caption={t('list.caption')} cards>
        <thead>
          <tr>
            <ColumnHead>{t('list.number')}</ColumnHead>
            <ColumnHead>{t('list.kind')}</ColumnHead>
            <ColumnHead>{t('list.state')}</ColumnHead>
            {dated && <ColumnHead>{t('list.followUp')}</ColumnHead>}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <CaseLine key={row.id} row={row} dated={dated} href={`/${municipality}/cases/${row.id}`} />
          ))}
        </tbody>
      </Table>
    </div>
  )
}

const stateShapes = { open: 'course', paused: 'none', closed: 'done' } as const

async function CaseLine({ row, dated, href }: { row: CaseListRow; dated: boolean; href: string }) {
  const [t, locale] = await Promise.all([getTranslations('cases'), getLocale()])
  return (
    <Row mark={row.followUp?.kind === 'late' ? 'late' : undefined}>
      <RowHead>
        <Link href={href} look="ink">
          {row.number}
        </Link>
        <span className="block text-ui font-normal text-ink-2">
          {t('list.opened', { date: formatDate(row.openedAt, 'dayYear', locale) })}
        </span>
      </RowHead>
      <Cell label={t('list.kind')}>{t(`kinds.${row.kind}`)}</Cell>
      <Cell label={t('list.state')}>
        <Status kind={stateShapes[row.state]} word={t(`states.${row.state}`)} quiet />
      </Cell>
      {dated && (
        <Cell label={t('list.followUp')}>
          <FollowUp row={row} />
        </Cell>
      )}
    </Row>
  )
}

async function FollowUp({ row: { followUp, nextFollowUpOn } }: { row: CaseListRow }) {
  const [t, ui, locale] = await Promise.all([getTranslations('cases'), getTranslations('ui'), getLocale()])
  if (!followUp || !nextFollowUpOn) return <span className="text-ink-3">{t('list.noFollowUp')}</span>
  const { kind, days } = followUp
  if (kind === 'course') return formatDate(nextFollowUpOn, 'dayYear', locale)
  const detail = kind === 'late' ? ui('days', { count: days }) : formatDate(nextFollowUpOn, 'day', locale)
  return <Status kind={kind} word={ui(`status.${kind}`)} detail={detail} />
}
