import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { stepPlaces, stepReason, stepTitle } from '@/components/overview/step-words'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import type { NextStep } from '@/lib/overview/rules'

const SHOWN = 8

/** What to do next, each with its reason, the oldest lateness first. */
export async function NextSteps({ steps, base }: { steps: readonly NextStep[]; base: string }) {
  const [t, format, locale] = await Promise.all([getTranslations('overview'), getFormatter(), getLocale()])
  const rest = steps.length - SHOWN
  return (
    <section aria-labelledby="next">
      <SectionHead id="next" title={t('next.title')} />
      {steps.length === 0 && <p className="py-3 text-ui text-ink-2">{t('next.none')}</p>}
      <ol className="text-ui">
        {steps.slice(0, SHOWN).map((step) => (
          <li key={step.act + step.committeeId} className="border-b border-line py-2.5">
            <Link
              href={`${base}/${step.committeeId}#${stepPlaces[step.act]}`}
              look="ink"
              className="font-strong"
            >
              {stepTitle(step, { t })}
            </Link>
            <p className="text-ink-2">{stepReason(step, { t, format, locale })}</p>
          </li>
        ))}
      </ol>
      {rest > 0 && <p className="mt-3 text-note text-ink-3">{t('next.more', { n: rest })}</p>}
    </section>
  )
}
