import { z } from 'zod'
import { caseParts } from '@/lib/cases/rules'
import { longest } from '@/lib/cases/schema'
import { consentMeans, givers } from '@/lib/consents/rules'
import { plainText, requiredDay, requiredText } from '@/lib/typed-values/schema'

const choices = <const Values extends readonly string[]>(values: Values, missing: string) =>
  z.array(z.enum(values, { error: 'invalid_choice' }), { error: missing }).min(1, missing)

export const newConsent = z.object({
  caseId: z.uuid(),
  participantId: z.uuid('invalid_choice'),
  purpose: requiredText(longest.line),
  givers: choices(givers, 'say_who_consents'),
  means: z.enum(consentMeans, { error: 'choose_one' }),
  parts: choices(caseParts, 'say_what_is_covered'),
  validFrom: requiredDay,
  validUntil: requiredDay,
  note: plainText(longest.line).default(''),
})

export const withdrawal = z.object({
  caseId: z.uuid(),
  consentId: z.uuid('wrong_value'),
  by: z.enum(givers, { error: 'choose_one' }),
})

const kept = z.string().default('')
const giver = z.enum(givers)
export const consentContent = z.object({
  purpose: kept,
  givers: z.array(giver).catch([]),
  note: kept,
  withdrawnBy: giver.or(z.literal('')).catch(''),
})
