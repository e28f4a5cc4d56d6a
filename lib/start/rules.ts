import { daysBetween } from '@/lib/calendar-days/rules'
import { type Clock, inboxStanding } from '@/lib/concerns/rules'
import { type Calendar, type StandingKind, stepStanding } from '@/lib/measures/rules'
import type { MeasureStatus } from '@/lib/measures/schema'
import type { PlanState } from '@/lib/plans/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { isNext } from '@/lib/transitions/rules'

/**
 * The start page answers what needs me now, what has changed, and what I came to do. It judges nothing by itself: what
 * is late or soon comes from the rules of measures, plans and concern reports. What has no day stands last.
 */

export type DueMeasure = {
  id: string
  planId: string
  title: string
  status: MeasureStatus
  /** When it is to be done, or when it was to be followed up. */
  dueOn: IsoDate
  /** Late because a follow-up within its cadence never came. */
  unanswered: boolean
  responsible: string
  /** The sub-step that is due first, when it is not the measure itself. */
  step: string | null
  lastReportOn: IsoDate | null
}
export type OwnPlan = {
  id: string
  title: string
  state: PlanState
  periodFrom: IsoDate
  periodTo: IsoDate
  consultationOn: IsoDate | null
  meetingOn: IsoDate | null
  followUpOn: IsoDate | null
  needsApproval: boolean
}

export type PlanAct = 'consult' | 'send' | 'decide' | 'put_in_force' | 'follow_up'
export type Need = {
  id: string
  planId: string
  title: string
  day: IsoDate | null
  standing: StandingKind
} & (
  | {
      kind: 'measure'
      responsible: string
      step: string | null
      lastReportOn: IsoDate | null
      unanswered: boolean
    }
  | { kind: 'plan'; act: PlanAct; periodFrom: IsoDate; periodTo: IsoDate }
)

/** How long before its day a plan's follow-up is put on the list. */
const followUpNotice = 60

export function needsOf(
  measures: readonly DueMeasure[],
  plans: readonly OwnPlan[],
  { writesPlans, calendar }: { writesPlans: boolean; calendar: Calendar },
): Need[] {
  const dated = measures.map(
    ({ status, dueOn, ...rest }): Need => ({
      ...rest,
      kind: 'measure',
      day: dueOn,
      standing: stepStanding({ status, dueOn }, calendar).kind,
    }),
  )
  const acts = plans.flatMap((plan) => planNeed(plan, writesPlans, calendar) ?? [])
  return [...dated, ...acts].sort((one, other) => (one.day ?? '9').localeCompare(other.day ?? '9'))
}

/** A plan asks for one thing at a time: of its writers until it is sent, and then of the committee. */
function planNeed(plan: OwnPlan, writesPlans: boolean, calendar: Calendar): Need | null {
  const next = nextAct(plan, writesPlans, calendar.today)
  if (!next) return null
  const { id, title, periodFrom, periodTo } = plan
  const standing = actStanding(next, calendar)
  return { kind: 'plan', id: `${id}-${next.act}`, planId: id, title, periodFrom, periodTo, ...next, standing }
}

type Act = { act: PlanAct; day: IsoDate | null }

function nextAct(plan: OwnPlan, writesPlans: boolean, today: IsoDate): Act | null {
  const { state, periodFrom, consultationOn, meetingOn, followUpOn } = plan
  if (!writesPlans) return state === 'sent' ? { act: 'decide', day: meetingOn } : null
  if (state === 'draft') return { act: 'consult', day: consultationOn }
  if (state === 'consultation') return { act: 'send', day: meetingOn }
  if (isNext('put_in_force', plan)) return { act: 'put_in_force', day: periodFrom }
  const isNear = followUpOn !== null && daysBetween(today, followUpOn) <= followUpNotice
  return isNext('follow_up', plan) && isNear ? { act: 'follow_up', day: followUpOn } : null
}

/** look.md: a task is soon within seven days. */
const taskSoonDays = 7

function actStanding({ act, day }: Act, { today }: Calendar): StandingKind {
  const status = act === 'follow_up' ? 'not_started' : 'ongoing'
  return stepStanding({ status, dueOn: day }, { today, soonDays: taskSoonDays }).kind
}

export type Clocks = {
  protection: Clock
  preliminary: Clock
  recipient: { mine: boolean } | null
}
/** Figures of the inbox; nothing of what the reports say. */
export type InboxGlance = ReturnType<typeof inboxStanding> & {
  total: number
  unassigned: number
  mine: number
  nextStanding: Clock['standing'] | null
}

export function inboxGlance(rows: readonly Clocks[]): InboxGlance {
  const standing = inboxStanding(rows)
  const next = rows.find(({ preliminary }) => preliminary.dueOn === standing.preliminaryNext)
  return {
    ...standing,
    nextStanding: next?.preliminary.standing ?? null,
    total: rows.length,
    unassigned: rows.filter(({ recipient }) => recipient === null).length,
    mine: rows.filter(({ recipient }) => recipient?.mine).length,
  }
}

export type Change = {
  at: string
  action: string
  role: string
  /** The words to link: the measure's or the plan's title. */
  title: string
  planId: string
  measureId: string | null
  fields: readonly string[]
  /** The standing that a follow-up gave. */
  status: MeasureStatus | null
  archived: boolean | null
}

/** A sitting of autosaves is one change. */
const sitting = 60 * 60 * 1000

/** The trail as a reader wants it: newest first, one line per thing and sitting, and not what changed nothing. */
export function changesOf(events: readonly Change[], most: number): Change[] {
  const lines: Change[] = []
  for (const event of events) {
    const line = lines.find((earlier) => belongsTo(event, earlier))
    if (line) line.fields = [...new Set([...line.fields, ...event.fields])]
    else if (saysSomething(event)) lines.push({ ...event })
  }
  return lines.slice(0, most)
}

const edits = ['measure.edit', 'plan.edit_text']

function belongsTo(event: Change, line: Change): boolean {
  return (
    edits.includes(event.action) &&
    event.action === line.action &&
    event.role === line.role &&
    event.planId === line.planId &&
    event.measureId === line.measureId &&
    Date.parse(line.at) - Date.parse(event.at) < sitting
  )
}

function saysSomething({ action, fields }: Change): boolean {
  if (action === 'measure.move' || action === 'plan.invite') return false
  return !edits.includes(action) || fields.length > 0
}
