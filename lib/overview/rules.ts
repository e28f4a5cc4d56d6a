import { daysBetween } from '@/lib/calendar-days/rules'
import type { CommitteeState } from '@/lib/committees/rules'
import { type StandingKind, standingKinds } from '@/lib/measures/rules'
import type { OverviewOrder, OverviewShow } from '@/lib/overview/schema'
import type { PlanState } from '@/lib/plans/rules'
import type { IsoDate } from '@/lib/platform/clock'

/**
 * Lag (2023:196) 13 §: the executive board reports continuously to the council on the work. The city's state is the
 * sum of its committees' states and adds no judgement of its own; what to do next follows from the same facts.
 * Figures count measures and offices, never persons: small counts need no hiding here.
 */

export function selected(states: readonly CommitteeState[], show: OverviewShow): CommitteeState[] {
  if (show === 'all') return [...states]
  return states.filter((state) => (show === 'late' ? state.late : state.kind === show))
}

export function isOffered(show: OverviewShow, states: readonly CommitteeState[]): boolean {
  return show === 'all' || show === 'late' || states.some(({ kind }) => kind === show)
}

/** The given order is the municipality's own; what is alike keeps it. */
export function ordered(states: readonly CommitteeState[], order: OverviewOrder): CommitteeState[] {
  if (order === 'name') return states.toSorted((one, other) => one.name.localeCompare(other.name, 'sv'))
  if (order === 'plan') return states.toSorted((one, other) => planRank(one) - planRank(other))
  return states.toSorted(longestLateFirst)
}

const planRank = ({ plan }: CommitteeState) =>
  ['late', 'soon', 'course', 'done', 'notrequired'].indexOf(plan.kind)

function longestLateFirst(one: CommitteeState, other: CommitteeState): number {
  if (one.late !== other.late) return one.late ? -1 : 1
  // Late since nobody knows when is worse than any date.
  return (one.lateSince ?? '').localeCompare(other.lateSince ?? '') || other.measures.late - one.measures.late
}

export type Summary = {
  committees: number
  lateCommittees: number
  measures: number
  /** Measures by what they are called; `late` and `soon` among them. */
  standings: Record<StandingKind, number>
  vacant: number
  withoutPlan: number
}

export function summary(states: readonly CommitteeState[]): Summary {
  const sum = (count: (state: CommitteeState) => number) =>
    states.reduce((total, state) => total + count(state), 0)
  return {
    committees: states.length,
    lateCommittees: sum(({ late }) => Number(late)),
    measures: sum(({ measures }) => measures.total),
    standings: Object.fromEntries(
      standingKinds.map((kind) => [kind, sum(({ measures }) => measures[kind])]),
    ) as Record<StandingKind, number>,
    vacant: sum(({ coordinator }) => Number(coordinator.kind === 'late')),
    withoutPlan: sum(({ plan }) => Number(plan.kind === 'late')),
  }
}

export type NextStep = {
  act: 'name_coordinator' | 'start_plan' | 'finish_plan' | 'prepare_plan' | 'remind'
  committeeId: string
  committee: string
  /** Late since, or for a plan that is about to end: its last day. */
  day: IsoDate | null
  count: number
  /** Who can be reminded. */
  names: readonly string[]
  planState: PlanState | null
}

/** What the one who leads the work does next, the oldest lateness first: each act comes from a fact in the matrix. */
export function nextSteps(states: readonly CommitteeState[]): NextStep[] {
  const steps = states.flatMap((state) => [vacancyStep(state), planStep(state), reminderStep(state)])
  return steps
    .filter((step) => step !== null)
    .sort((one, other) => (one.day ?? '').localeCompare(other.day ?? '') || other.count - one.count)
}

const step = (
  { id, name, coordinator }: CommitteeState,
  act: NextStep['act'],
  rest: Partial<NextStep> & { day: IsoDate | null },
): NextStep => ({
  act,
  committeeId: id,
  committee: name,
  count: 1,
  names: coordinator.kind === 'done' ? coordinator.names : [],
  planState: null,
  ...rest,
})

