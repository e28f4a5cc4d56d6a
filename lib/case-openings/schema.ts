import { z } from 'zod'

/** Wishes, not addresses: the report is asked for, and which of its people the case is to be about. */
export const caseStartInput = z.object({
  report: z.uuid().optional(),
  person: z.number().int().min(0).max(50).catch(0),
})
