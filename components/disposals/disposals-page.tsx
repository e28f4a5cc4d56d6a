import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { disposalShapes } from '@/components/disposals/shapes'
import { CommandForm } from '@/components/ui/command-form'
import { formatDate } from '@/components/ui/dates'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { SubmitButton } from '@/components/ui/submit-button'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { prepareDisposalsAction } from '@/lib/disposals/actions'
import type { DisposalFacts, DisposalOverview } from '@/lib/disposals/queries'

type Props = { view: DisposalOverview; slug: string }

/** What has reached the end of its time, and the lists by which it ends. */
export async function DisposalsPage({ view, slug }: Props) {
  const t = await getTranslations('disposals')
  const steps = (['first', 'second', 'third'] as const).map((step) => ({
    title: t(`empty.${step}.title`),
    text: t(`empty.${step}.text`),
  }))
  const here = `/${slug}/disposals`
  const prepare = view.can.prepare && view.waiting.records > 0 ? <PrepareForm slug={slug} /> : null
  const beside = (
    <>
      <Link href={`${here}/rules`}>{t('rulesLink')}</Link>
      <Link href={`${here}/holds`}>{t('holdsLink')}</Link>
      <Link href={`${here}/archive`}>{t('archiveLink')}</Link>
    </>
  )
  return (
    <>
      <PageHead title={t('title')} state={await stateOf(view)} actions={prepare} aside={beside} />
      {view.lists.length === 0 ? (
        <EmptyState steps={steps} actions={null} />
      ) : (
        <section className="mt-12">
          <SectionHead title={t('lists')} />
          <ListTable lists={view.lists} here={here} />
        </section>
      )}
    </>
  )
}

async function stateOf({ waiting, lists, today }: DisposalOverview): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations('disposals'), getLocale()])
  const { records, held, mustBy } = waiting
  const open = lists.filter(({ state }) => state === 'prepared' || state === 'proposed')
  const day = mustBy ? formatDate(mustBy, 'dayYear', locale) : ''
  const due = mustBy && mustBy < today ? 'state.late' : 'state.waiting'
  return [
    ...open.map(({ number, state }) => t('state.open', { number, step: state })),
    ...(records > 0 ? [t(due, { count: records, day })] : open.length === 0 ? [t('state.none')] : []),
    ...(held > 0 ? [t('state.held', { count: held })] : []),
  ].join(' ')
}

async function PrepareForm({ slug }: { slug: string }) {
  const [t, messages] = await Promise.all([getTranslations('disposals'), getMessages()])
  return (
    <CommandForm
      action={prepareDisposalsAction}
      municipality={slug}
      submissionKey={crypto.randomUUID()}
      words={messages.errors}
    >
      <SubmitButton variant="primary" pendingText={t('preparing')}>
        {t('prepare')}
      </SubmitButton>
    </CommandForm>
  )
}

async function ListTable({ lists, here }: { lists: DisposalFacts[]; here: string }) {
  const [t, locale] = await Promise.all([getTranslations('disposals'), getLocale()])
  return (
    <Table caption={t('caption')} cards untopped>
      <thead>
        <tr>
          <ColumnHead>{t('columns.list')}</ColumnHead>
          <ColumnHead>{t('columns.state')}</ColumnHead>
          <ColumnHead number>{t('columns.records')}</ColumnHead>
          <ColumnHead>{t('columns.proposedBy')}</ColumnHead>
          <ColumnHead>{t('columns.approvedBy')}</ColumnHead>
          <ColumnHead>{t('columns.done')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {lists.map((list) => (
          <Row key={list.id}>
            <RowHead>
              <Link href={`${here}/${list.id}`} look="ink">
                {list.number}
              </Link>
            </RowHead>
            <Cell label={t('columns.state')}>
              <Status kind={disposalShapes[list.state]} word={t(`states.${list.state}`)} quiet />
            </Cell>
            <Cell label={t('columns.records')} number>
              {list.records}
            </Cell>
            <Cell label={t('columns.proposedBy')}>
              <bdi>{list.proposedBy ?? t('nobody')}</bdi>
            </Cell>
            <Cell label={t('columns.approvedBy')}>
              <bdi>{list.approvedBy ?? t('nobody')}</bdi>
            </Cell>
            <Cell label={t('columns.done')}>
              {list.carriedOutAt ? <Time value={list.carriedOutAt} locale={locale} /> : '–'}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
