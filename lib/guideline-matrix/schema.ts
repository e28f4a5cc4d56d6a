import { z } from 'zod'

/** Addresses come from people and old links: an unknown choice shows the guideline that holds, whole. */
export const matrixInput = z.object({
  guideline: z.uuid().optional().catch(undefined),
  show: z.enum(['all', 'gaps']).catch('all'),
})
