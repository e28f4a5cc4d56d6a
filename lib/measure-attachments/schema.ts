import { z } from 'zod'
import { givenFile, receivedFile } from '@/lib/stored-files/schema'

/** On one measure. */
export const mostAttachments = 20

export const givenAttachment = z.object({ measureId: z.uuid('wrong_value'), file: givenFile })
export const newAttachment = z.strictObject({ measureId: z.uuid(), file: receivedFile })
export const attachmentStart = z.strictObject({ measureId: z.uuid() })
export const attachmentChoice = z.strictObject({ attachmentId: z.uuid() })
export const attachmentPlace = z.strictObject({
  planId: z.uuid(),
  measureId: z.uuid(),
  attachmentId: z.uuid(),
})