function vacancyStep(state: CommitteeState): NextStep | null {
  const { coordinator } = state
  return coordinator.kind === 'late' ? step(state, 'name_coordinator', { day: coordinator.since }) : null
}

function planStep(state: CommitteeState): NextStep | null {
  const { plan } = state
  if (plan.kind === 'late') {
    return step(state, plan.next ? 'finish_plan' : 'start_plan', { day: plan.since, planState: plan.next })
  }
  return plan.kind === 'soon' ? step(state, 'prepare_plan', { day: plan.until, planState: plan.next }) : null
}

function reminderStep(state: CommitteeState): NextStep | null {
  const { late, lateSince } = state.measures
  return late > 0 ? step(state, 'remind', { day: lateSince, count: late }) : null
}

/** Measures that share the month they began, fell due and were done; months as YYYY-MM. */
export type Cohort = { started: string; due: string | null; finished: string | null; count: number }
export type MonthShare = { month: string; total: number; late: number; onTime: number }

/** How many were not late when each month ended, told from the dates that hold today. A month without any is left out. */
export function onTimeByMonth(cohorts: readonly Cohort[], months: readonly string[]): MonthShare[] {
  return months.flatMap((month) => {
    const known = cohorts.filter(({ started }) => started <= month)
    const count = (those: readonly Cohort[]) => those.reduce((total, cohort) => total + cohort.count, 0)
    const total = count(known)
    const late = count(known.filter((cohort) => isLateIn(cohort, month)))
    return total > 0 ? [{ month, total, late, onTime: (total - late) / total }] : []
  })
}

const isLateIn = ({ due, finished }: Cohort, month: string) =>
  due !== null && due <= month && (finished === null || finished > month)

export function lastMonths(today: IsoDate, count: number): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - count + index, 1)).toISOString().slice(0, 7),
  )
}

/** One thing that is late. A measure in a plan that the reader may not open is counted under its committee, not named. */
export type LateItem = {
  days: number | null
  since: IsoDate | null
  committeeId: string
  committee: string
} & (
  | { kind: 'coordinator' }
  | { kind: 'plan'; next: PlanState | null }
  | {
      kind: 'measure'
      measureId: string
      planId: string
      title: string
      responsible: string
      unanswered: boolean
    }
  | { kind: 'hidden'; count: number }
)
export type LateMeasure = {
  id: string
  planId: string
  committeeId: string
  title: string
  responsible: string
  dueOn: IsoDate
  /** Late because a follow-up within its cadence never came. */
  unanswered: boolean
}

export function lateItems(
  states: readonly CommitteeState[],
  measures: readonly LateMeasure[],
  today: IsoDate,
): LateItem[] {
  const items = states.flatMap((state) => [
    ...lateOffices(state, today),
    ...measures
      .filter(({ committeeId }) => committeeId === state.id)
      .map(({ id, planId, title, responsible, dueOn, unanswered }) => ({
        ...lateSince(state, dueOn, today),
        kind: 'measure' as const,
        measureId: id,
        planId,
        title,
        responsible,
        unanswered,
      })),
  ])
  return items.sort((one, other) => (one.since ?? '').localeCompare(other.since ?? ''))
}

const lateSince = ({ id, name }: CommitteeState, since: IsoDate | null, today: IsoDate) => ({
  committeeId: id,
  committee: name,
  since,
  days: since === null ? null : daysBetween(since, today),
})

function lateOffices(state: CommitteeState, today: IsoDate): LateItem[] {
  const { coordinator, plan, measures } = state
  const found: LateItem[] = []
  if (coordinator.kind === 'late')
    found.push({ ...lateSince(state, coordinator.since, today), kind: 'coordinator' })
  if (plan.kind === 'late')
    found.push({ ...lateSince(state, plan.since, today), kind: 'plan', next: plan.next })
  const { count, since } = measures.hidden
  if (count > 0) found.push({ ...lateSince(state, since, today), kind: 'hidden', count })
  return found
}
