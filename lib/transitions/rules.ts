/**
 * The way of an action plan, as data. Sources: the guidelines (a committee decides its plan and follows it up each
 * year), the plan of 2017 (the executive board approves), kommunallagen 6 kap. (a committee decides, the minutes carry
 * the §). A decision is never taken back: a wrong date or § is corrected, with a reason, and both stay in the history.
 */

import { allLacks } from '@/lib/measure-fields/rules'
import type { PlanState, Shortcoming } from '@/lib/plans/rules'
import type { IsoDate } from '@/lib/platform/clock'
import type { Action } from '@/lib/policy/table'

export const actKeys = [
  'consult',
  'send',
  'decide',
  'approve',
  'put_in_force',
  'follow_up',
  'withdraw',
  'refer_back',
] as const
export type ActKey = (typeof actKeys)[number]

/** In the order that a form asks. */
export const fieldNames = ['on', 'paragraph', 'registerNumber', 'meetingOn', 'followUpOn', 'note'] as const
export type FieldName = (typeof fieldNames)[number]
export type Asked = Partial<Record<FieldName, 'required' | 'optional'>>

/** Who is told: by office, in the plan's own committee where the office has one. */
export type Audience = 'strategists' | 'coordinators' | 'committee' | 'board'

export type Transition = {
  from: readonly PlanState[]
  to: PlanState
  /** The row of the policy table that says who may. */
  action: Action
  /** Back: what has been sent is fetched home. */
  way: 'forward' | 'back'
  /** Only where the board's approval is demanded, or only where it is not. */
  approval?: { demanded: boolean; in: PlanState }
  /** Not before the plan's period has begun. */
  begun?: true
  asks: Asked
  /** What must not remain to be put right. */
  demands: readonly Shortcoming['kind'][]
  tells: readonly Audience[]
}

/** What the plan requires of its measures; what that is, its template has settled. */
const whole = allLacks

/** The whole way. What a state offers stands in this order; the first that leads forward is the page's primary act. */
const transitions = {
  consult: {
    from: ['draft'],
    to: 'consultation',
    action: 'plan.consult',
    way: 'forward',
    asks: { meetingOn: 'optional', note: 'optional' },
    demands: whole,
    tells: ['strategists', 'coordinators'],
  },
  send: {
    from: ['draft', 'consultation'],
    to: 'sent',
    action: 'plan.send',
    way: 'forward',
    asks: { meetingOn: 'required', note: 'optional' },
    demands: whole,
    tells: ['committee', 'strategists'],
  },
  decide: {
    from: ['sent'],
    to: 'decided',
    action: 'plan.decide',
    way: 'forward',
    asks: {
      on: 'required',
      paragraph: 'required',
      registerNumber: 'required',
      followUpOn: 'required',
      note: 'optional',
    },
    demands: [],
    tells: ['coordinators', 'strategists', 'board'],
  },
  approve: {
    from: ['decided'],
    to: 'approved',
    action: 'plan.approve',
    way: 'forward',
    approval: { demanded: true, in: 'decided' },
    asks: { on: 'required', paragraph: 'required', note: 'optional' },
    demands: [],
    tells: ['coordinators', 'committee', 'strategists'],
  },
  put_in_force: {
    from: ['decided', 'approved'],
    to: 'in_force',
    action: 'plan.put_in_force',
    way: 'forward',
    approval: { demanded: false, in: 'decided' },
    begun: true,
    asks: { on: 'required', note: 'optional' },
    demands: [],
    tells: ['coordinators', 'committee', 'strategists'],
  },
  follow_up: {
    from: ['in_force', 'followed_up'],
    to: 'followed_up',
    action: 'plan.follow_up',
    way: 'forward',
    asks: { on: 'required', paragraph: 'optional', followUpOn: 'optional', note: 'optional' },
    demands: [],
    tells: ['committee', 'strategists'],
  },
  withdraw: {
    from: ['consultation', 'sent'],
    to: 'draft',
    action: 'plan.withdraw',
    way: 'back',
    asks: { note: 'optional' },
    demands: [],
    tells: ['committee', 'coordinators', 'strategists'],
  },
  refer_back: {
    from: ['sent'],
    to: 'draft',
    action: 'plan.refer_back',
    way: 'back',
    asks: { on: 'required', paragraph: 'optional', note: 'required' },
    demands: [],
    tells: ['coordinators', 'strategists'],
  },
} as const satisfies Record<ActKey, Transition>

/** The same table with its common type, for those who walk through it. */
export const transitionOf = (key: ActKey): Transition => transitions[key]

export type PlanOnItsWay = {
  state: PlanState
  periodFrom: IsoDate
  needsApproval: boolean
  consultationOn: IsoDate | null
  meetingOn: IsoDate | null
  decidedOn: IsoDate | null
  paragraph: string | null
  registerNumber: string | null
  approvedOn: IsoDate | null
  approvedParagraph: string | null
  followUpOn: IsoDate | null
}

export type PlanStage = Pick<PlanOnItsWay, 'state' | 'needsApproval' | 'periodFrom'>

