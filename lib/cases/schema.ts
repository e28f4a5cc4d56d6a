import { z } from 'zod'
import { ageGroups, caseKinds } from '@/lib/cases/rules'
import { seenTexts, withBase } from '@/lib/merging/schema'
import { isPersonalNumber } from '@/lib/personal-numbers/rules'
import { optionalDay, plainText, requiredText } from '@/lib/typed-values/schema'

/** Longest texts, in characters. */
export const longest = { line: 300, story: 8_000 } as const

const line = plainText(longest.line).default('')
const personalNumber = plainText(40)
  .refine((text) => text === '' || isPersonalNumber(text), 'wrong_personal_number')
  .default('')

/** What the forms ask of a case's person. */
const described = {
  name: requiredText(longest.line),
  personalNumber,
  bornOn: optionalDay.default(''),
  ageGroup: z.enum(ageGroups, { error: 'choose_one' }),
  protectedIdentity: z.literal('yes').or(z.literal('')).catch('').default(''),
  address: line,
  school: line,
  interpreter: line,
  guardian1Name: line,
  guardian1Phone: line,
  guardian2Name: line,
  guardian2Phone: line,
  about: plainText(longest.story).default(''),
}

/** The sealed content of a case. It is read for many years: what an older form did not have is left empty. */
const kept = z.string().default('')
export const caseContent = z.object({
  name: kept,
  personalNumber: kept,
  bornOn: kept,
  ageGroup: z.enum(ageGroups).catch('child'),
  protectedIdentity: z.literal('yes').or(z.literal('')).catch(''),
  address: kept,
  school: kept,
  interpreter: kept,
  guardian1Name: kept,
  guardian1Phone: kept,
  guardian2Name: kept,
  guardian2Phone: kept,
  about: kept,
})
export type CaseContent = z.output<typeof caseContent>

export const newCase = z.object({
  ...described,
  kind: z.enum(caseKinds, { error: 'choose_one' }),
  report: z.uuid('wrong_value').or(z.literal('')).default(''),
})

export const caseDescription = z.preprocess(
  withBase,
  z.object({ ...described, caseId: z.uuid(), base: seenTexts(described) }),
)

export const caseInput = z.object({ id: z.uuid() })
export const noInput = z.object({})

export const assignment = z.object({ caseId: z.uuid(), userId: z.uuid('invalid_choice') })
