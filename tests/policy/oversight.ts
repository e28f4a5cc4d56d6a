import type { Action } from '@/lib/policy/table'

/** What is decided of finding people, opening in need and reviewing reads: the hand-written half of the table's test. */
export const everywhereOverseen: Partial<Record<Action, string>> = {
  'person_index.fill': 'system',
  'person.search': 'case_worker',
  'glass.break': 'case_worker',
  'glass.stop': 'data_protection_officer',
  'glass.list': 'data_protection_officer',
  'glass.read': 'data_protection_officer',
  'glass.review': 'data_protection_officer',
  'audit.read': 'data_protection_officer',
  'access_request.list': 'data_protection_officer case_worker',
  'access_request.open': 'data_protection_officer case_worker',
  'access_request.read': 'data_protection_officer',
  'access_request.search_again': 'data_protection_officer',
  'access_request.fetch': 'data_protection_officer',
  'access_request.hand_out': 'data_protection_officer',
}

/** Over one's own alone. */
export const ownOverseen: Partial<Record<Action, string>> = { 'glass.end': 'case_worker' }

/** Columns as in `ofConcerns`. */
export const concernsOverseen: Partial<Record<Action, string>> = {
  'concern.find_duplicates': `
  case_worker              . . .  . . .  y y y   . . .  . . .  . . .`,
  'concern.list_history': `
  case_worker              . . .  . . .  y y y   . . .  . . .  . . .`,
}
