import { z } from 'zod'
import { guardianAnswers, longest, subjects } from '@/lib/concerns/rules'
import { isPersonalNumber } from '@/lib/personal-numbers/rules'
import { plainText } from '@/lib/typed-values/schema'

/** The people of a report, as a form asks for them: one at a time, and next to nothing is required. */

/** Brothers and sisters, a group: more than this is another kind of event. */
export const mostPeople = 10
const mostGuardians = 4

const line = plainText(longest.line).default('')
const unanswered = z.literal('')

/** A box that is ticked, or what the draft has kept of it. */
const ticked = z
  .union([z.boolean(), z.enum(['yes', ''])], 'wrong_value')
  .default(false)
  .transform((value) => value === true || value === 'yes')

const guardian = z.object(
  {
    name: line,
    phone: plainText(longest.phone).default(''),
    informed: z.enum(guardianAnswers, 'choose_one').or(unanswered).default(''),
    told: line,
  },
  'wrong_value',
)

const facts = {
  name: line,
  personalNumber: plainText(longest.phone).default(''),
  age: plainText(longest.phone).default(''),
  address: line,
  protectedIdentity: ticked,
  school: line,
  guardians: z.array(guardian, 'wrong_value').max(mostGuardians, 'too_many').default([]),
  interpreter: plainText(longest.phone).default(''),
}

/** What is kept while somebody types: anything that fits. An address that must not be kept is not. */
export const typedPerson = z
  .object({ kind: z.enum(subjects, 'choose_one').or(unanswered).default(''), ...facts })
  .transform((person) => (person.protectedIdentity ? { ...person, address: '' } : person))
export type TypedPerson = z.output<typeof typedPerson>

/** What a step takes and a report is made of. */
export const givenPerson = z
  .object({
    ...facts,
    kind: z.enum(subjects, 'say_age'),
    name: plainText(longest.line).pipe(z.string().min(1, 'say_who')),
    personalNumber: facts.personalNumber.refine(
      (text) => text === '' || isPersonalNumber(text),
      'wrong_personal_number',
    ),
  })
  .refine(({ protectedIdentity, address }) => !protectedIdentity || address === '', {
    path: ['address'],
    error: 'protected_address',
  })
export type GivenPerson = z.output<typeof givenPerson>
