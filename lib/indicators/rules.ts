/**
 * Indicators of a measure. Source: the plans' demand that what is done can be followed up by something other than that
 * it was done, and SKR's way of setting goals: where one is, where one will be, by when. The standing is a straight line
 * from baseline to target, looked at on the day of the latest value. It describes; it ranks nobody, and a measure that
 * is behind its target is not thereby late. A value is never rewritten: a correction stands beside what it corrects.
 */
import type { Direction, IndicatorDraft, IndicatorField } from '@/lib/indicators/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { readNumber } from '@/lib/swedish-numbers/rules'

export type Point = { on: IsoDate; value: number }
export type Aim = {
  direction: Direction
  baseline: Point | null
  target: { on: IsoDate | null; value: number } | null
}

/**
 * missed: the day has passed. short: not there yet, and without two days nobody can say whether it goes fast enough.
 */
export type AimStanding = 'reached' | 'on_way' | 'behind' | 'missed' | 'short' | 'unmeasured' | 'no_target'

export function standingToAim(aim: Aim, latest: Point | null, today: IsoDate): AimStanding {
  const { target, baseline, direction } = aim
  if (!target) return 'no_target'
  if (latest && isAtLeast(direction, latest.value, target.value)) return 'reached'
  if (target.on && target.on < today) return 'missed'
  if (!latest) return 'unmeasured'
  if (!baseline || !target.on) return 'short'
  const wanted = valueOnLine(baseline, { on: target.on, value: target.value }, latest.on)
  return isAtLeast(direction, latest.value, wanted) ? 'on_way' : 'behind'
}

function isAtLeast(direction: Direction, value: number, wanted: number): boolean {
  // Sums of decimals are not exact: a value on the line is on it.
  const close = Math.abs(value - wanted) < 1e-6
  return close || (direction === 'up' ? value > wanted : value < wanted)
}

/** What a day demands: the straight line, level before it begins and after it ends. */
export function valueOnLine(from: Point, to: Point, on: IsoDate): number {
  const [start, end, day] = [from.on, to.on, on].map((each) => Date.parse(each)) as [number, number, number]
  if (day >= end) return to.value
  if (day <= start) return from.value
  return from.value + ((to.value - from.value) * (day - start)) / (end - start)
}

export type DraftFault = { field: IndicatorField; key: string }

/** What the fields say together. */
export function refuseIndicator(draft: IndicatorDraft, today: IsoDate): DraftFault | null {
  const { baselineValue, baselineOn, targetValue, targetOn, direction } = draft
  if (baselineValue !== '' && baselineOn === '') return { field: 'baselineOn', key: 'say_day_of_value' }
  if (baselineOn !== '' && baselineValue === '') return { field: 'baselineValue', key: 'say_value_of_day' }
  if (baselineOn > today) return { field: 'baselineOn', key: 'day_ahead' }
  if (targetOn !== '' && targetValue === '') return { field: 'targetValue', key: 'say_value_of_day' }
  if (targetOn !== '' && targetOn <= baselineOn) return { field: 'targetOn', key: 'target_before_baseline' }
  const [from, to] = [numberOf(baselineValue), numberOf(targetValue)]
  if (from === null || to === null || isAtLeast(direction, to, from)) return null
  return { field: 'targetValue', key: 'target_wrong_way' }
}

/** Of a field that the schema has read: null when it is empty. */
export function numberOf(text: string): number | null {
  const read = readNumber(text)
  return 'value' in read ? read.value : null
}

export function aimOf(draft: IndicatorDraft): Aim {
  const [from, to] = [numberOf(draft.baselineValue), numberOf(draft.targetValue)]
  return {
    direction: draft.direction,
    baseline: from === null ? null : { value: from, on: draft.baselineOn },
    target: to === null ? null : { value: to, on: draft.targetOn || null },
  }
}

export type StoredValue = {
  id: string
  on: IsoDate
  /** Null: what it corrects is taken back. */
  value: number | null
  comment: string
  at: string
  by: string | null
  correctsId: string | null
  updateId: string | null
}
/** A value as it now stands, with what stood before it, oldest first. */
export type ToldValue = StoredValue & { earlier: StoredValue[] }

/** In the order of the days. Values come in the order in which they were written. */
export function tellValues(stored: readonly StoredValue[]): ToldValue[] {
  const told = new Map<string, ToldValue>()
  for (const value of stored) {
    const was = value.correctsId === null ? undefined : told.get(value.correctsId)
    if (!was) told.set(value.id, { ...value, earlier: [] })
    else {
      const { earlier, ...corrected } = was
      told.delete(was.id)
      told.set(value.id, { ...value, earlier: [...earlier, corrected] })
    }
  }
  return [...told.values()].sort(
    (one, other) => one.on.localeCompare(other.on) || firstWritten(one).localeCompare(firstWritten(other)),
  )
}

const firstWritten = ({ earlier, at }: ToldValue) => earlier[0]?.at ?? at

/** What counts: taken back is as if it had never been measured. */
export function pointsOf(values: readonly { on: IsoDate; value: number | null }[]): Point[] {
  return values.flatMap(({ on, value }) => (value === null ? [] : [{ on, value }]))
}

export const indicatorAnchor = (id: string) => `indikator-${id}`
