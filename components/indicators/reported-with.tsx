import { type IndicatorWords, valueText } from '@/components/indicators/indicator-words'
import type { IndicatorView } from '@/lib/indicators/queries'
import type { Locale } from '@/messages/locales'

type Props = {
  indicators: readonly IndicatorView[]
  updateId: string
  words: IndicatorWords
  locale: Locale
}

/** What was measured for a follow-up; struck when it has been corrected since. */
export function ReportedWith({ indicators, updateId, words, locale }: Props) {
  const reported = indicators.flatMap(({ draft, values }) =>
    (values ?? []).flatMap((told) => {
      const value = [...told.earlier, told].find((written) => written.updateId === updateId)
      return value ? [{ draft, value, now: value.id === told.id ? null : told }] : []
    }),
  )
  if (reported.length === 0) return null
  return (
    <ul className="mt-1 text-ui">
      {reported.map(({ draft, value, now }) => {
        const say = (figure: number | null) =>
          figure === null ? words.table.withdrawn : valueText(figure, draft.unit, locale)
        return (
          <li key={value.id} className="wrap-break-word">
            <b>{words.update}:</b> {draft.name}, {now ? <del>{say(value.value)}</del> : say(value.value)}{' '}
            {now && say(now.value)}
          </li>
        )
      })}
    </ul>
  )
}
