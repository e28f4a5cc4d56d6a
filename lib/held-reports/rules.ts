/**
 * How long a report that a machine may have sent waits for a person. SoL (2025:400) 20:1 and 20:2 count from the day it
 * came in, whoever has looked at it (lib/concerns/rules.ts); that somebody looks within a working day, and that deputies
 * are told before it has gone, is our own, so that no report of a person's waits unseen past the law's first term.
 */
import { addDays, daysBetween } from '@/lib/calendar-days/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { nextWorkingDay } from '@/lib/working-days/rules'

export type HeldClock = { dueOn: IsoDate; daysLeft: number; standing: 'course' | 'soon' | 'late' }

export function heldClock(receivedOn: IsoDate, today: IsoDate): HeldClock {
  const dueOn = nextWorkingDay(addDays(receivedOn, 1))
  const daysLeft = daysBetween(today, dueOn)
  if (daysLeft < 0) return { dueOn, daysLeft, standing: 'late' }
  return { dueOn, daysLeft, standing: daysLeft === 0 ? 'soon' : 'course' }
}

export type HeldLevel = 'worker' | 'deputies'
/** From which hour of the last day the deputies are told too. */
const deputiesFrom = 10

/** The reception was told when it came; who is to be told once more by now. Of danger the deputies are told at once. */
export function heldWarningsDue(
  { receivedOn, danger }: { receivedOn: IsoDate; danger: boolean },
  { today, hour }: { today: IsoDate; hour: number },
): HeldLevel[] {
  const { standing } = heldClock(receivedOn, today)
  const worker: HeldLevel[] = standing === 'course' ? [] : ['worker']
  const isLastHours = standing === 'soon' && hour >= deputiesFrom
  return danger || standing === 'late' || isLastHours ? [...worker, 'deputies'] : worker
}
