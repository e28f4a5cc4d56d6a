import type { IsoDate } from '@/lib/platform/clock'

/** Counting with days as they stand in a calendar, of no hour and no time zone: the Gregorian calendar, as PostgreSQL does. */

const dayLength = 86_400_000
const momentOf = (day: IsoDate) => Date.parse(`${day}T00:00:00Z`)

export function addDays(day: IsoDate, count: number): IsoDate {
  return new Date(momentOf(day) + count * dayLength).toISOString().slice(0, 10)
}

/** Negative when `to` is the earlier of the two. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((momentOf(to) - momentOf(from)) / dayLength)
}

/** The same day of a later month, or that month's last day. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = daysInMonth(year, month + months)
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

export const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
