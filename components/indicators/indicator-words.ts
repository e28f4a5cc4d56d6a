import { fill } from '@/components/plans/fill'
import { formatDate } from '@/components/ui/dates'
import type { StatusKind } from '@/components/ui/status'
import type { Aim, AimStanding, Point } from '@/lib/indicators/rules'
import type { Messages } from '@/messages/load'
import type { Locale } from '@/messages/locales'

export type IndicatorWords = Messages['indicators']

/** The shape beside the word. Behind its target is not late: nothing has been promised to be done by a day that passed. */
export const shapeOf: Record<AimStanding, StatusKind> = {
  reached: 'done',
  on_way: 'course',
  behind: 'soon',
  missed: 'late',
  short: 'none',
  unmeasured: 'none',
  no_target: 'notrequired',
}

const formats: Record<Locale, Intl.NumberFormat> = {
  sv: new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 4 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 }),
}

/** 62,5 % and 12 500 enheter, never broken from their unit. */
export function valueText(value: number, unit: string, locale: Locale): string {
  const figure = formats[locale].format(value)
  if (unit === '') return figure
  return unit === '%' && locale === 'en' ? `${figure}%` : `${figure}\u00a0${unit}`
}

/** The last day of a year is said by its year, any other day by its month. */
export function timeText(on: string, locale: Locale): string {
  return on.endsWith('-12-31') ? on.slice(0, 4) : formatDate(on, 'month', locale)
}

type Told = { aim: Aim; unit: string; latest: Point | null }

/** "Från 40 % (2025) till 62 % (oktober 2026); mål 80 % (2027)" */
export function indicatorSentence(
  { aim, unit, latest }: Told,
  words: IndicatorWords,
  locale: Locale,
): string {
  const { sentence } = words
  const said = ({ value, on }: { value: number; on: string | null }) => {
    const figure = valueText(value, unit, locale)
    return on ? fill(sentence.dated, { value: figure, day: timeText(on, locale) }) : figure
  }
  const [from, now] = [aim.baseline && said(aim.baseline), latest && said(latest)]
  const way = from && now ? sentence.fromTo : from ? sentence.from : now ? sentence.latest : sentence.none
  const told = fill(way, { from: from ?? '', latest: now ?? '' })
  return aim.target ? `${told}; ${fill(sentence.target, { target: said(aim.target) })}` : told
}
