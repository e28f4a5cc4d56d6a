import { daysBetween } from '@/lib/calendar-days/rules'
import type { CommitteeKind } from '@/lib/committees/schema'
import { type Calendar, type StandingKind, stepStanding } from '@/lib/measures/rules'
import type { MeasureStatus } from '@/lib/measures/schema'
import type { PlanState } from '@/lib/plans/rules'
import type { IsoDate } from '@/lib/platform/clock'

/**
 * Lag (2023:196) 13 §: kommunstyrelsen, or the committee that the council has chosen, leads the work and reports on it,
 * and must therefore see the state of each committee. The municipality's own guidelines say which committees must have
 * a named coordinator and an action plan in force (Stockholm's guidelines do, seed 003); that is data, not code.
 * Late is computed from decided dates, never typed in, and nobody can take it away by hand.
 */

export type Assignment = { name: string | null; validFrom: IsoDate; validTo: IsoDate | null }
export type PlanFacts = {
  id: string
  title: string
  state: PlanState
  periodFrom: IsoDate
  periodTo: IsoDate
  decidedOn: IsoDate | null
  paragraph: string | null
  needsApproval: boolean
  followUpOn: IsoDate | null
}

/** Measures counted by what the rule of lateness asks about, so that the rule judges a thousand as one. */
export type Bucket = {
  status: MeasureStatus
  /** May this reader open the plan that the measures stand in? */
  readable: boolean
  count: number
  /** The earliest date of those counted; the others' dates must lead to the same word. */
  oldest: IsoDate | null
}
export type Tally = Record<StandingKind, number> & {
  total: number
  /** The oldest passed date among the late ones. */
  lateSince: IsoDate | null
  /** Late ones in plans that this reader may not open: counted, never named. */
  hidden: { count: number; since: IsoDate | null }
}

export type CoordinatorStanding =
  | { kind: 'done'; names: string[]; since: IsoDate }
  | { kind: 'late'; since: IsoDate | null }
  | { kind: 'notrequired' }

export type PlanStanding =
  | { kind: 'done'; until: IsoDate }
  | { kind: 'soon'; until: IsoDate; next: PlanState | null }
  | { kind: 'course'; state: PlanState; from: IsoDate }
  | { kind: 'late'; since: IsoDate | null; next: PlanState | null }
  | { kind: 'notrequired' }

export type CommitteeFacts = {
  id: string
  name: string
  kind: CommitteeKind
  requiresCoordinator: boolean
  requiresPlan: boolean
  assignments: readonly Assignment[]
  plans: readonly PlanFacts[]
}
export type CommitteeState = {
  id: string
  name: string
  kind: CommitteeKind
  coordinator: CoordinatorStanding
  plan: PlanStanding
  measures: Tally
  /** Since when something here has been late; null when nothing is, or when nobody knows. */
  lateSince: IsoDate | null
  late: boolean
}

