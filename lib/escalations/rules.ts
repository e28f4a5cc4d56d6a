/**
 * When somebody is warned that a clock of a report runs out. Source: SoL (2025:400) 20:1 and 20:2 set the terms, in days
 * that all count; who is warned and when is our own: the case worker first, then the reception's deputies, on day 12 of
 * 14 and on the protective assessment's last day, and never on a day when nobody is at work to hear it. What nobody has
 * accepted is told of sooner.
 */
import { addDays, daysBetween } from '@/lib/calendar-days/rules'
import { type Clock, isOpenClock } from '@/lib/concerns/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { lastWorkingDay, nextWorkingDay } from '@/lib/working-days/rules'

export type EscalationClock = 'protection' | 'preliminary'
export type EscalationLevel = 'worker' | 'deputies'
export type Escalation = { clock: EscalationClock; level: EscalationLevel; dueOn: IsoDate }

/** How many days before the last one, and from which hour of that day. */
const warnings: Record<EscalationClock, Record<EscalationLevel, { before: number; hour: number }>> = {
  protection: { worker: { before: 0, hour: 0 }, deputies: { before: 0, hour: 10 } },
  preliminary: { worker: { before: 3, hour: 0 }, deputies: { before: 2, hour: 0 } },
}

export type Watched = {
  receivedOn: IsoDate
  assigned: boolean
  protection: Clock
  preliminary: Clock
}
type Now = { today: IsoDate; hour: number }

/** Everything that somebody should have been warned of by now; what has been sent already is for the rows to say. */
export function escalationsDue(report: Watched, now: Now): Escalation[] {
  const open = (['protection', 'preliminary'] as const).filter((clock) => isOpenClock(report[clock]))
  return open.flatMap((clock) =>
    (['worker', 'deputies'] as const)
      .filter((level) => isDue(report, { clock, level, first: clock === open[0] }, now))
      .map((level) => ({ clock, level, dueOn: report[clock].dueOn })),
  )
}

type Warning = { clock: EscalationClock; level: EscalationLevel; first: boolean }

function isDue(report: Watched, { clock, level, first }: Warning, { today, hour }: Now): boolean {
  const { before, hour: from } = warnings[clock][level]
  const on = lastWorkingDay(addDays(report[clock].dueOn, -before))
  // A term that is over before anyone is back at work is warned of at once.
  const day = daysBetween(report.receivedOn, on) < 0 ? report.receivedOn : on
  if (today > day || (today === day && hour >= from)) return true
  const sooner = nextWorkingDay(addDays(report.receivedOn, 1))
  return !report.assigned && first && level === 'deputies' && today >= sooner
}

type AtReception = { unitId: string; userId: string; deputy: boolean }
type Telling = { unitId: string; level: EscalationLevel; assignedToId: string | null }

/** The one who has the report, else all who could; then the deputies, and where none is named all who could. */
export function whoIsTold<Person extends AtReception>(
  people: readonly Person[],
  { unitId, level, assignedToId }: Telling,
): Person[] {
  const unit = people.filter((person) => person.unitId === unitId)
  if (level === 'worker') return unit.filter(({ userId }) => !assignedToId || userId === assignedToId)
  const deputies = unit.filter(({ deputy }) => deputy)
  return deputies.length > 0 ? deputies : unit
}
