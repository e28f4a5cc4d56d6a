import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { FeedbackForm } from '@/components/concern-feedback/feedback-form'
import { formatDate } from '@/components/ui/dates'
import { SectionHead } from '@/components/ui/section-head'
import type { ConcernView } from '@/lib/concerns/queries'
import { lawOn } from '@/lib/concerns/rules'

type Props = { concern: ConcernView; municipality: string }

/** To the case worker: that the reporter has asked, until when, and what was given. */
export async function WorkFeedback({ concern, municipality }: Props) {
  const [t, messages, locale] = await Promise.all([
    getTranslations('concern-feedback'),
    getMessages(),
    getLocale(),
  ])
  const { feedback } = concern.work
  if (!feedback) return null
  const day = (date: string) => formatDate(date, 'day', locale)
  const { act, feedback: section } = lawOn(concern.receivedOn)
  const due = feedback.dueOn ? t('worker.due', { date: day(feedback.dueOn) }) : t('worker.later')
  return (
    <section>
      <SectionHead title={t('title')} end={`${act} ${section}`} />
      <p className="mt-3 text-ui text-ink-2">
        {t('worker.asked', { date: day(feedback.askedOn) })}{' '}
        {feedback.answer && feedback.answeredOn
          ? t('worker.given', { date: day(feedback.answeredOn), answer: t(`answers.${feedback.answer}`) })
          : due}
      </p>
      {feedback.mayGive && (
        <FeedbackForm
          municipality={municipality}
          report={concern.id}
          submissionKey={crypto.randomUUID()}
          text={messages['concern-feedback'].worker}
          words={messages.errors}
        />
      )}
    </section>
  )
}
