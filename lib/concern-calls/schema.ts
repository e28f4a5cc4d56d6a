import { z } from 'zod'
import { storyAnswers, storyFaults } from '@/lib/concern-drafts/schema'
import { type GivenPerson, givenPerson, type TypedPerson, typedPerson } from '@/lib/concern-people/schema'
import { longest, sources } from '@/lib/concerns/rules'
import { nestedFields } from '@/lib/typed-values/rules'
import { optionalId, plainText } from '@/lib/typed-values/schema'

/** How many the form has room for: whoever listens writes of one at a time. */
export const peopleOnCall = 5

export const callerKinds = ['private', 'professional'] as const

/** Said together with all else that is missing. */
const whole = { when: () => true }

const line = plainText(longest.line).default('')

/** The first is asked for; of the others those that somebody has written in. A fault names the person's field. */
const people = z
  .array(z.unknown(), 'stale_form')
  .max(peopleOnCall, 'too_many_people')
  .default([{}])
  .transform((given, context): GivenPerson[] =>
    given.flatMap((one, at) => {
      const typed = typedPerson.safeParse(one)
      if (at > 0 && typed.success && saysNothing(typed.data)) return []
      const person = givenPerson.safeParse(one)
      if (person.success) return [person.data]
      for (const { path, message } of person.error.issues) {
        context.addIssue({ code: 'custom', path: [at, ...path], message })
      }
      return []
    }),
  )

function saysNothing({ guardians, ...person }: TypedPerson): boolean {
  const parts = [person, ...guardians].flatMap((part) => Object.values(part))
  return parts.every((value) => value === '' || value === false)
}

/** A call that somebody has answered. Private persons may be anonymous; nothing of theirs is then taken. */
export const callInput = z.preprocess(
  nestedFields,
  z
    .object({
      danger: z.enum(['yes', 'no'], 'choose_one'),
      caller: z.enum(callerKinds, 'say_caller_kind'),
      anonymous: z.enum(['yes', '']).default(''),
      callerName: line,
      callerRole: line,
      callerUnit: line,
      callerPhone: plainText(longest.phone).default(''),
      source: z.enum(sources, 'choose_one').or(z.literal('')).default(''),
      ...storyAnswers,
      asked: z.string().default(''),
      people,
      receivingUnitId: z.uuid({ error: 'invalid_choice' }).or(z.literal('')).default(''),
      areaId: optionalId.default(''),
    })
    .superRefine(storyFaults, whole)
    .superRefine(({ caller, anonymous, callerName }, context) => {
      const fault = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      if (caller === 'professional' && anonymous === 'yes') fault('anonymous', 'professional_not_anonymous')
      if (anonymous === '' && callerName === '') fault('callerName', 'say_caller')
    }, whole)
    .transform(({ asked: _asked, ...call }) => call),
)
export type Call = z.output<typeof callInput>
