import { getLocale, getTranslations } from 'next-intl/server'
import { CommandForm } from '@/components/ui/command-form'
import { formatDate } from '@/components/ui/dates'
import { formWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { askFeedbackAction } from '@/lib/concern-feedback/actions'
import type { Receipt } from '@/lib/concern-receipts/queries'

type Props = { receipt: Receipt; municipality: string }

/** On the receipt: to ask, that one has asked, or one of three outcomes. Nothing where there is no right to it. */
export async function ReceiptFeedback({ receipt, municipality }: Props) {
  const [t, words, locale] = await Promise.all([
    getTranslations('concern-feedback'),
    formWords(),
    getLocale(),
  ])
  if (!receipt.feedback) return null
  const { asked } = receipt.feedback
  return (
    <section>
      <h2 className="mb-2">{t('title')}</h2>
      {asked?.answer && (
        <p className="text-body">
          <b>{t(`answers.${asked.answer}`)}</b> {t('secret')}
        </p>
      )}
      {asked && !asked.answer && (
        <p className="text-body">{t('asked', { date: formatDate(asked.askedOn, 'day', locale) })}</p>
      )}
      {!asked && (
        <CommandForm
          action={askFeedbackAction}
          municipality={municipality}
          submissionKey={crypto.randomUUID()}
          words={words}
          className="grid gap-3"
        >
          <p className="text-body">{t('offer')}</p>
          <input type="hidden" name="id" value={receipt.id} />
          <SubmitButton wide pendingText={t('asking')}>
            {t('ask')}
          </SubmitButton>
        </CommandForm>
      )}
    </section>
  )
}
