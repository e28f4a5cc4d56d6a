import type { Action } from '@/lib/policy/table'
import { parseTable } from '@/tests/policy/expected'

/** The whole of a plan's consultation, as the committee decides about it; those invited are in `ofInvitations`. */
const consultationsAreRead = `
  strategist               y y y y y y y y   y y y y y y y y
  coordinator              y y y y y y y y   . . . . . . . .
  committee_member         . . y y y y y y   . . . . . . . .`

const commentsAreWritten = `
  strategist               n y n n n n n n   n y n n n n n n
  coordinator              n y n n n n n n   . . . . . . . .`

/** Columns as in `ofPlans`, for plans that one is not invited to. */
export const ofConsultations: Partial<Record<Action, string>> = {
  'consultation.read': consultationsAreRead,
  'consultation.answer': '',
  'invitation.read': consultationsAreRead,
  'comment.read': consultationsAreRead,
  'comment.write': commentsAreWritten,
  'comment.reply': commentsAreWritten,
  'comment.change': '',
  'comment.remove': `
  strategist               y y y y y y y y   y y y y y y y y
  coordinator              y y y y y y y y   . . . . . . . .`,
  'comment.resolve': `
  strategist               y y y n n n n n   y y y n n n n n
  coordinator              y y y n n n n n   . . . . . . . .`,
}

/**
 * What an invitation adds, to every role; for an external party it is all there is. Columns: draft, consultation, sent,
 * decided, approved, in force, followed up, replaced, of what another began; then of what one began oneself.
 * Colleagues are all roles but the external party.
 */
export const ofInvitations: Partial<Record<Action, { external: string; colleagues: string }>> = {
  'plan.list': alike('. y . . . . . .   . y . . . . . .'),
  'plan.read': alike('. y . . . . . .   . y . . . . . .'),
  'measure.read': alike('. y . . . . . .   . y . . . . . .'),
  'attachment.read': alike('. y . . . . . .   . y . . . . . .'),
  'consultation.read': alike('. y y y y y y y   . y y y y y y y'),
  'consultation.answer': alike('. y n n n n n n   . y n n n n n n'),
  'comment.write': alike('. y n n n n n n   . y n n n n n n'),
  'invitation.read': {
    external: '. . . . . . . .   . y y y y y y y',
    colleagues: '. y . . . . . .   . y y y y y y y',
  },
  'comment.read': {
    external: '. . . . . . . .   . y y y y y y y',
    colleagues: '. y . . . . . .   . y y y y y y y',
  },
  'comment.reply': {
    external: '. . . . . . . .   . y n n n n n n',
    colleagues: '. y . . . . . .   . y n n n n n n',
  },
  'comment.change': alike('. . . . . . . .   . y n n n n n n'),
  'comment.remove': alike('. . . . . . . .   . y y y y y y y'),
}

function alike(cells: string) {
  return { external: cells, colleagues: cells }
}

export const cellsOf = (cells: string) => parseTable(`staff ${cells}`, 16)('staff')
