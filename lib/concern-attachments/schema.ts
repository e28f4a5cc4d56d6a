import { z } from 'zod'
import { fileKinds } from '@/lib/stored-files/schema'

/** On one concern: pictures of a wall, a screen, a letter. */
export const mostConcernFiles = 10

/** What the sealed content says of a file; its bytes lie by themselves. */
export const concernFile = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(fileKinds),
  size: z.number(),
})
export type ConcernFile = z.output<typeof concernFile>

export const reportFileChoice = z.strictObject({ id: z.uuid(), attachmentId: z.uuid() })
