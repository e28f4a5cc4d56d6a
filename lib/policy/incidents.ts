import type { Grants } from '@/lib/policy/grants'
import { inState, municipality, own, ownCommittee } from '@/lib/policy/reach'

/** Incidents: whoever works where they happen reports them; those who keep the picture current read them all. */
const reporters = [
  'staff',
  'coordinator',
  'case_worker',
  'support_function',
  'strategist',
  'external_party',
] as const

const anyIncident = inState('open', 'closed')

/** No person stands in them: the picture is the whole municipality's. */
const readers: Grants[string] = [
  { who: ['strategist'], reach: municipality },
  { who: ['coordinator', 'support_function'], reach: anyIncident },
]
/** What the committee has to handle, its own coordinator handles. */
const handlers = (when: readonly string[]): Grants[string] => [
  { who: ['strategist'], reach: municipality, when },
  { who: ['support_function'], reach: anyIncident, when },
  { who: ['coordinator'], reach: ownCommittee, when },
]

export const incidents = {
  'incident.report': [{ who: reporters, reach: own }],
  'incident.list': [...readers, { who: reporters, reach: own }],
  'incident.read': [...readers, { who: reporters, reach: own }],
  'incident.tick': handlers(['open']),
  'incident.correct': [...handlers(['open']), { who: reporters, reach: own, when: ['open'] }],
  'incident.close': handlers(['open']),
  'incident.reopen': handlers(['closed']),
  // Whom an incident is told to, whose it is and how soon it must be gone: it holds no incident.
  'incident_rule.edit': [{ who: ['strategist', 'administrator'], reach: municipality }],
  // Another system's rows: whoever read the file settles it.
  'incident.import': [{ who: ['strategist', 'coordinator'], reach: own }],
  // Frozen figures that hide the small ones: the same for all who may see them.
  'statistics.read': [{ who: ['strategist', 'board_member', 'coordinator'], reach: municipality }],
  'statistics.freeze': [{ who: ['system'], reach: municipality }],
} as const satisfies Grants
