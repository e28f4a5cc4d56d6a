import type { Grants } from '@/lib/policy/grants'
import { assigned, both, either, municipality, opened, own, ownUnit } from '@/lib/policy/reach'

/** Concern reports: who files, who receives, who reads. OSL 26:1: need to know, and nothing beside it. */
export const reporters = [
  'staff',
  'coordinator',
  'case_worker',
  'support_function',
  'strategist',
  'external_party',
] as const

export const concerns = {
  'concern.file': [{ who: reporters, reach: own }],
  // Somebody else tells it, on the telephone; whoever answers writes it down.
  'concern.register_call': [{ who: ['case_worker', 'support_function'], reach: municipality }],
  'concern.draft': [{ who: reporters, reach: own }],
  'concern.list_own': [{ who: reporters, reach: own }],
  'concern.read_receipt': [{ who: reporters, reach: own }],
  // OSL 26:1: the inbox shows that a report exists and its clock, never whom it is about.
  'concern.list_inbox': [{ who: ['case_worker'], reach: ownUnit }],
  'concern.accept': [{ who: ['case_worker'], reach: ownUnit, when: ['received'] }],
  'concern.read': [{ who: ['case_worker'], reach: either(both(ownUnit, assigned), opened) }],
  // That another report is likely about the same person: what is said of it depends on where it is.
  // What is known from before, of what the reader may open anyway: which records those are, the query asks of each.
  'concern.list_history': [{ who: ['case_worker'], reach: both(ownUnit, assigned) }],
  'concern.find_duplicates': [{ who: ['case_worker'], reach: both(ownUnit, assigned) }],
} as const satisfies Grants
