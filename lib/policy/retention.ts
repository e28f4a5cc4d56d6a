import type { Grants } from '@/lib/policy/grants'
import { inState, municipality } from '@/lib/policy/reach'

/**
 * What is kept, how long, and how it ends. Whoever keeps the register (the data protection officer's role) prepares and
 * proposes; the same or the administrator approves, but never one's own proposal (lib/disposals/rules.ts and the
 * database). Neither sees more of a record than its number. The machine destroys what has been approved.
 */
const ofTheRegister = ['data_protection_officer', 'administrator'] as const
const list = inState('prepared', 'proposed', 'approved', 'carried_out', 'withdrawn')

const delivery = inState('made', 'approved', 'delivered')

export const retention = {
  'disposal.list': [{ who: ofTheRegister, reach: municipality }],
  'disposal.read': [{ who: ofTheRegister, reach: list }],
  'disposal.prepare': [{ who: ['data_protection_officer'], reach: municipality }],
  'disposal.propose': [{ who: ['data_protection_officer'], reach: list, when: ['prepared'] }],
  'disposal.approve': [{ who: ofTheRegister, reach: list, when: ['proposed'] }],
  'disposal.withdraw': [{ who: ofTheRegister, reach: list, when: ['prepared', 'proposed'] }],
  'disposal.certify': [{ who: ofTheRegister, reach: list, when: ['approved', 'carried_out'] }],
  'hold.list': [{ who: ofTheRegister, reach: municipality }],
  'hold.place': [{ who: ['data_protection_officer'], reach: municipality }],
  'hold.lift': [{ who: ['data_protection_officer'], reach: municipality }],
  'retention.decide': [{ who: ['data_protection_officer'], reach: municipality }],
  'archive.list': [{ who: ofTheRegister, reach: municipality }],
  'archive.make': [{ who: ['data_protection_officer'], reach: municipality }],
  'archive.approve': [{ who: ofTheRegister, reach: delivery, when: ['made'] }],
  'archive.fetch': [{ who: ['data_protection_officer'], reach: inState('approved') }],
  'archive.deliver': [{ who: ['data_protection_officer'], reach: delivery, when: ['approved'] }],
  'disposal.prepare_due': [{ who: ['system'], reach: municipality }],
  'disposal.destroy': [{ who: ['system'], reach: municipality }],
  'disposal.replay': [{ who: ['system'], reach: municipality }],
} as const satisfies Grants
