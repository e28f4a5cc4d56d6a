import { z } from 'zod'

export const noInput = z.object({})
export const heldInput = z.object({ id: z.uuid() })
