/**
 * The way of a concern report, as data: named steps and nothing beside them. SoL (2025:400) 20:1–20:2 (20:1: the need of
 * protection is assessed at once; 20:2: whether to inquire is decided within the term, which can be extended). A
 * decision is never taken back: a newer one corrects it, and both stay. What follows from a decision remains to be done
 * while the report is `decided`; one that leads to nothing more closes it.
 */
import type { AssessmentDecision } from '@/lib/assessments/schema'
import type { ConcernState } from '@/lib/concerns/rules'
import type { Action } from '@/lib/policy/table'

type Step = {
  from: readonly ConcernState[]
  /** `same`: it stays where it is. `decided`: the decision says whether anything remains to be done. */
  to: ConcernState | 'same'
  /** The row of the policy table that says who may. */
  action: Action
}

const steps = {
  accept: { from: ['received'], to: 'accepted', action: 'concern.accept' },
  // To another reception, where it is accepted anew; its clocks go on.
  forward: { from: ['accepted'], to: 'received', action: 'concern.forward' },
  // By a deputy, from whoever has it.
  take_over: { from: ['accepted', 'decided'], to: 'same', action: 'concern.take_over' },
  // Of somebody whose age the reporter did not know.
  settle_age: { from: ['accepted'], to: 'same', action: 'concern.settle_age' },
  assess_protection: { from: ['accepted'], to: 'same', action: 'concern.assess' },
  extend: { from: ['accepted'], to: 'same', action: 'concern.extend' },
  decide: { from: ['accepted'], to: 'decided', action: 'concern.decide' },
  correct_protection: { from: ['accepted', 'decided', 'closed'], to: 'same', action: 'concern.correct' },
  correct_decision: { from: ['decided', 'closed'], to: 'decided', action: 'concern.correct' },
  // To the inquiry, and that it has arrived there.
  hand_over: { from: ['decided'], to: 'same', action: 'concern.hand_over' },
  confirm_handover: { from: ['decided'], to: 'same', action: 'concern.confirm_handover' },
  // The same matter came twice: the one goes on in the other, until that is decided.
  merge: { from: ['accepted'], to: 'closed', action: 'concern.merge' },
  receive_merged: { from: ['accepted'], to: 'same', action: 'concern.merge' },
  unmerge: { from: ['closed'], to: 'accepted', action: 'concern.unmerge' },
  release_merged: { from: ['accepted'], to: 'same', action: 'concern.merge' },
  close: { from: ['decided'], to: 'closed', action: 'concern.close' },
} as const satisfies Record<string, Step>

export type StepKey = keyof typeof steps
export const stepKeys = Object.keys(steps) as StepKey[]
export const stepOf = (key: StepKey): Step => steps[key]

export function isOpenStep(key: StepKey, state: ConcernState): boolean {
  return stepOf(key).from.includes(state)
}

/** Where the report stands afterwards. */
export function stateAfter(key: StepKey, state: ConcernState, decision?: AssessmentDecision): ConcernState {
  const { to } = stepOf(key)
  if (to === 'same') return state
  return to === 'decided' && decision === 'close' ? 'closed' : to
}
