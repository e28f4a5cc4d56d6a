import { z } from 'zod'
import { goalEnds } from '@/lib/case-goals/rules'
import { longest } from '@/lib/cases/schema'
import { optionalDay, plainText, requiredText } from '@/lib/typed-values/schema'

export const newGoal = z.object({
  caseId: z.uuid(),
  text: requiredText(2_000),
  dueOn: optionalDay.default(''),
})

export const goalSettlement = z.object({
  caseId: z.uuid(),
  goalId: z.uuid('wrong_value'),
  state: z.enum(goalEnds, { error: 'choose_one' }),
  result: plainText(longest.story).default(''),
})

const kept = z.string().default('')
export const goalContent = z.object({ text: kept, result: kept })
