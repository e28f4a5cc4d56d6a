import type { Place, Sample } from '@/tests/isolation/operations'
import type { Plan } from '@/tests/support/plans'

/** Plans of the own committee that nothing else changes. */
export type PlansOnTheirWay = Record<'draft' | 'consultation' | 'sent' | 'unapproved', Plan>

const otherCoordinator = ({ colleagues }: Place) => colleagues.otherCoordinator

function taken(which: (place: Place) => Plan, answers: object = {}): Sample['inputs'] {
  return {
    plan: (theirs) => {
      const { id, state } = which(theirs)
      return { planId: id, seen: state, ...answers }
    },
  }
}
const decided = { on: '2026-03-01', paragraph: '7' }

/** In an order that lets the positive control walk each plan's way. */
export const transitionSamples: Record<string, Sample> = {
  'transitions.getDecision': {
    as: 'coordinator',
    inputs: { plan: ({ plans }) => ({ planId: plans.own.draft.id }) },
    outsider: otherCoordinator,
  },
  'transitions.consultPlan': {
    as: 'coordinator',
    inputs: taken(({ onTheirWay }) => onTheirWay.draft),
    outsider: otherCoordinator,
  },
  'transitions.sendPlan': {
    as: 'coordinator',
    inputs: taken(({ onTheirWay }) => onTheirWay.consultation, { meetingOn: '2199-01-01' }),
    outsider: otherCoordinator,
  },
  'transitions.withdrawPlan': {
    as: 'coordinator',
    inputs: taken(({ plans }) => plans.own.consultation),
    outsider: otherCoordinator,
  },
  'transitions.referPlanBack': {
    as: 'committee_member',
    inputs: taken(({ onTheirWay }) => onTheirWay.sent, { on: '2026-03-01', note: 'x' }),
  },
  'transitions.decidePlan': {
    as: 'committee_member',
    inputs: taken(({ plans }) => plans.own.sent, {
      ...decided,
      registerNumber: 'x',
      followUpOn: '2027-03-01',
    }),
  },
  'transitions.approvePlan': {
    as: 'board_member',
    inputs: taken(({ onTheirWay }) => onTheirWay.unapproved, decided),
  },
  'transitions.putPlanInForce': {
    as: 'coordinator',
    inputs: taken(({ plans }) => plans.own.decided, { on: '2026-03-01' }),
    outsider: otherCoordinator,
  },
  'transitions.followUpPlan': {
    as: 'coordinator',
    inputs: taken(({ plans }) => plans.own.in_force, { on: '2026-03-01' }),
    outsider: otherCoordinator,
  },
  'transitions.correctDecision': {
    as: 'strategist',
    inputs: {
      plan: ({ plans }) => ({
        planId: plans.own.approved.id,
        which: 'decision',
        ...decided,
        note: 'x',
      }),
    },
  },
  'editions.getEditions': {
    as: 'coordinator',
    inputs: { plan: ({ plans }) => ({ planId: plans.own.approved.id }) },
  },
  'comparisons.comparePlans': {
    as: 'coordinator',
    inputs: { plan: ({ plans }) => ({ planId: plans.own.approved.id }) },
  },
  'editions.revisePlan': {
    as: 'coordinator',
    inputs: { plan: ({ plans }) => ({ planId: plans.own.approved.id }) },
    outsider: otherCoordinator,
  },
  'editions.carryPlanOn': {
    as: 'coordinator',
    inputs: {
      plan: ({ plans }) => carriedOn(plans.own.followed_up.id),
      'their measure in the own plan': (theirs, { plans }) => ({
        ...carriedOn(plans.own.followed_up.id),
        keep: [theirs.plans.own.followed_up.measure.id],
      }),
    },
    outsider: otherCoordinator,
  },
}

function carriedOn(planId: string) {
  return { planId, title: 'x', periodFrom: '2028-01-01', periodTo: '2029-12-31' }
}
