import { z } from 'zod'
import { longest } from '@/lib/cases/schema'
import { interventionKinds, interventionStates } from '@/lib/interventions/rules'
import { optionalDay, plainText, requiredDay } from '@/lib/typed-values/schema'

export const newIntervention = z.object({
  caseId: z.uuid(),
  kind: z.enum(interventionKinds, { error: 'choose_one' }),
  startsOn: requiredDay,
  endsOn: optionalDay.default(''),
  provider: plainText(longest.line).default(''),
  description: plainText(longest.story).default(''),
})

export const interventionMove = z.object({
  caseId: z.uuid(),
  interventionId: z.uuid('wrong_value'),
  state: z.enum(interventionStates, { error: 'choose_one' }),
  result: plainText(longest.story).default(''),
})

const kept = z.string().default('')
export const interventionContent = z.object({ provider: kept, description: kept, result: kept })
