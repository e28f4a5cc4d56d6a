import type { MeasureWords } from '@/components/measures/row-words'
import { Status } from '@/components/ui/status'
import type { Standing } from '@/lib/measures/rules'

type Props = { standing: Standing; words: MeasureWords }

/** Late and soon say how many days, and which sub-step decides. */
export function StandingStatus({ standing, words }: Props) {
  const { kind } = standing
  const word = words(`standing.${kind}`)
  if (!('days' in standing)) return <Status kind={kind} word={word} />
  const said = standing.unanswered ? words('unanswered') : word
  const days = words('days', { count: standing.days })
  if (standing.step === null)
    return <Status kind={kind} word={said} detail={days} className="in-[table]:whitespace-nowrap" />
  return (
    <span>
      <Status kind={kind} word={word} />
      <span className="block text-note text-ink-2">
        {words('daysAndStep', { days, step: standing.step })}
      </span>
    </span>
  )
}
