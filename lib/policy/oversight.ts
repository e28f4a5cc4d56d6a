import type { Grants } from '@/lib/policy/grants'
import { assigned, municipality, own } from '@/lib/policy/reach'

/** Need to know, and the eye on it: how a person is found, how a record is opened in need, who reviews it. */
export const oversight = {
  'person_index.fill': [{ who: ['system'], reach: municipality }],
  // By exact number or name, with a reason, for whoever works with reports; the answer depends on where the record is.
  'person.search': [{ who: ['case_worker'], reach: municipality }],
  // In need, any colleague of the social services: the one who has it may be the one who is away.
  'glass.break': [{ who: ['case_worker'], reach: municipality }],
  'glass.end': [{ who: ['case_worker'], reach: own }],
  'glass.stop': [{ who: ['data_protection_officer'], reach: municipality }],
  'glass.list': [{ who: ['data_protection_officer'], reach: municipality }],
  'glass.read': [{ who: ['data_protection_officer'], reach: municipality }],
  'glass.review': [{ who: ['data_protection_officer'], reach: municipality }],
  // GDPR art. 15: asked for at the register or at the reception; the register's officer sees which records and hands out.
  'access_request.list': [{ who: ['data_protection_officer', 'case_worker'], reach: municipality }],
  'access_request.open': [{ who: ['data_protection_officer', 'case_worker'], reach: municipality }],
  'access_request.read': [{ who: ['data_protection_officer'], reach: municipality }],
  'access_request.search_again': [{ who: ['data_protection_officer'], reach: municipality }],
  'access_request.fetch': [{ who: ['data_protection_officer'], reach: municipality }],
  'access_request.hand_out': [{ who: ['data_protection_officer'], reach: municipality }],
  // What of a record may be handed out is judged by whoever has the record (OSL 26:1, 12 ch.), and nobody else.
  'access_review.read': [{ who: ['case_worker'], reach: assigned }],
  'access_review.decide': [{ who: ['case_worker'], reach: assigned }],
  'audit.read': [{ who: ['data_protection_officer'], reach: municipality }],
} as const satisfies Grants
