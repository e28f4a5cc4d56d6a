/**
 * Sammanslagning: two reports of the same matter become one piece of work. SoL (2025:400) 20:1–20:2: the terms count from
 * when it first became known, so the report that goes on keeps the earliest of the two clocks. OSL 5:1–2: both stay
 * registered, each with its number and its own text; nothing is copied from the one to the other.
 */
import { addDays } from '@/lib/calendar-days/rules'
import { lawOn } from '@/lib/concerns/rules'
import type { IsoDate } from '@/lib/platform/clock'

export type ClockOf = { receivedOn: IsoDate; clockFrom: IsoDate | null; extendedTo: IsoDate | null }
export type SetClock = { clockFrom: IsoDate | null; extendedTo: IsoDate | null }

const startOf = ({ clockFrom, receivedOn }: ClockOf) => clockFrom ?? receivedOn
const dueFrom = (start: IsoDate, receivedOn: IsoDate) => addDays(start, lawOn(receivedOn).preliminary.days)
const dueOf = (clock: ClockOf) => clock.extendedTo ?? dueFrom(startOf(clock), clock.receivedOn)

/** The clock of the report that goes on: the earliest start and the earliest end of them all. */
export function earliestClock(own: ClockOf, merged: readonly ClockOf[]): SetClock {
  const all = [own, ...merged]
  const start = all.map(startOf).sort()[0] ?? own.receivedOn
  const due = all.map(dueOf).sort()[0] ?? dueOf(own)
  return {
    clockFrom: start < own.receivedOn ? start : null,
    // A term that was extended for one of them stands only as far as the others' reach too.
    extendedTo: due > dueFrom(start, own.receivedOn) ? due : null,
  }
}

type Assessed = { protectionAssessedOn: IsoDate | null }

/** What has been assessed of the one would be lost out of sight in the other, where it is still to be done. */
export const losesAssessment = (merged: Assessed, into: Assessed) =>
  merged.protectionAssessedOn !== null && into.protectionAssessedOn === null
