import { z } from 'zod'

export const comparisonChoice = z.object({
  planId: z.uuid(),
  /** The edition to hold it against; without one, the edition before. */
  with: z.uuid().optional(),
})
