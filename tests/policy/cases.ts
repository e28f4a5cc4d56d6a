import type { Action } from '@/lib/policy/table'

/**
 * Columns: open, paused, closed of a case in the own unit that is assigned to oneself; the same, where one takes part
 * with consent; the same, that is others'; then the same nine in another unit.
 */
const casesAreRead = `
  case_worker              y y y  . . .  . . .   y y y  . . .  . . .
  support_function         . . .  y y y  . . .   . . .  y y y  . . .
  external_party           . . .  y y y  . . .   . . .  y y y  . . .`

const casesAreWorkedWith = `
  case_worker              y y n  . . .  . . .   y y n  . . .  . . .`

const atAnyTime = `
  case_worker              y y y  . . .  . . .   y y y  . . .  . . .`

export const ofCases: Partial<Record<Action, string>> = {
  'case.list': casesAreRead,
  'case.read': casesAreRead,
  'case.open': `
  case_worker              y y y  . . .  . . .   . . .  . . .  . . .`,
  'case.start': `
  case_worker              y y y  . . .  . . .   . . .  . . .  . . .`,
  'case.describe': casesAreWorkedWith,
  'case.assign': casesAreWorkedWith,
  'case.pause': `
  case_worker              y n n  . . .  . . .   y n n  . . .  . . .`,
  'case.resume': `
  case_worker              n y n  . . .  . . .   n y n  . . .  . . .`,
  'case.close': casesAreWorkedWith,
  'case.reopen': `
  case_worker              n n y  . . .  . . .   n n y  . . .  . . .`,
  'case.add_participant': casesAreWorkedWith,
  'case.record_consent': casesAreWorkedWith,
  'case.end_participation': atAnyTime,
  'case.withdraw_consent': atAnyTime,
  'case.write_note': casesAreWorkedWith,
  'case.set_goal': casesAreWorkedWith,
  'case.plan_intervention': casesAreWorkedWith,
  'case.record_meeting': casesAreWorkedWith,
  'case.follow_up': casesAreWorkedWith,
  'disclosure.read': atAnyTime,
  'disclosure.make': atAnyTime,
  'access_review.read': atAnyTime,
  'access_review.decide': atAnyTime,
}
