import { pictureStates } from '@/lib/pictures/rules'
import type { Subject } from '@/lib/policy/reach'
import type { Action } from '@/lib/policy/table'

export const pictureSubjects: Subject[] = ['own committee', 'other committee'].flatMap((committeeId) =>
  pictureStates.map((state) => ({ committeeId, state })),
)

const readers = `
  strategist               y y y y y y   y y y y y y
  coordinator              y y y y y y   . . . . y y
  committee_member         . . y y y y   . . . . y y
  board_member             . . . . y y   . . . . y y
  support_function         . . . . y y   . . . . y y`

/** The strategic function anywhere, a local coordinator in the own committee. */
const writers = (states: string) => `
  strategist               ${states}   ${states}
  coordinator              ${states}   . . . . . .`

/** Columns: the own committee's and another's: collecting, draft, review, approved, published, superseded. */
export const ofPictures: Partial<Record<Action, string>> = {
  'picture.list': readers,
  'picture.read': readers,
  'picture.create': writers('y y y y y y'),
  'picture.edit': writers('y y n n n n'),
  'picture.compile': writers('y n n n n n'),
  'picture.collect': writers('n y n n n n'),
  'picture.review': writers('n y n n n n'),
  'picture.refer_back': writers('n n y n n n'),
  'picture.approve': writers('n n y n n n'),
  'picture.publish': writers('n n n y n n'),
}
