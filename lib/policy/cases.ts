import type { Grant, Grants } from '@/lib/policy/grants'
import { assigned, both, either, municipality, opened, ownUnit, takesPart } from '@/lib/policy/reach'

/**
 * Cases: whoever is assigned works with them, and nobody else of the same office; an organisation's person reads what
 * consent covers (OSL 26:1, 12:2). Every action is of the case, so that its trail is one.
 */
const workers = (when?: readonly string[]): readonly Grant[] => [
  { who: ['case_worker'], reach: assigned, ...(when && { when }) },
]
const running = ['open', 'paused'] as const

const readers: readonly Grant[] = [
  { who: ['case_worker'], reach: assigned },
  { who: ['external_party', 'support_function'], reach: takesPart },
]

export const cases = {
  'case.list': readers,
  'case.read': [
    { who: ['case_worker'], reach: either(assigned, opened) },
    { who: ['external_party', 'support_function'], reach: takesPart },
  ],
  // From a report that is one's own, or of one's own accord in one's own unit.
  'case.open': [{ who: ['case_worker'], reach: both(ownUnit, assigned) }],
  'case.start': [{ who: ['case_worker'], reach: both(ownUnit, assigned) }],
  'case.describe': workers(running),
  'case.assign': workers(running),
  'case.pause': workers(['open']),
  'case.resume': workers(['paused']),
  'case.close': workers(running),
  'case.reopen': workers(['closed']),
  'case.add_participant': workers(running),
  'case.record_consent': workers(running),
  // What stops sharing is never refused.
  'case.end_participation': workers(),
  'case.withdraw_consent': workers(),
  'case.write_note': workers(running),
  'case.set_goal': workers(running),
  'case.plan_intervention': workers(running),
  'case.record_meeting': workers(running),
  'case.follow_up': workers(running),
  // The one way out for what is known of a person, of a report as of a case.
  'disclosure.read': workers(),
  'disclosure.make': workers(),
  // That something was given out and on which ground; never what.
  'disclosure.list': [{ who: ['data_protection_officer'], reach: municipality }],
} as const satisfies Grants
