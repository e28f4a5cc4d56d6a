import type { Subject } from '@/lib/policy/reach'
import type { Action } from '@/lib/policy/table'
import { me } from '@/tests/policy/actors'

/** What comes in through the public pages. y: yes. n: not now. A dot: out of reach. */

/** Own unit, then another's; of each nobody's, a colleague's, one's own; of each received, decided, closed. */
const reports: Subject[] = ['own unit', 'other unit'].flatMap((unitId) =>
  [null, 'colleague', me].flatMap((assignedToId) =>
    ['accepted', 'decided', 'closed'].map((state) => ({ unitId, assignedToId, ownerId: 'reporter', state })),
  ),
)
/** Then what is held, which is nobody's: own unit and another's, waiting and dismissed. */
const held: Subject[] = ['own unit', 'other unit'].flatMap((unitId) =>
  ['waiting', 'dismissed'].map((state) => ({ unitId, assignedToId: null, state })),
)
export const residentSubjects: Subject[] = [...reports, ...held]

export const ofResidents: Partial<Record<Action, string>> = {
  'concern.read_dialogue': `
  case_worker  . . .  . . .  y y y   . . .  . . .  . . .   . . . .`,
  'concern.write_dialogue': `
  case_worker  . . .  . . .  y y n   . . .  . . .  . . .   . . . .`,
  'held_report.list': `
  case_worker  y y y  y y y  y y y   . . .  . . .  . . .   y y . .`,
  'held_report.read': `
  case_worker  y y y  y y y  y y y   . . .  . . .  . . .   y y . .`,
  'held_report.settle': `
  case_worker  n n n  n n n  n n n   . . .  . . .  . . .   y n . .`,
}
