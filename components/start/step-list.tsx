import { getTranslations } from 'next-intl/server'
import { stepPlaces, stepReason, stepTitle } from '@/components/overview/step-words'
import { NeedRow } from '@/components/start/need-row'
import type { StartWords } from '@/components/start/words'
import { SectionHead } from '@/components/ui/section-head'
import type { NextStep } from '@/lib/overview/rules'

type Props = { steps: readonly NextStep[]; base: string; today: string; words: StartWords }

/** What needs the one who leads the whole work: the same steps as beside the matrix, as a list by date. */
export async function StepList({ steps, base, today, words }: Props) {
  const { t, format, locale } = words
  const [overview, shapes] = await Promise.all([getTranslations('overview'), getTranslations('ui.status')])
  return (
    <section aria-labelledby="needs">
      <SectionHead id="needs" title={t('needs.title')} />
      {steps.length === 0 && (
        <p className="border-b border-line py-4 text-ui text-ink-2">{overview('next.none')}</p>
      )}
      <ol>
        {steps.map((step) => {
          const shape = step.act === 'prepare_plan' ? 'soon' : 'late'
          return (
            <NeedRow
              key={step.act + step.committeeId}
              day={step.day}
              today={today}
              shape={shape}
              word={shapes(shape)}
              title={stepTitle(step, { t: overview })}
              reason={stepReason(step, { t: overview, format, locale })}
              href={`${base}/${step.committeeId}#${stepPlaces[step.act]}`}
              button={overview('next.open')}
              words={words}
            />
          )
        })}
      </ol>
    </section>
  )
}
