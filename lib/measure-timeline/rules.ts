/**
 * Measures over time, as a plan's readers draw them on a wall: twelve columns of months or quarters. Source: look.md
 * (lateness by shape and word) and the plans of 2017, where a measure without a last day is continuous. A measure
 * without a start of its own begins with its plan.
 */
import type { Scale } from '@/lib/measure-list/schema'
import type { IsoDate } from '@/lib/platform/clock'

const columns = 12
const monthsIn: Record<Scale, number> = { month: 1, quarter: 3 }

/** `end` is the first day after the last column. */
export type Span = { scale: Scale; start: IsoDate; end: IsoDate; columns: IsoDate[] }

/** `from` is a month, YYYY-MM; without it the span begins a while before today. */
export function spanOf(today: IsoDate, { scale = 'month', from }: { scale?: Scale; from?: string }): Span {
  const step = monthsIn[scale]
  const first = from ? monthNumber(from) : Math.floor(monthNumber(today) / 3) * 3 - step
  const starts = Array.from({ length: columns + 1 }, (_, index) => firstOf(first + index * step))
  return {
    scale,
    start: starts[0] ?? today,
    end: starts[columns] ?? today,
    columns: starts.slice(0, columns),
  }
}

/** Half the span earlier or later, as the month it then begins with. */
export function movedSpan({ scale, start }: Span, by: -1 | 1): string {
  return firstOf(monthNumber(start) + (by * columns * monthsIn[scale]) / 2).slice(0, 7)
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function firstOf(month: number): IsoDate {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

/** Where a day stands, from 0 to 1; outside the span it is below or above. */
export function placeOf(day: IsoDate, { start, end }: Span): number {
  return (Date.parse(day) - Date.parse(start)) / (Date.parse(end) - Date.parse(start))
}

export type Bar = {
  from: number
  to: number
  /** Without a last day it goes on beyond whatever is shown. */
  continuous: boolean
}
type Timespan = { startsOn: IsoDate | null; planFrom: IsoDate; dueOn: IsoDate | null }

/** Null where nothing of the measure falls within the span. */
export function barOf({ startsOn, planFrom, dueOn }: Timespan, span: Span): Bar | null {
  const begins = startsOn ?? (dueOn !== null && dueOn < planFrom ? dueOn : planFrom)
  const [from, to] = [
    placeOf(begins, span),
    dueOn === null ? Number.POSITIVE_INFINITY : lastPlace(dueOn, span),
  ]
  if (from >= 1 || to <= 0) return null
  const [start, end] = [Math.max(0, from), Math.min(1, to)]
  return {
    from: start,
    to: Math.max(end, Math.min(1, start + least)),
    continuous: dueOn === null,
  }
}

/** A bar ends with its last day. */
function lastPlace(day: IsoDate, span: Span): number {
  return placeOf(new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10), span)
}

/** Even a single day can be seen. */
const least = 0.006
