/**
 * Individärende. SoL (2025:400): support is given with the person, and what is done is documented in the case; OSL 26:1:
 * secret, hence a list shows number, kind and days and never a name. A case moves only by the steps named here; whether
 * a follow-up is late is computed from its day. Nothing here weighs or ranks a person.
 */
import { daysBetween } from '@/lib/calendar-days/rules'
import type { IsoDate } from '@/lib/platform/clock'

export const caseKinds = ['coordinated_support', 'sig', 'exit', 'relatives'] as const
export type CaseKind = (typeof caseKinds)[number]

export const caseStates = ['open', 'paused', 'closed'] as const
export type CaseState = (typeof caseStates)[number]

export const caseOutcomes = [
  'goals_met',
  'goals_partly_met',
  'handed_over',
  'declined',
  'moved',
  'other',
] as const
export type CaseOutcome = (typeof caseOutcomes)[number]

/** From which states a step may be taken, and where it leads. */
export const caseSteps = {
  pause: { from: ['open'], to: 'paused' },
  resume: { from: ['paused'], to: 'open' },
  close: { from: ['open', 'paused'], to: 'closed' },
  reopen: { from: ['closed'], to: 'open' },
} as const satisfies Record<string, { from: readonly CaseState[]; to: CaseState }>
export type CaseStep = keyof typeof caseSteps

/** What consent can cover, part by part. */
export const caseParts = ['goals', 'interventions', 'meetings', 'notes'] as const
export type CasePart = (typeof caseParts)[number]

export const ageGroups = ['child', 'adult'] as const
export type AgeGroup = (typeof ageGroups)[number]

/** Days before a follow-up when it is called "soon" (look.md: 7 for tasks). */
const soonDays = 7

export type FollowUpStanding = { kind: 'late' | 'soon' | 'course'; days: number }

export function followUpStanding(dueOn: IsoDate, today: IsoDate): FollowUpStanding {
  const days = daysBetween(today, dueOn)
  if (days < 0) return { kind: 'late', days: -days }
  return { kind: days <= soonDays ? 'soon' : 'course', days }
}

/** Whole years on that day; one who is born on 29 February has the birthday on 1 March in other years. */
export function ageOn(bornOn: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years
}

export type CaseFacts = { state: CaseState; nextFollowUpOn: IsoDate | null; openedAt: string }

/** Running before closed; of the running the nearest follow-up first, and those without one last. */
export function inCaseOrder<Row extends CaseFacts>(rows: readonly Row[]): Row[] {
  const weight = ({ state, nextFollowUpOn }: Row) =>
    `${state === 'closed' ? 1 : 0} ${nextFollowUpOn ?? '9999-99-99'}`
  return rows.toSorted(
    (one, other) => weight(one).localeCompare(weight(other)) || other.openedAt.localeCompare(one.openedAt),
  )
}
