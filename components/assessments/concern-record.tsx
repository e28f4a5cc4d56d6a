import { getLocale, getTranslations } from 'next-intl/server'
import { formatDate } from '@/components/ui/dates'
import { SectionHead } from '@/components/ui/section-head'
import type { StepView } from '@/lib/assessments/queries'
import type { ConcernView } from '@/lib/concerns/queries'
import { forwardingReasons } from '@/lib/forwardings/schema'

/** Every step the report has taken: what, when and by whom. */
export async function ConcernRecord({ concern }: { concern: ConcernView }) {
  const [t, subjects, told, locale] = await Promise.all([
    getTranslations('assessments.record'),
    getTranslations('concerns.subject'),
    getTranslations('escalations.record'),
    getLocale(),
  ])
  const when = (moment: string) => formatDate(moment, 'dayClock', locale)
  const steps = concern.work.steps.map((step) => ({
    key: step.id,
    at: step.at,
    said: (
      <>
        {t(step.act)}
        {step.act === 'settle_age' &&
          step.reason &&
          `: ${subjects(step.reason === 'adult' ? 'adult' : 'child').toLowerCase()}`}
        <Moved step={step} />
      </>
    ),
    when: <bdi>{t('by', { when: when(step.at), name: step.by })}</bdi>,
  }))
  const warnings = concern.work.warnings.map(({ clock, level, at }) => ({
    key: `${clock} ${level} ${at}`,
    at,
    said: `${told(level)}: ${told(clock).toLowerCase()}`,
    when: when(at),
  }))
  const lines = [...steps, ...warnings].sort((one, other) => one.at.localeCompare(other.at))
  return (
    <section>
      <SectionHead title={t('title')} />
      <ol className="text-ui">
        <li className="border-b border-line py-2">
          {t('file')}
          <span className="block text-ink-2">{when(concern.receivedAt)}</span>
        </li>
        {lines.map((line) => (
          <li key={line.key} className="border-b border-line py-2">
            {line.said}
            <span className="block text-ink-2">{line.when}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** From where to where, and why. */
async function Moved({ step }: { step: StepView }) {
  const t = await getTranslations('forwardings')
  if (!step.moved && !step.note) return null
  const reason = forwardingReasons.find((one) => one === step.reason)
  return (
    <>
      {step.moved && <span className="block">{t('moved', { from: step.from, to: step.to })}</span>}
      {reason && <span className="block">{t(`reasons.${reason}`)}</span>}
      {step.note && <bdi className="block whitespace-pre-wrap wrap-anywhere">{step.note}</bdi>}
    </>
  )
}
