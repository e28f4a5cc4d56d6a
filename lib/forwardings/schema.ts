import { z } from 'zod'
import { plainText } from '@/lib/typed-values/schema'

/** Why a report belongs elsewhere, in a word that says nothing of the person. */
export const forwardingReasons = [
  'lives_elsewhere',
  'other_unit',
  'already_known',
  'own_interest',
  'other',
] as const
export type ForwardingReason = (typeof forwardingReasons)[number]

const longestNote = 2_000

export const forwardingInput = z.object({
  id: z.uuid({ error: 'stale_form' }),
  toUnitId: z.uuid({ error: 'choose_reception' }),
  reason: z.enum(forwardingReasons, { error: 'choose_one' }),
  note: plainText(longestNote).default(''),
})
export const noInput = z.object({})
