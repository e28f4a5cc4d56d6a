import { z } from 'zod'

export const extractFormats = ['pdf', 'docx'] as const
export type ExtractFormat = (typeof extractFormats)[number]
export const extractChoice = z.object({ requestId: z.uuid(), format: z.enum(extractFormats) })
