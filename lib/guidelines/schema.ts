import { z } from 'zod'

export const guidelineFilter = z.object({})

export const guidelineChoice = z.object({ id: z.uuid() })

/** Addresses come from people: an unknown other version means the one before. */
export const guidelinePair = z.object({ id: z.uuid(), with: z.uuid().optional().catch(undefined) })
