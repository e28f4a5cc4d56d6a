/**
 * An action plan and its way to a decision. Source: the guidelines of 2016 and lag (2023:196) 5-6 §§: a plan is written
 * as a draft, goes on consultation, to the committee's meeting, is decided with date and §, and is followed up.
 * What is said about a plan here is data; the words are the page's.
 */

import type { Lack } from '@/lib/measure-fields/rules'
import type { StandingCounts } from '@/lib/measures/rules'
import type { MeasureStatus } from '@/lib/measures/schema'
import type { IsoDate } from '@/lib/platform/clock'

export const planStates = [
  'draft',
  'consultation',
  'sent',
  'decided',
  'approved',
  'in_force',
  'followed_up',
  'replaced',
] as const
export type PlanState = (typeof planStates)[number]

/** Characters in one section's text. */
export const textLimit = 20_000

export type PlanDates = {
  state: PlanState
  stateSince: IsoDate
  consultationOn: IsoDate | null
  meetingOn: IsoDate | null
  decidedOn: IsoDate | null
  paragraph: string | null
  /** The executive board must approve the committee's decision before the plan is in force. */
  needsApproval: boolean
  approvedOn: IsoDate | null
  approvedParagraph: string | null
  followUpOn: IsoDate | null
}

export const stepKeys = ['draft', 'consultation', 'meeting', 'decision', 'approval', 'follow_up'] as const
export type StepKey = (typeof stepKeys)[number]
export type PlanStep = {
  key: StepKey
  state: 'was' | 'now' | 'next'
  on: IsoDate | null
  /** The § of the decision. */
  paragraph: string | null
}

/** Which step a plan stands at; a replaced plan has passed them all. */
const placeOf: Record<PlanState, StepKey | 'passed'> = {
  draft: 'draft',
  consultation: 'consultation',
  sent: 'meeting',
  decided: 'decision',
  approved: 'approval',
  in_force: 'follow_up',
  followed_up: 'follow_up',
  replaced: 'passed',
}

/** Approval is a step only where it is demanded; a plan followed up for the last time has no step left. */
export function planSteps(plan: PlanDates): PlanStep[] {
  const days: Record<StepKey, IsoDate | null> = {
    draft: plan.state === 'draft' ? plan.stateSince : null,
    consultation: plan.consultationOn,
    meeting: plan.meetingOn,
    decision: plan.decidedOn,
    approval: plan.approvedOn,
    follow_up: plan.followUpOn ?? (plan.state === 'followed_up' ? plan.stateSince : null),
  }
  const paragraphs: Partial<Record<StepKey, string | null>> = {
    decision: plan.paragraph,
    approval: plan.approvedParagraph,
  }
  const keys = stepKeys.filter((key) => key !== 'approval' || plan.needsApproval)
  const finished = plan.state === 'followed_up' && plan.followUpOn === null
  const place = finished ? 'passed' : placeOf[plan.state]
  const here = place === 'passed' ? keys.length : keys.indexOf(place)
  return keys.map((key, index) => ({
    key,
    state: index < here ? 'was' : index === here ? 'now' : 'next',
    on: days[key],
    paragraph: paragraphs[key] ?? null,
  }))
}

/** Lägesraden as data: the state, what is late, what comes next and when. */
export type PlanSummary = {
  state: PlanState
  total: number
  late: number
  soon: number
  lateSince: IsoDate | null
  next: { step: StepKey; on: IsoDate | null; overdue: boolean } | null
}

export function summarisePlan(plan: PlanDates, counts: StandingCounts, today: IsoDate): PlanSummary {
  const steps = planSteps(plan)
  // In force the way is walked: what remains is the follow-up it stands at.
  const walked = plan.state === 'in_force' || plan.state === 'followed_up'
  const coming = steps.find(({ state }) => state === (walked ? 'now' : 'next'))
  const next = coming
    ? { step: coming.key, on: coming.on, overdue: coming.on !== null && coming.on < today }
    : null
  const { total, late, soon, lateSince } = counts
  return { state: plan.state, total, late, soon, lateSince, next }
}

export type Shortcoming =
  | { kind: Lack; number: string; anchor: string }
  | { kind: 'no_text' | 'no_measures'; number: string; anchor: string }

export type SectionToCheck = {
  id: string
  kind: 'text' | 'measures'
  number: string
  body: string
  measures: readonly MeasureToCheck[]
}
type MeasureToCheck = {
  id: string
  number: string
  status: MeasureStatus
  /** What its plan requires of it and it has not. */
  lacks: readonly Lack[]
}

/** What must be put right before others are asked for their view. */
export function findShortcomings(sections: readonly SectionToCheck[]): Shortcoming[] {
  return sections.flatMap((section): Shortcoming[] => {
    const at = { number: section.number, anchor: sectionAnchor(section) }
    if (isEmptySection(section)) return [{ kind: section.kind === 'text' ? 'no_text' : 'no_measures', ...at }]
    return section.measures.flatMap(measureShortcomings)
  })
}

/** A group of measures is empty without measures, whatever its introduction says. */
export function isEmptySection({
  kind,
  body,
  measures,
}: Pick<SectionToCheck, 'kind' | 'body'> & { measures: readonly unknown[] }): boolean {
  return kind === 'text' ? body === '' : measures.length === 0
}

function measureShortcomings(measure: MeasureToCheck): Shortcoming[] {
  if (measure.status === 'cancelled') return []
  const at = { number: measure.number, anchor: measureAnchor(measure) }
  return measure.lacks.map((kind) => ({ kind, ...at }))
}

/** Where a section or a measure stands on the plan's page. */
export const sectionAnchor = ({ number }: { number: string }) => `avsnitt-${number}`
export const measureAnchor = ({ id }: { id: string }) => `atgard-${id}`

/** 4.1 stands under 4: the number says how deep. */
export function depthOf(number: string): number {
  return number.split('.').length - 1
}

export function isWithin(number: string, section: string): boolean {
  return number === section || number.startsWith(`${section}.`)
}
