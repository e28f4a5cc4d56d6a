/**
 * The beginning of a picture. Source: Norrmalm's plan of 2017 (the picture is agreed on with the police each half-year):
 * the sources are asked in good time and the picture is agreed on a month before its period ends.
 */
import { addDays, addMonths, daysBetween } from '@/lib/calendar-days/rules'
import type { IsoDate } from '@/lib/platform/clock'

const usualWeeks = 3

/** A month before the period ends, but never sooner than sources can answer. */
export function proposedDueOn(periodTo: IsoDate, today: IsoDate): IsoDate {
  const soonest = addDays(today, usualWeeks * 7)
  const usual = addMonths(periodTo, -1)
  return daysBetween(soonest, usual) > 0 ? usual : soonest
}

/** Sources answer a week before the picture is agreed on, where there is a week. */
export function sourcesDueOn(dueOn: IsoDate, today: IsoDate): IsoDate {
  const before = addDays(dueOn, -7)
  return before > today ? before : dueOn
}

const halves = ['första halvåret', 'andra halvåret'] as const

/** What it is called in a Swedish municipality's register, whatever language the page is read in. */
export function proposedTitle(committee: string, { from, to }: { from: IsoDate; to: IsoDate }): string {
  const [year, months] = [to.slice(0, 4), `${from.slice(4)} ${to.slice(4)}`]
  const half = months === '-01-01 -06-30' ? halves[0] : months === '-07-01 -12-31' ? halves[1] : null
  const years = [...new Set([from.slice(0, 4), year])].join('–')
  return `Lägesbild för ${committee}, ${half && from.startsWith(year) ? `${half} ${year}` : years}`
}
