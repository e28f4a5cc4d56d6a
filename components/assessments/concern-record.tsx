import { getLocale, getTranslations } from 'next-intl/server'
import { formatDate } from '@/components/ui/dates'
import { SectionHead } from '@/components/ui/section-head'
import type { StepView } from '@/lib/assessments/queries'
import type { ConcernView } from '@/lib/concerns/queries'
import { forwardingReasons } from '@/lib/forwardings/schema'

/** Every step the report has taken: what, when and by whom. */
export async function ConcernRecord({ concern }: { concern: ConcernView }) {
  const [t, locale] = await Promise.all([getTranslations('assessments.record'), getLocale()])
  const when = (moment: string) => formatDate(moment, 'dayClock', locale)
  return (
    <section>
      <SectionHead title={t('title')} />
      <ol className="text-ui">
        <li className="border-b border-line py-2">
          {t('file')}
          <span className="block text-ink-2">{when(concern.receivedAt)}</span>
        </li>
        {concern.work.steps.map((step) => (
          <li key={step.id} className="border-b border-line py-2">
            {t(step.act)}
            <Moved step={step} />
            <span className="block text-ink-2">
              <bdi>{t('by', { when: when(step.at), name: step.by })}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** From where to where, and why. */
async function Moved({ step }: { step: StepView }) {
  const t = await getTranslations('forwardings')
  if (!step.moved) return null
  const reason = forwardingReasons.find((one) => one === step.reason)
  return (
    <>
      <span className="block">{t('moved', { from: step.from, to: step.to })}</span>
      {reason && <span className="block">{t(`reasons.${reason}`)}</span>}
      {step.note && <bdi className="block whitespace-pre-wrap wrap-anywhere">{step.note}</bdi>}
    </>
  )
}
