import { type IndicatorWords, timeText, valueText } from '@/components/indicators/indicator-words'
import type { AskedIndicator } from '@/components/indicators/reported-values'
import { fill } from '@/components/plans/fill'
import type { IndicatorView } from '@/lib/indicators/queries'
import { pointsOf } from '@/lib/indicators/rules'
import type { Locale } from '@/messages/locales'

/** What a follow-up asks about: each indicator that stands, with what it was last. */
export function askedIndicators(
  indicators: readonly IndicatorView[],
  words: IndicatorWords,
  locale: Locale,
): AskedIndicator[] {
  return indicators
    .filter(({ removed }) => !removed)
    .map(({ id, draft: { name, unit }, values }) => {
      const latest = pointsOf(values ?? []).at(-1)
      return {
        id,
        label: unit ? `${name} (${unit})` : name,
        latest: latest
          ? fill(words.followUp.latest, {
              value: valueText(latest.value, unit, locale),
              day: timeText(latest.on, locale),
            })
          : words.sentence.none,
        name,
      }
    })
}
