/**
 * Which days somebody is at work. Lag (1989:253) om allmänna helgdagar 1–2 §§: the public holidays, Sundays among them,
 * and how those that move are found. Lag (1930:173) om beräkning av lagstadgad tid 2 §: Saturday, midsommarafton,
 * julafton and nyårsafton stand as holidays. A term set by law still counts every day: these rules only say on which
 * day a warning reaches anyone.
 */
import type { IsoDate } from '@/lib/platform/clock'

const dayLength = 86_400_000

const momentOf = (day: IsoDate) => Date.parse(`${day}T00:00:00Z`)
const dayOf = (moment: number): IsoDate => new Date(moment).toISOString().slice(0, 10)
const move = (day: IsoDate, count: number): IsoDate => dayOf(momentOf(day) + count * dayLength)

/** 0 is Sunday. */
const weekdayOf = (day: IsoDate) => new Date(momentOf(day)).getUTCDay()
const saturday = 6

/** The Gregorian rule in whole numbers (Meeus, Jones and Butcher), for the moon that 2 § speaks of. */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19
  const [century, inCentury] = [Math.floor(year / 100), year % 100]
  const skipped = Math.floor(century / 4)
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const age = (19 * golden + century - skipped - moon + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - age - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * age + 22 * toSunday) / 451)
  const count = age + toSunday - 7 * late + 114
  return isoDay(year, Math.floor(count / 31), (count % 31) + 1)
}

const isoDay = (year: number, month: number, day: number): IsoDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** The Saturday that falls in the seven days from this one. */
const saturdayFrom = (day: IsoDate) => move(day, (saturday - weekdayOf(day) + 7) % 7)

/** Every day of the year that is not a Saturday or a Sunday by itself and on which nobody is at work. */
export function holidaysOf(year: number): ReadonlySet<IsoDate> {
  const known = calendars.get(year)
  if (known) return known
  const easter = easterSunday(year)
  const midsummer = saturdayFrom(isoDay(year, 6, 20))
  const days = new Set([
    isoDay(year, 1, 1),
    isoDay(year, 1, 6),
    move(easter, -2),
    easter,
    move(easter, 1),
    isoDay(year, 5, 1),
    move(easter, 39),
    move(easter, 49),
    isoDay(year, 6, 6),
    move(midsummer, -1),
    midsummer,
    saturdayFrom(isoDay(year, 10, 31)),
    isoDay(year, 12, 24),
    isoDay(year, 12, 25),
    isoDay(year, 12, 26),
    isoDay(year, 12, 31),
  ])
  calendars.set(year, days)
  return days
}

const calendars = new Map<number, ReadonlySet<IsoDate>>()

export function isWorkingDay(day: IsoDate): boolean {
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== saturday && !holidaysOf(Number(day.slice(0, 4))).has(day)
}

/** The day itself, or the nearest one before it when somebody is at work. */
export function lastWorkingDay(day: IsoDate): IsoDate {
  let found = day
  while (!isWorkingDay(found)) found = move(found, -1)
  return found
}

/** The day itself, or the nearest one after it when somebody is at work. */
export function nextWorkingDay(day: IsoDate): IsoDate {
  let found = day
  while (!isWorkingDay(found)) found = move(found, 1)
  return found
}
