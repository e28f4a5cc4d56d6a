import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { CommandForm } from '@/components/ui/command-form'
import { Details } from '@/components/ui/details'
import { PageHead } from '@/components/ui/page-head'
import { Status, type StatusKind } from '@/components/ui/status'
import { SubmitButton } from '@/components/ui/submit-button'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { Tabs } from '@/components/ui/tabs'
import { Time } from '@/components/ui/time'
import { retryMailAction } from '@/lib/outbox/actions'
import type { MailLine, OutboxView } from '@/lib/outbox/queries'
import type { MailState } from '@/lib/outbox/rules'
import { mailShows } from '@/lib/outbox/schema'

type Props = { view: OutboxView; slug: string }

/** Every letter of the municipality: whether it has gone, and what stopped it. */
export async function OutboxPage({ view, slug }: Props) {
  const [t, ui, members] = await Promise.all([
    getTranslations('outbox'),
    getTranslations('ui'),
    getTranslations('members'),
  ])
  const { counts, show, delivery } = view
  const here = `/${slug}/admin/outbox`
  const all = counts.sent + counts.failed + counts.waiting
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: members('title'), href: `/${slug}/admin` }, { label: t('title') }]}
          />
        }
        title={t('title')}
        state={`${t('state', counts)} ${t(`delivery.${delivery}`)}`}
      />
      <div className="mt-8 mb-2">
        <Tabs
          label={t('filter')}
          items={mailShows.map((key) => ({
            href: key === 'all' ? here : `${here}?show=${key}`,
            label: t(`shows.${key}`),
            count: key === 'all' ? all : counts[key],
            current: key === show,
          }))}
        />
      </div>
      {view.lines.length === 0 ? (
        <p className="border-t-2 border-ink py-4">{t('empty')}</p>
      ) : (
        <MailTable view={view} slug={slug} />
      )}
    </>
  )
}

const shapes: Record<MailState, StatusKind> = { sent: 'done', waiting: 'course', failed: 'late' }

async function MailTable({ view, slug }: Props) {
  const [t, locale] = await Promise.all([getTranslations('outbox'), getLocale()])
  return (
    <Table cards caption={t('caption')}>
      <thead>
        <tr>
          <ColumnHead>{t('subject')}</ColumnHead>
          <ColumnHead>{t('to')}</ColumnHead>
          <ColumnHead>{t('written')}</ColumnHead>
          <ColumnHead>{t('how')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {view.lines.map((line) => (
          <Row key={line.id} mark={line.state === 'failed' ? 'late' : undefined}>
            <RowHead>
              {line.subject}
              {line.body !== null && (
                <Details summary={t('read')}>
                  <p className="max-w-prose font-normal whitespace-pre-line wrap-break-word">{line.body}</p>
                </Details>
              )}
            </RowHead>
            <Cell label={t('to')}>
              <span>
                <bdi>{line.name ?? t('someone')}</bdi>
                <span className="block text-ink-2 wrap-break-word">{line.address}</span>
              </span>
            </Cell>
            <Cell label={t('written')}>
              <Time value={line.createdAt} locale={locale} shape="dayClock" />
            </Cell>
            <Cell label={t('how')}>
              <MailStatus line={line} slug={slug} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

async function MailStatus({ line, slug }: { line: MailLine; slug: string }) {
  const [t, messages] = await Promise.all([getTranslations('outbox'), getMessages()])
  const { state, attempts, fault } = line
  return (
    <span>
      <Status kind={shapes[state]} word={t(`states.${state}`)} quiet={state !== 'failed'} />
      {attempts > 0 && state !== 'sent' && (
        <span className="block text-note text-ink-2">
          {t('attempts', { count: attempts })} {fault && t('fault', { fault })}
        </span>
      )}
      {state === 'failed' && (
        <CommandForm
          action={retryMailAction}
          municipality={slug}
          submissionKey={crypto.randomUUID()}
          words={messages.errors}
          className="mt-1"
        >
          <input type="hidden" name="mailId" value={line.id} />
          <SubmitButton
            size="small"
            aria-label={t('retryOf', { subject: line.subject, address: line.address })}
          >
            {t('retry')}
          </SubmitButton>
        </CommandForm>
      )}
    </span>
  )
}
