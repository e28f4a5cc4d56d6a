import { z } from 'zod'

export const readsInput = z.object({
  /** A wish, not an address: what is no number finds nothing. */
  number: z.string().max(40).catch(''),
  before: z.coerce.number().int().positive().optional().catch(undefined),
})
