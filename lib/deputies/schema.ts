import { z } from 'zod'
import { requiredText } from '@/lib/typed-values/schema'

export const deputyInput = z.object({
  unitId: z.uuid({ error: 'stale_form' }),
  userId: z.uuid({ error: 'choose_deputy' }),
})
export const deputyChoice = z.object({ id: z.uuid({ error: 'stale_form' }) })
export const takeOverInput = z.object({
  id: z.uuid({ error: 'stale_form' }),
  reason: requiredText(1_000),
})
export const noInput = z.object({})
