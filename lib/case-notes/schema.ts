import { z } from 'zod'
import { longest } from '@/lib/cases/schema'
import { requiredText } from '@/lib/typed-values/schema'

export const newNote = z.object({
  caseId: z.uuid(),
  text: requiredText(longest.story),
  /** The note that this one puts right. */
  corrects: z.uuid('wrong_value').or(z.literal('')).default(''),
})

export const noteContent = z.object({ text: z.string().default('') })
