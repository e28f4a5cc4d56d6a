/**
 * Numbers without people. Source: security-bar row 30 and the practice of official statistics (cell suppression).
 * 1. Only fixed divisions of whole quarters, each by itself; a quarter with fewer than five says nothing.
 * 2. A count under five is hidden, nought too: that nobody stands there says that all stand elsewhere.
 * 3. Where one is hidden, the smallest of the others is hidden with it, and nobody can tell which of them is small:
 *    nothing can be found by subtraction, even by someone who knows the method, and the total to a unit (as the
 *    running numbers of receipts tell it).
 * 4. What is shown is rounded to five. 5. A quarter is frozen once and never counted again.
 */
import type { IsoDate } from '@/lib/platform/clock'

const smallest = 5
const step = 5

export const rounded = (count: number) => Math.round(count / step) * step

export type Count = { key: string; label: string; count: number }
/** Null is hidden. */
export type Figure = { cube: string; key: string; label: string; value: number | null }

/** Step 2: the keys whose count is too small to be shown. */
export function primary(counts: readonly Count[]): Set<string> {
  return new Set(counts.filter(({ count }) => count < smallest).map(({ key }) => key))
}

/**
 * Step 3: with the smallest that could have been shown, and all that would have been shown as the same number. So the
 * hidden counts could stand in any order among the hidden keys, and each of them may be the large one.
 */
export function secondary(counts: readonly Count[], hidden: ReadonlySet<string>): Set<string> {
  if (hidden.size === 0) return new Set()
  const shown = counts.filter(({ key }) => !hidden.has(key))
  const least = Math.min(...shown.map(({ count }) => rounded(count)))
  const beside = shown.filter(({ count }) => rounded(count) === least)
  return new Set([...hidden, ...beside.map(({ key }) => key)])
}

export function shownAs(cube: string, counts: readonly Count[], hidden: ReadonlySet<string>): Figure[] {
  return counts.map(({ key, label, count }) => ({
    ...{ cube, key, label },
    value: hidden.has(key) ? null : rounded(count),
  }))
}

/** How many in a hundred were in time, told as the highest of these that holds. */
const bands = [95, 90, 80, 75, 50] as const

/**
 * A share in words of "at least": a level is used only where those who may be left outside it are five or more,
 * which the total alone decides. Null where the total is too small for any.
 */
export function shareInTime(total: number, inTime: number): number | null {
  const usable = bands.filter((band) => (total * (100 - band)) / 100 >= smallest)
  // Under half must leave five or more on both sides.
  if (usable.length === 0 || total / 2 - 1 < smallest) return null
  return usable.find((band) => inTime * 100 >= total * band) ?? 0
}

export type Counted = {
  total: number
  cubes: Record<string, readonly Count[]>
  inTime: Record<string, number>
}

/** All that is ever said of a quarter; nothing where there are fewer than five. */
export function figuresOf({ total, cubes, inTime }: Counted): Figure[] {
  if (total < smallest) return []
  return [
    { cube: 'total', key: 'all', label: '', value: rounded(total) },
    ...Object.entries(cubes).flatMap(([cube, counts]) =>
      shownAs(cube, counts, secondary(counts, primary(counts))),
    ),
    ...Object.entries(inTime).flatMap(([cube, count]) => {
      const value = shareInTime(total, count)
      return value === null ? [] : [{ cube, key: 'in_time', label: '', value }]
    }),
  ]
}

/** A quarter, as 2026-3. */
export type Quarter = string

export const quarterOf = (day: IsoDate): Quarter =>
  `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`

const two = (value: number) => String(value).padStart(2, '0')

export function spanOf(quarter: Quarter): { from: IsoDate; to: IsoDate } {
  const [year = 0, number = 1] = quarter.split('-').map(Number)
  const last = new Date(Date.UTC(year, number * 3, 0)).getUTCDate()
  return { from: `${year}-${two(number * 3 - 2)}-01`, to: `${year}-${two(number * 3)}-${two(last)}` }
}

/** Days after its end when a quarter is counted: every clock that began in it has then run out (20:2, 14 days). */
const settled = 15

const dayBefore = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

/** The last quarters that are over and settled, the earliest first. */
export function settledQuarters(today: IsoDate, count: number): Quarter[] {
  let [year = 0, number = 1] = quarterOf(dayBefore(today, settled)).split('-').map(Number)
  const quarters: Quarter[] = []
  while (quarters.length < count) {
    number -= 1
    if (number === 0) [year, number] = [year - 1, 4]
    quarters.unshift(`${year}-${number}`)
  }
  return quarters
}

/** How far back is counted and shown. */
export const shownQuarters = 8
