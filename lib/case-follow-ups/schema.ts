import { z } from 'zod'
import { longest } from '@/lib/cases/schema'
import { plainText, requiredDay, requiredText } from '@/lib/typed-values/schema'

export const newFollowUp = z.object({
  caseId: z.uuid(),
  dueOn: requiredDay,
  about: plainText(longest.line).default(''),
})

export const followUpDone = z.object({
  caseId: z.uuid(),
  followUpId: z.uuid('wrong_value'),
  result: requiredText(longest.story),
})

const kept = z.string().default('')
export const followUpContent = z.object({ about: kept, result: kept })