function dayAfter(day: IsoDate): IsoDate {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

const covers = (from: IsoDate, to: IsoDate | null, day: IsoDate) => from <= day && (to === null || to >= day)
const latest = (days: readonly IsoDate[]) => days.toSorted().at(-1) ?? null
const earliest = (days: readonly IsoDate[]) => days.toSorted()[0] ?? null

/** A gap between two coordinators is a vacancy, and a vacancy where one is required is late from its first day. */
export function coordinatorStanding(
  facts: Pick<CommitteeFacts, 'requiresCoordinator' | 'assignments'>,
  today: IsoDate,
): CoordinatorStanding {
  const now = facts.assignments.filter(({ validFrom, validTo }) => covers(validFrom, validTo, today))
  const since = earliest(now.map(({ validFrom }) => validFrom))
  if (since) return { kind: 'done', names: now.flatMap(({ name }) => name ?? []), since }
  if (!facts.requiresCoordinator) return { kind: 'notrequired' }
  const lastDay = latest(
    facts.assignments.flatMap(({ validTo }) => (validTo && validTo < today ? validTo : [])),
  )
  return { kind: 'late', since: lastDay && dayAfter(lastDay) }
}

const decidedStates: readonly PlanState[] = ['decided', 'approved', 'in_force', 'followed_up']
/** A decision that the executive board has yet to approve puts nothing in force. */
const isDecided = ({ state, needsApproval }: PlanFacts) =>
  decidedStates.includes(state) && !(state === 'decided' && needsApproval)
/** How far a plan has come; the one nearest to being in force speaks for those that are not. */
const progress: readonly PlanState[] = ['draft', 'consultation', 'sent', ...decidedStates]

export function planStanding(
  facts: Pick<CommitteeFacts, 'requiresPlan' | 'plans'>,
  calendar: Calendar,
): PlanStanding {
  const { today } = calendar
  const decided = facts.plans.filter(isDecided)
  const current = decided.find(({ periodFrom, periodTo }) => covers(periodFrom, periodTo, today))
  const next = furthest(facts.plans.filter((plan) => plan !== current && isAhead(plan, today)))
  if (current) return standingInForce(current, { next, decided }, calendar)
  if (!facts.requiresPlan && !next) return { kind: 'notrequired' }
  const due = planDueOn(facts.plans, today)
  if (next && (!facts.requiresPlan || (due && due > today))) {
    return { kind: 'course', state: next.state, from: next.periodFrom }
  }
  return { kind: 'late', since: due, next: next?.state ?? null }
}

function standingInForce(
  current: PlanFacts,
  others: { next: PlanFacts | undefined; decided: readonly PlanFacts[] },
  { today, soonDays }: Calendar,
): PlanStanding {
  const followed = others.decided.some(
    ({ periodFrom, periodTo }) => periodTo > current.periodTo && periodFrom <= dayAfter(current.periodTo),
  )
  const ends = { until: current.periodTo }
  if (followed || daysBetween(today, current.periodTo) > soonDays) return { kind: 'done', ...ends }
  return { kind: 'soon', ...ends, next: others.next?.state ?? null }
}

const isAhead = ({ state, periodTo }: PlanFacts, today: IsoDate) => state !== 'replaced' && periodTo >= today

function furthest(plans: readonly PlanFacts[]): PlanFacts | undefined {
  return plans.toSorted((one, other) => progress.indexOf(other.state) - progress.indexOf(one.state))[0]
}

/** The day from which a plan should have been in force: when the last one ended, or the first planned one was to begin. */
function planDueOn(plans: readonly PlanFacts[], today: IsoDate): IsoDate | null {
  const ended = plans.filter(
    ({ state, periodTo }) => (state === 'replaced' || decidedStates.includes(state)) && periodTo < today,
  )
  const lastDay = latest(ended.map(({ periodTo }) => periodTo))
  if (lastDay) return dayAfter(lastDay)
  return earliest(plans.filter((plan) => isAhead(plan, today)).map(({ periodFrom }) => periodFrom))
}

/** `dueOn` is the earliest day of the measure and its unfinished steps, as the row keeps it. */
export function measureStanding(
  measure: { status: MeasureStatus; dueOn: IsoDate | null },
  calendar: Calendar,
): StandingKind {
  return stepStanding(measure, calendar).kind
}

/** Bucket by bucket, the one rule of lateness decides what the measures are called. */
export function tally(buckets: readonly Bucket[], calendar: Calendar): Tally {
  const sums: Tally = {
    late: 0,
    soon: 0,
    course: 0,
    none: 0,
    done: 0,
    idea: 0,
    notrequired: 0,
    total: 0,
    lateSince: null,
    hidden: { count: 0, since: null },
  }
  for (const bucket of buckets) {
    const standing = measureStanding({ ...bucket, dueOn: bucket.oldest }, calendar)
    sums[standing] += bucket.count
    sums.total += bucket.count
    if (standing !== 'late') continue
    sums.lateSince = sooner(sums.lateSince, bucket.oldest)
    if (bucket.readable) continue
    sums.hidden = { count: sums.hidden.count + bucket.count, since: sooner(sums.hidden.since, bucket.oldest) }
  }
  return sums
}

export function committeeState(
  facts: CommitteeFacts,
  buckets: readonly Bucket[],
  calendar: Calendar,
): CommitteeState {
  const coordinator = coordinatorStanding(facts, calendar.today)
  const plan = planStanding(facts, calendar)
  const measures = tally(buckets, calendar)
  const lateDays = [
    coordinator.kind === 'late' ? coordinator.since : null,
    plan.kind === 'late' ? plan.since : null,
    measures.lateSince,
  ]
  const { id, name, kind } = facts
  return {
    id,
    name,
    kind,
    coordinator,
    plan,
    measures,
    lateSince: lateDays.reduce(sooner, null),
    late: coordinator.kind === 'late' || plan.kind === 'late' || measures.late > 0,
  }
}

function sooner(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
