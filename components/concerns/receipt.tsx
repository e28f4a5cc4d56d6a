import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AcceptForm } from '@/components/concern-calls/accept-form'
import { ReceiptFeedback } from '@/components/concern-feedback/receipt-feedback'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/components/ui/dates'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { Status } from '@/components/ui/status'
import type { Receipt as ReceiptView } from '@/lib/concern-receipts/queries'

type Props = { receipt: ReceiptView; municipality: string }

/** What the reporter keeps: the number, the date, what happens next. Nothing of what was written. */
export async function Receipt({ receipt, municipality }: Props) {
  const [t, routing, locale] = await Promise.all([
    getTranslations('concerns'),
    getTranslations('routing'),
    getLocale(),
  ])
  const day = (date: string) => formatDate(date, 'day', locale).replace(' ', '\u00a0')
  const weekday = formatDate(receipt.receivedAt, 'weekday', locale)
  return (
    <div className="flex flex-1 flex-col gap-6">
      <div>
        <p className="mb-2 text-ui text-ink-2">
          <time dateTime={receipt.receivedAt}>
            {`${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}, `}
            {formatDate(receipt.receivedAt, 'clock', locale)}
          </time>
        </p>
        <h1>{t('receipt.title')}</h1>
      </div>
      <div>
        <div className="border-2 border-ink px-4 py-3">
          <p className="text-ui text-ink-2">{t('receipt.number')}</p>
          <p className="text-h1 font-strong">{receipt.number}</p>
        </div>
        <p className="mt-2 text-body text-ink-2">{t('receipt.numberHint')}</p>
        <p className="mt-4 text-body">
          {t('receipt.statusLabel')}:{' '}
          <Status
            kind={receipt.status === 'received' ? 'none' : 'course'}
            word={t(`status.${receipt.status}`)}
          />
        </p>
      </div>
      {receipt.policeFirst && (
        <Notice kind="late" title={routing('police.reporterTitle')}>
          {routing.rich('police.reporter', {
            emergency,
            tel: (number) => <a href="tel:11414">{number}</a>,
          })}
        </Notice>
      )}
      <section>
        <h2 className="mb-2">{t('receipt.nextTitle')}</h2>
        <ol className="border-t border-line">
          <Next when={t('receipt.atOnce')}>
            {receipt.protectionNeeded
              ? t('receipt.protection', { date: day(receipt.protectionBy) })
              : t('receipt.reading')}
          </Next>
          <Next when={t('receipt.by', { date: day(receipt.decisionBy) })}>{t('receipt.decision')}</Next>
          <Next when={t('receipt.then')}>
            {t('receipt.feedback', { act: receipt.act, section: receipt.feedbackSection })}
          </Next>
        </ol>
      </section>
      <ReceiptFeedback receipt={receipt} municipality={municipality} />
      <p className="text-body">{t.rich('receipt.urgent', { tel: emergency })}</p>
      <div data-print="no" className="mt-auto grid gap-3 pt-6">
        {receipt.can.accept && <AcceptForm municipality={municipality} concernId={receipt.id} />}
        <PrintButton text={t('receipt.print')} />
        <ButtonLink href={`/${municipality}/concerns?view=own`} wide>
          {t('receipt.mine')}
        </ButtonLink>
      </div>
    </div>
  )
}

export const emergency = (text: ReactNode) => (
  <a href="tel:112" className="font-strong">
    {text}
  </a>
)

function Next({ when, children }: { when: ReactNode; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-3 border-b border-line py-2.5 text-body">
      <b className="font-strong">{when}</b>
      <span>{children}</span>
    </li>
  )
}
