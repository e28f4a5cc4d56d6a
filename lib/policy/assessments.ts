import { reporters } from '@/lib/policy/concerns'
import type { Grants } from '@/lib/policy/grants'
import { assigned, both, municipality, own, ownUnit } from '@/lib/policy/reach'

/**
 * The work with a report: by the case worker it is assigned to and nobody else (OSL 26:1). Which step leads where stands
 * in lib/concern-steps/rules.ts.
 */
const assignee = (when: readonly string[]) =>
  [{ who: ['case_worker'], reach: both(ownUnit, assigned), when }] as const

export const assessments = {
  'concern.forward': assignee(['accepted']),
  // That a report was sent on from the own unit, where to and why: never whom it is about.
  'concern.list_forwarded': [{ who: ['case_worker'], reach: ownUnit }],
  // Of those in the unit only a deputy; the command asks.
  'concern.take_over': [{ who: ['case_worker'], reach: ownUnit, when: ['accepted', 'decided'] }],
  'concern.escalate': [{ who: ['system'], reach: municipality }],
  'deputy.list': [
    { who: ['administrator'], reach: municipality },
    { who: ['case_worker'], reach: ownUnit },
  ],
  'deputy.name': [
    { who: ['administrator'], reach: municipality },
    { who: ['case_worker'], reach: ownUnit },
  ],
  // Where reports go is settled for the whole municipality; it holds no report.
  'routing.edit': [{ who: ['administrator'], reach: municipality }],
  // SoL 19:6: told to whoever reported and asked, of the decision and nothing more.
  'concern.ask_feedback': [{ who: reporters, reach: own }],
  'concern.give_feedback': assignee(['decided', 'closed']),
  'concern.settle_age': assignee(['accepted']),
  'concern.assess': assignee(['accepted']),
  'concern.extend': assignee(['accepted']),
  'concern.decide': assignee(['accepted']),
  // A decision is corrected by a new one beside it, also when the report has been closed.
  'concern.correct': assignee(['accepted', 'decided', 'closed']),
  // To the inquiry in the social services' own case system; the package can be fetched again afterwards.
  'concern.hand_over': assignee(['decided']),
  'concern.confirm_handover': assignee(['decided']),
  'concern.fetch_handover': assignee(['decided', 'closed']),
  // Of two of one's own reports; what has been merged is taken apart again before the other is decided.
  'concern.merge': assignee(['accepted']),
  'concern.unmerge': assignee(['closed']),
  'concern.close': assignee(['decided']),
} as const satisfies Grants
