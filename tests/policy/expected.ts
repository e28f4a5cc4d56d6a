import type { Role } from '@/lib/policy/reach'
import type { Action } from '@/lib/policy/table'

/**
 * The whole policy once more, written by hand from what the roles are for and not from the table in code.
 * y: yes. n: the right person, but not now. A dot: out of reach, as if it were not there.
 */

/** Whatever the object: these roles may, all others meet a 404. */
export const everywhere: Partial<Record<Action, string>> = {
  'start.read': `strategist coordinator committee_member board_member staff case_worker support_function
    external_party data_protection_officer administrator`,
  'overview.read': 'strategist coordinator committee_member board_member',
  'guideline.create': 'strategist',
  'concern.register_call': 'case_worker support_function',
  'look.read': 'administrator',
  'look.edit': 'administrator',
  'member.list': 'administrator',
  'routing.edit': 'administrator',
  'plan_template.edit': 'strategist administrator',
  'reminder.send': 'strategist',
  'reminder.run': 'system',
  'concern.escalate': 'system',
  'guideline.take_over': 'system',
  'outbox.read': 'administrator',
  'outbox.retry': 'administrator',
  'outbox.send': 'system',

  'person_index.fill': 'system',
  'statistics.read': 'strategist coordinator board_member',
  'statistics.freeze': 'system',
  'styleguide.read': 'administrator',
  'audit.read': 'data_protection_officer',
  'disposal.list': 'data_protection_officer administrator',
  'disposal.prepare': 'data_protection_officer',
  'archive.list': 'data_protection_officer administrator',
  'archive.make': 'data_protection_officer',
  'hold.list': 'data_protection_officer administrator',
  'hold.place': 'data_protection_officer',
  'hold.lift': 'data_protection_officer',
  'retention.decide': 'data_protection_officer',
  'disposal.prepare_due': 'system',
  'disposal.destroy': 'system',
  'disposal.replay': 'system',
  'disclosure.list': 'data_protection_officer',
  'held_report.escalate': 'system',
  'public.read': 'resident',
  'concern.file_public': 'resident',
  'dialogue.continue': 'resident',
  'question.ask': 'resident',
  'question.list': 'support_function',
  'question.read': 'support_function',
  'question.answer': 'support_function',
  'guidance.read': `strategist coordinator committee_member board_member staff case_worker support_function
    external_party data_protection_officer administrator`,
  'guidance.edit': 'strategist coordinator',
  'resident_setting.edit': 'strategist administrator',
  'incident_rule.edit': 'strategist administrator',
}

/** These roles may, over what they have made or been sent themselves. */
export const ownThings: Partial<Record<Action, string>> = {
  'measure.undo_many': 'strategist coordinator',
  'view.save': `strategist coordinator committee_member board_member support_function data_protection_officer
    administrator`,
  'concern.file': 'strategist coordinator staff case_worker support_function external_party',
  'concern.ask_feedback': 'strategist coordinator staff case_worker support_function external_party',
  'concern.draft': 'strategist coordinator staff case_worker support_function external_party',
  'concern.list_own': 'strategist coordinator staff case_worker support_function external_party',
  'concern.read_receipt': 'strategist coordinator staff case_worker support_function external_party',
  'incident.import': 'strategist coordinator',
  'incident.report': 'strategist coordinator staff case_worker support_function external_party',
  'notification.read': `strategist coordinator committee_member board_member staff case_worker support_function
    external_party data_protection_officer administrator`,
  'notification.mark_read': `strategist coordinator committee_member board_member staff case_worker support_function
    external_party data_protection_officer administrator`,
}

/**
 * Columns: own committee, then another's; draft, consultation, sent, decided, approved, in force, followed up,
 * replaced.
 */
const plansAreRead = `
  strategist               y y y y y y y y   y y y y y y y y
  coordinator              y y y y y y y y   . . . y y y y y
  committee_member         . . y y y y y y   . . . y y y y y
  board_member             . . . y y y y y   . . . y y y y y
  support_function         . . . y y y y y   . . . y y y y y
  data_protection_officer  . . . y y y y y   . . . y y y y y
  administrator            . . . y y y y y   . . . y y y y y`

const plansAreWritten = `
  strategist               y y n n n n n n   y y n n n n n n
  coordinator              y y n n n n n n   . . . . . . . .`

const committeesDecide = `
  strategist               n n y n n n n n   n n y n n n n n
  committee_member         . . y n n n n n   . . . . . . . .`

const plansAreFollowed = `
  strategist               y y y y y y y n   y y y y y y y n
  coordinator              y y y y y y y n   . . . . . . . .`

