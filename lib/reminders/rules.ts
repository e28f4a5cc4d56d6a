/**
 * When a committee's coordinators are reminded of a measure. Source: the guidelines' demand that what is late is
 * chased, and the municipality's own numbers (days before, how often after, how many times at most). Each reminder is
 * sent at most once: the row of it is unique. A job that did not run for some days catches up with one, not with many.
 */
import { daysBetween } from '@/lib/calendar-days/rules'
import type { IsoDate } from '@/lib/platform/clock'
import type { ReminderKind } from '@/lib/reminders/schema'

export type Sent = { kind: ReminderKind; dueOn: IsoDate; number: number; sentOn: IsoDate }
export type Rhythm = { reminderDays: readonly number[]; reminderEveryDays: number; reminderMost: number }
export type Days = { dueOn: IsoDate | null; updateDueOn: IsoDate | null; sent: readonly Sent[] }
export type Due = { kind: ReminderKind; dueOn: IsoDate; number: number }

/** What to remind of today, if anything; the day that has passed first speaks, as in the measure's standing. */
export function reminderDue({ dueOn, updateDueOn, sent }: Days, rhythm: Rhythm, today: IsoDate): Due | null {
  const unanswered = updateDueOn !== null && updateDueOn < today
  if (unanswered && !(dueOn && dueOn <= updateDueOn)) {
    return again({ kind: 'unanswered', dueOn: updateDueOn }, sent, { rhythm, today })
  }
  if (dueOn === null) return null
  if (dueOn < today) return again({ kind: 'after', dueOn }, sent, { rhythm, today })
  return ahead(dueOn, sent, { rhythm, today })
}

type Setting = { rhythm: Rhythm; today: IsoDate }

function ahead(dueOn: IsoDate, sent: readonly Sent[], { rhythm, today }: Setting): Due | null {
  const left = daysBetween(today, dueOn)
  const number = rhythm.reminderDays.filter((days) => left <= days).sort((one, other) => one - other)[0]
  if (number === undefined) return null
  // One that is nearer makes those further away needless.
  const told = sent.some((one) => one.kind === 'before' && one.dueOn === dueOn && one.number <= number)
  return told ? null : { kind: 'before', dueOn, number }
}

function again(what: Omit<Due, 'number'>, sent: readonly Sent[], { rhythm, today }: Setting): Due | null {
  const earlier = sent.filter((one) => one.kind === what.kind && one.dueOn === what.dueOn)
  const last = earlier
    .map(({ sentOn }) => sentOn)
    .sort()
    .at(-1)
  if (earlier.length >= rhythm.reminderMost) return null
  if (last !== undefined && daysBetween(last, today) < rhythm.reminderEveryDays) return null
  return { ...what, number: earlier.length + 1 }
}

/** How far ahead to look for measures. */
export const furthestAhead = ({ reminderDays }: Rhythm) => Math.max(0, ...reminderDays)
