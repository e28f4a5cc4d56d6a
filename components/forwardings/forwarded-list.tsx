import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { formatDate } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/page-head'
import { Status } from '@/components/ui/status'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { Forwarded } from '@/lib/forwardings/queries'
import { forwardingReasons } from '@/lib/forwardings/schema'

type Props = { forwarded: readonly Forwarded[]; municipality: string }

/** What the unit has sent on, so that it can be followed without being read. */
export async function ForwardedList({ forwarded, municipality }: Props) {
  const [t, ui] = await Promise.all([getTranslations('forwardings.list'), getTranslations('ui')])
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
        state={t('state', { count: forwarded.length })}
      />
      {forwarded.length > 0 && (
        <div className="mt-8">
          <Table caption={t('caption')} cards>
            <thead>
              <tr>
                <ColumnHead>{t('report')}</ColumnHead>
                <ColumnHead>{t('to')}</ColumnHead>
                <ColumnHead>{t('reason')}</ColumnHead>
                <ColumnHead>{t('by')}</ColumnHead>
                <ColumnHead>{t('standing')}</ColumnHead>
              </tr>
            </thead>
            <tbody>
              {forwarded.map((one) => (
                <ForwardedRow key={one.id} forwarded={one} />
              ))}
            </tbody>
          </Table>
        </div>
      )}
      <p className="mt-8 text-note text-ink-3">{t('why')}</p>
    </>
  )
}

async function ForwardedRow({ forwarded }: { forwarded: Forwarded }) {
  const [t, locale] = await Promise.all([getTranslations('forwardings'), getLocale()])
  const reason = forwardingReasons.find((one) => one === forwarded.reason)
  return (
    <Row>
      <RowHead>
        {forwarded.number}
        <span className="block text-ui font-normal text-ink-2">
          {formatDate(forwarded.at, 'dayClock', locale)}
        </span>
      </RowHead>
      <Cell label={t('list.to')}>{forwarded.to}</Cell>
      <Cell label={t('list.reason')}>{reason ? t(`reasons.${reason}`) : ''}</Cell>
      <Cell label={t('list.by')}>
        <bdi>{forwarded.by}</bdi>
      </Cell>
      <Cell label={t('list.standing')}>
        <Status
          kind={forwarded.accepted ? 'done' : 'none'}
          word={t(forwarded.accepted ? 'list.accepted' : 'list.waiting')}
          quiet
        />
      </Cell>
    </Row>
  )
}
