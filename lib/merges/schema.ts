import { z } from 'zod'

export const mergeInput = z.object({
  /** The one that goes on in the other. */
  id: z.uuid({ error: 'stale_form' }),
  intoId: z.uuid({ error: 'stale_form' }),
})
export const mergedInput = z.object({ id: z.uuid({ error: 'stale_form' }) })
