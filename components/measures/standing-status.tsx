import type { getTranslations } from 'next-intl/server'
import { Status } from '@/components/ui/status'
import type { Standing } from '@/lib/measures/rules'

export type MeasureWords = Awaited<ReturnType<typeof getTranslations<'measures'>>>

type Props = {
  standing: Standing
  words: MeasureWords /** Sub-steps: short, and calm unless late or soon. */
  small?: boolean
}

/** Late and soon say how many days, and which sub-step decides. */
export function StandingStatus({ standing, words, small = false }: Props) {
  const { kind } = standing
  const word = words(`standing.${kind}`)
  if (!('days' in standing)) return <Status kind={kind} word={word} quiet={small} />
  const days = words(small ? 'daysShort' : 'days', { count: standing.days })
  if (standing.step === null)
    return <Status kind={kind} word={word} detail={days} quiet={small} className="whitespace-nowrap" />
  return (
    <span>
      <Status kind={kind} word={word} quiet={small} />
      <span className="block text-note text-ink-2">
        {words('daysAndStep', { days, step: standing.step })}
      </span>
    </span>
  )
}