export const ofPlans: Partial<Record<Action, string>> = {
  'plan.list': plansAreRead,
  'plan.read': plansAreRead,
  'plan.read_record': plansAreRead,
  'plan.export': plansAreRead,
  'plan.read_history': `
  strategist               y y y y y y y y   y y y y y y y y
  coordinator              y y y y y y y y   . . . . . . . .`,
  'plan.create': `
  strategist               y y y y y y y y   y y y y y y y y
  coordinator              y y y y y y y y   . . . . . . . .`,
  'plan.edit_text': plansAreWritten,
  'plan.invite': plansAreWritten,
  'plan.consult': `
  strategist               y n n n n n n n   y n n n n n n n
  coordinator              y n n n n n n n   . . . . . . . .`,
  'plan.send': plansAreWritten,
  'plan.withdraw': `
  strategist               n y y n n n n n   n y y n n n n n
  coordinator              n y y n n n n n   . . . . . . . .`,
  'plan.decide': committeesDecide,
  'plan.refer_back': committeesDecide,
  'plan.approve': `
  board_member             . . . y n n n n   . . . y n n n n`,
  'plan.put_in_force': `
  strategist               n n n y y n n n   n n n y y n n n
  coordinator              n n n y y n n n   . . . . . . . .`,
  'plan.follow_up': `
  strategist               n n n n n y y n   n n n n n y y n
  coordinator              n n n n n y y n   . . . . . . . .`,
  'plan.make_edition': `
  strategist               n n n y y y y n   n n n y y y y n
  coordinator              n n n y y y y n   . . . . . . . .`,
  'plan.correct_decision': `
  strategist               n n n y y y y n   n n n y y y y n`,
  'measure.list': plansAreRead,
  'measure.read': plansAreRead,
  'measure.add': plansAreWritten,
  'measure.edit': plansAreWritten,
  'measure.move': plansAreWritten,
  'measure.archive': plansAreWritten,
  'measure.import': plansAreWritten,
  'measure.attach': plansAreWritten,
  'measure.detach': plansAreWritten,
  'attachment.read': plansAreRead,
  'measure.follow_up': plansAreFollowed,
  'indicator.add': plansAreWritten,
  'indicator.edit': plansAreWritten,
  'indicator.remove': plansAreWritten,
  'indicator.report': plansAreFollowed,
  'measure.change_many': plansAreFollowed,
  'measure.move_section': plansAreFollowed,
  'measure.share': `
  strategist               n n n y y y y y   n n n y y y y y`,
}

/** Columns: draft, upcoming, adopted, replaced. */
const guidelinesAreRead = `
  strategist               y y y y
  coordinator              . y y y
  committee_member         . y y y
  board_member             . y y y
  support_function         . y y y
  data_protection_officer  . y y y
  administrator            . y y y`

export const ofGuidelines: Partial<Record<Action, string>> = {
  'guideline.read': guidelinesAreRead,
  'guideline.export': guidelinesAreRead,
  'guideline.edit': `
  strategist               y n n n`,
  'guideline.publish': `
  strategist               y n n n`,
}

/**
 * Columns: received, accepted, closed in the own unit and assigned to nobody; the same, assigned to a colleague; the
 * same, assigned to oneself; then the same nine in another unit.
 */
export const ofConcerns: Partial<Record<Action, string>> = {
  'concern.list_inbox': `
  case_worker              y y y  y y y  y y y   . . .  . . .  . . .`,
  'concern.accept': `
  case_worker              y n n  y n n  y n n   . . .  . . .  . . .`,
  'concern.read': `
  case_worker              . . .  . . .  y y y   . . .  . . .  . . .`,
}

const verdicts = { y: 'yes', n: 'not_now', '.': 'out_of_reach' } as const
export type Expected = (typeof verdicts)[keyof typeof verdicts]

/** One row per role; a role without a line has dots all the way. */
export function parseTable(table: string, columns: number): (role: Role) => Expected[] {
  const rows = new Map(
    table
      .trim()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.trim().split(/\s+/))
      .map(([role = '', ...cells]) => [role, cells.map((cell) => verdicts[cell as keyof typeof verdicts])]),
  )
  for (const [role, cells] of rows) {
    if (cells.length !== columns || cells.includes(undefined as never))
      throw new Error(`Unreadable row: ${role}`)
  }
  return (role) => rows.get(role) ?? Array<Expected>(columns).fill('out_of_reach')
}

export const rolesOf = (list: string) => list.trim().split(/\s+/)
