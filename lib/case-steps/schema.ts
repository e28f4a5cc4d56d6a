import { z } from 'zod'
import { caseOutcomes } from '@/lib/cases/rules'
import { requiredText } from '@/lib/typed-values/schema'

export const stepInput = z.object({ caseId: z.uuid(), why: requiredText(2_000) })
export const closeInput = stepInput.extend({ outcome: z.enum(caseOutcomes, { error: 'choose_one' }) })

export const stepContent = z.object({ why: z.string().default('') })