/** What the state of a plan allows today, whoever asks. */
export function openActs(plan: PlanStage, today: IsoDate): ActKey[] {
  return actKeys.filter((key) => isNext(key, plan) && !(transitionOf(key).begun && plan.periodFrom > today))
}

/** Whether the act is a step from where the plan stands, though its day may not have come. */
export function isNext(key: ActKey, { state, needsApproval }: Omit<PlanStage, 'periodFrom'>): boolean {
  const { from, approval } = transitionOf(key)
  return from.includes(state) && (approval?.in !== state || approval.demanded === needsApproval)
}

/** Of what must be put right, what stands in the way of this act; the rest is advice. */
export function blockers(key: ActKey, found: readonly Shortcoming[]): Shortcoming[] {
  const { demands } = transitionOf(key)
  return found.filter(({ kind }) => demands.includes(kind))
}

/** Empty where nothing is asked or answered: a form has no null. */
export type Answers = Record<FieldName, string>
export type DateFault = {
  field: 'on' | 'meetingOn' | 'followUpOn'
  key: 'day_ahead' | 'day_passed' | 'before_decision' | 'before_period' | 'before_act'
}

/** What has happened cannot lie ahead, what is planned cannot have passed, and nothing follows before the decision. */
export function refuseDays(
  key: ActKey,
  {
    answers,
    plan,
  }: { answers: Answers; plan: Pick<PlanOnItsWay, 'periodFrom' | 'decidedOn' | 'approvedOn'> },
  today: IsoDate,
): DateFault | null {
  const { on, meetingOn, followUpOn } = answers
  if (on > today) return { field: 'on', key: 'day_ahead' }
  const decision = key === 'put_in_force' ? (plan.approvedOn ?? plan.decidedOn) : plan.decidedOn
  const follows = key === 'approve' || key === 'put_in_force' || key === 'follow_up'
  if (follows && decision && on < decision) return { field: 'on', key: 'before_decision' }
  if (transitionOf(key).begun && on < plan.periodFrom) return { field: 'on', key: 'before_period' }
  if (meetingOn && meetingOn < today) return { field: 'meetingOn', key: 'day_passed' }
  if (followUpOn && followUpOn <= on) return { field: 'followUpOn', key: 'before_act' }
  return null
}

export type PlanChange = Partial<
  Pick<
    PlanOnItsWay,
    | 'consultationOn'
    | 'meetingOn'
    | 'decidedOn'
    | 'paragraph'
    | 'registerNumber'
    | 'approvedOn'
    | 'approvedParagraph'
    | 'followUpOn'
  >
> & { state: PlanState; stateSince: IsoDate }

/** What the act makes of the plan. */
export function changeBy(
  key: ActKey,
  { answers, plan }: { answers: Answers; plan: Pick<PlanOnItsWay, 'meetingOn'> },
  today: IsoDate,
): PlanChange {
  const { on, paragraph, registerNumber, meetingOn, followUpOn } = answers
  const stands = { state: transitionOf(key).to, stateSince: on || today }
  switch (key) {
    case 'consult':
      return { ...stands, consultationOn: today, ...(meetingOn ? { meetingOn } : {}) }
    case 'send':
      return { ...stands, meetingOn }
    case 'decide':
      return { ...stands, decidedOn: on, paragraph, registerNumber, followUpOn }
    case 'approve':
      return { ...stands, approvedOn: on, approvedParagraph: paragraph }
    case 'put_in_force':
      return stands
    case 'follow_up':
      return { ...stands, followUpOn: followUpOn || null }
    case 'withdraw':
    case 'refer_back': {
      // A draft shows planned days: what has been is history.
      const stillAhead = plan.meetingOn !== null && plan.meetingOn > today
      return { ...stands, consultationOn: null, meetingOn: stillAhead ? plan.meetingOn : null }
    }
  }
}

/** What a form proposes, so that the usual answer needs no typing. */
export function proposedAnswers(key: ActKey, plan: PlanOnItsWay, today: IsoDate): Partial<Answers> {
  const meeting = plan.meetingOn ?? ''
  switch (key) {
    case 'consult':
    case 'send':
      return { meetingOn: meeting >= today ? meeting : '' }
    case 'decide':
      return {
        on: meeting && meeting <= today ? meeting : today,
        registerNumber: plan.registerNumber ?? '',
        followUpOn: plan.followUpOn ?? '',
      }
    case 'put_in_force': {
      const first = [plan.periodFrom, plan.approvedOn ?? plan.decidedOn ?? ''].sort().at(-1) ?? today
      return { on: first <= today ? first : today }
    }
    case 'withdraw':
      return {}
    default:
      return { on: today }
  }
}

/** A decision that stands in the minutes: what can be corrected, never taken back. */
export const recordedDecisions = ['decision', 'approval'] as const
export type RecordedDecision = (typeof recordedDecisions)[number]

export function correctable(plan: Pick<PlanOnItsWay, 'decidedOn' | 'approvedOn'>): RecordedDecision[] {
  return recordedDecisions.filter((which) => (which === 'decision' ? plan.decidedOn : plan.approvedOn))
}
