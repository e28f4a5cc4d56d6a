import type { Subject } from '@/lib/policy/reach'
import type { Action } from '@/lib/policy/table'
import { me } from '@/tests/policy/actors'

const states = ['received', 'accepted', 'decided', 'closed']

/** In the own unit and in another: assigned to nobody, to a colleague, to oneself; each in all four states. */
export const workSubjects: Subject[] = ['own unit', 'other unit'].flatMap((unitId) =>
  [null, 'colleague', me].flatMap((assignedToId) =>
    states.map((state) => ({ unitId, assignedToId, ownerId: 'reporter', state })),
  ),
)

/** Columns: the subjects in their order. */
const byAssignee = (cells: string) => `
  case_worker  . . . .  . . . .  ${cells}  . . . .  . . . .  . . . .`

const deputiesOf = `
  administrator  y y y y  y y y y  y y y y  y y y y  y y y y  y y y y
  case_worker    y y y y  y y y y  y y y y  . . . .  . . . .  . . . .`

export const ofConcernWork: Partial<Record<Action, string>> = {
  'concern.forward': byAssignee('n y n n'),
  'concern.list_forwarded': `
  case_worker  y y y y  y y y y  y y y y  . . . .  . . . .  . . . .`,
  'concern.take_over': `
  case_worker  n y y n  n y y n  n y y n  . . . .  . . . .  . . . .`,
  'deputy.list': deputiesOf,
  'deputy.name': deputiesOf,
  'concern.give_feedback': byAssignee('n n y y'),
  'concern.settle_age': byAssignee('n y n n'),
  'concern.assess': byAssignee('n y n n'),
  'concern.extend': byAssignee('n y n n'),
  'concern.decide': byAssignee('n y n n'),
  'concern.correct': byAssignee('n y y y'),
  'concern.hand_over': byAssignee('n n y n'),
  'concern.confirm_handover': byAssignee('n n y n'),
  'concern.fetch_handover': byAssignee('n n y y'),
  'concern.merge': byAssignee('n y n n'),
  'concern.unmerge': byAssignee('n n n y'),
  'concern.close': byAssignee('n n y n'),
}
