import { z } from 'zod'
import { requiredText } from '@/lib/typed-values/schema'

export const settledKinds = ['child', 'adult'] as const
export type SettledKind = (typeof settledKinds)[number]

export const ageInput = z.object({
  id: z.uuid({ error: 'stale_form' }),
  person: z.coerce.number('stale_form').int('stale_form').min(0, 'stale_form').max(50, 'stale_form'),
  kind: z.enum(settledKinds, { error: 'choose_one' }),
  basis: requiredText(2_000),
})
