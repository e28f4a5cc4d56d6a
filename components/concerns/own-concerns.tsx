import { getLocale, getTranslations } from 'next-intl/server'
import { DraftList } from '@/components/concerns/draft-list'
import { emergency } from '@/components/concerns/receipt'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/components/ui/dates'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { OwnConcerns as OwnConcernsView } from '@/lib/concerns/queries'

type Props = { view: OwnConcernsView; municipality: string }

/** The reporter's own reports: number, date and status in two words; and what is begun but not sent. */
export async function OwnConcerns({ view, municipality }: Props) {
  const t = await getTranslations('concerns')
  const { drafts, reports } = view
  const button = (
    <>
      <ButtonLink href={`/${municipality}/concerns/new`} variant="primary" size="big">
        {t('own.new')}
      </ButtonLink>
      {view.can.registerCall && (
        <ButtonLink href={`/${municipality}/concerns/phone`} size="big">
          {t('own.call')}
        </ButtonLink>
      )}
    </>
  )
  const empty = reports.length === 0 && drafts.length === 0
  return (
    <>
      <PageHead
        title={t('title')}
        state={[
          empty ? t('own.emptyWhy') : t('own.state', { count: reports.length }),
          drafts.length > 0 ? t('own.stateDrafts', { count: drafts.length }) : '',
        ].join(' ')}
        actions={empty ? undefined : button}
      />
      <p className="mt-4">{t.rich('own.urgent', { tel: emergency })}</p>
      {drafts.length > 0 && <DraftList drafts={drafts} municipality={municipality} />}
      {reports.length > 0 && <Reports reports={reports} municipality={municipality} />}
      {empty && (
        <EmptyState
          steps={(['1', '2', '3'] as const).map((step) => ({
            title: t(`own.emptySteps.${step}.title`),
            text: t(`own.emptySteps.${step}.text`),
          }))}
          actions={button}
        />
      )}
    </>
  )
}

async function Reports({
  reports,
  municipality,
}: {
  reports: OwnConcernsView['reports']
  municipality: string
}) {
  const [t, locale] = await Promise.all([getTranslations('concerns'), getLocale()])
  return (
    <section className="mt-12 max-w-state">
      <SectionHead title={t('own.reports')} rule="none" />
      <Table caption={t('own.reports')} cards>
        <thead>
          <tr>
            <ColumnHead>{t('own.number')}</ColumnHead>
            <ColumnHead>{t('own.sent')}</ColumnHead>
            <ColumnHead>{t('own.status')}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <Row key={report.id}>
              <RowHead>
                <Link href={`/${municipality}/concerns/${report.id}`} look="ink">
                  {report.number}
                </Link>
              </RowHead>
              <Cell label={t('own.sent')}>
                {formatDate(report.receivedAt, 'dayYear', locale)},{' '}
                {formatDate(report.receivedAt, 'clock', locale)}
              </Cell>
              <Cell label={t('own.status')}>
                <Status
                  kind={report.status === 'received' ? 'none' : 'course'}
                  word={t(`status.${report.status}`)}
                />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
