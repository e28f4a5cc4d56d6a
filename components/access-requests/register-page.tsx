import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/components/ui/dates'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { AccessLine, AccessRegister, ReviewLine } from '@/lib/access-requests/queries'
import type { AccessStanding as Standing } from '@/lib/access-requests/rules'

type Props = { view: AccessRegister; slug: string }

/** Who has asked and by when they must be answered; for whoever has a record, what waits for the own review. */
export async function RegisterPage({ view, slug }: Props) {
  const t = await getTranslations('access-requests')
  const here = `/${slug}/access-requests`
  const start = (
    <ButtonLink href={`${here}/new`} variant="primary">
      {t('open')}
    </ButtonLink>
  )
  const steps = (['first', 'second', 'third'] as const).map((step) => ({
    title: t(`empty.${step}.title`),
    text: t(`empty.${step}.text`),
  }))
  const isEmpty = view.requests.length === 0 && view.reviews.length === 0
  return (
    <>
      <PageHead title={t('title')} state={await stateOf(view)} actions={isEmpty ? null : start} />
      {isEmpty && <EmptyState steps={steps} actions={start} />}
      {view.reviews.length > 0 && (
        <section className="mt-12">
          <SectionHead title={t('reviewsTitle')} />
          <Reviews reviews={view.reviews} here={here} />
        </section>
      )}
      {view.requests.length > 0 && (
        <section className="mt-12">
          <SectionHead title={t(view.can.read ? 'requests' : 'ownRequests')} />
          <Requests requests={view.requests} here={view.can.read ? here : null} />
        </section>
      )}
    </>
  )
}

async function stateOf({ requests, reviews }: AccessRegister): Promise<string> {
  const t = await getTranslations('access-requests')
  const of = (kind: Standing['kind']) => requests.filter(({ standing }) => standing.kind === kind).length
  const waiting = reviews.filter(({ decision }) => decision === null).length
  const open = requests.length - of('done')
  return [
    ...(waiting > 0 ? [t('state.reviews', { count: waiting })] : []),
    ...(open > 0 ? [t('state.open', { count: open })] : waiting === 0 ? [t('state.none')] : []),
    ...(of('late') > 0 ? [t('state.late', { count: of('late') })] : []),
    ...(of('soon') > 0 ? [t('state.soon', { count: of('soon') })] : []),
  ].join(' ')
}

export async function AccessClock({ standing: { kind, days } }: { standing: Standing }) {
  const t = await getTranslations('access-requests.standing')
  return <Status kind={kind} word={t(kind, { days })} quiet />
}

async function Requests({ requests, here }: { requests: AccessLine[]; here: string | null }) {
  const [t, locale] = await Promise.all([getTranslations('access-requests'), getLocale()])
  return (
    <Table caption={t('caption')} cards untopped>
      <thead>
        <tr>
          <ColumnHead>{t('columns.number')}</ColumnHead>
          <ColumnHead>{t('columns.received')}</ColumnHead>
          <ColumnHead>{t('columns.due')}</ColumnHead>
          <ColumnHead>{t('columns.standing')}</ColumnHead>
          <ColumnHead>{t('columns.reviewed')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <Row key={request.id} mark={request.standing.kind === 'late' ? 'late' : undefined}>
            <RowHead>
              {here ? (
                <Link href={`${here}/${request.id}`} look="ink">
                  {request.number}
                </Link>
              ) : (
                request.number
              )}
            </RowHead>
            <Cell label={t('columns.received')}>{formatDate(request.receivedOn, 'dayYear', locale)}</Cell>
            <Cell label={t('columns.due')}>{formatDate(request.dueOn, 'dayYear', locale)}</Cell>
            <Cell label={t('columns.standing')}>
              <AccessClock standing={request.standing} />
            </Cell>
            <Cell label={t('columns.reviewed')}>
              {t('of', { reviewed: request.reviewed, records: request.records })}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

async function Reviews({ reviews, here }: { reviews: ReviewLine[]; here: string }) {
  const [t, locale] = await Promise.all([getTranslations('access-requests'), getLocale()])
  return (
    <Table caption={t('reviewsCaption')} cards untopped>
      <thead>
        <tr>
          <ColumnHead>{t('columns.record')}</ColumnHead>
          <ColumnHead>{t('one.request')}</ColumnHead>
          <ColumnHead>{t('columns.due')}</ColumnHead>
          <ColumnHead>{t('columns.standing')}</ColumnHead>
          <ColumnHead>{t('one.decision')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {reviews.map((review) => (
          <Row key={review.id} mark={review.standing.kind === 'late' ? 'late' : undefined}>
            <RowHead>
              <Link href={`${here}/reviews/${review.id}`} look="ink">
                {t(`kinds.${review.kind}`)} {review.number}
              </Link>
            </RowHead>
            <Cell label={t('one.request')}>{review.request}</Cell>
            <Cell label={t('columns.due')}>{formatDate(review.dueOn, 'dayYear', locale)}</Cell>
            <Cell label={t('columns.standing')}>
              <AccessClock standing={review.standing} />
            </Cell>
            <Cell label={t('one.decision')}>
              {review.decision ? t(`decisions.${review.decision}`) : t('one.waits')}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
