import { z } from 'zod'
import { concernFile, mostConcernFiles } from '@/lib/concern-attachments/schema'
import { faultOfGround } from '@/lib/concern-grounds/rules'
import { givenPerson, mostPeople, type TypedPerson, typedPerson } from '@/lib/concern-people/schema'
import { bases, type FormStep, longest } from '@/lib/concerns/rules'
import { givenFile, receivedFile } from '@/lib/stored-files/schema'
import { nestedFields } from '@/lib/typed-values/rules'
import { optionalId, plainText } from '@/lib/typed-values/schema'

const filled = (most: number, missing: string) => plainText(most).pipe(z.string().min(1, missing))
const oneOf = <const Values extends readonly string[]>(values: Values) => z.enum(values, 'choose_one')

const draft = z.uuid({ error: 'stale_form' })

/** Step 1. The id may be of a draft that is yet to be begun. */
export const dangerStep = z.object({ draft, danger: oneOf(['yes', 'no']) })

export const storyAnswers = {
  observed: plainText(longest.story).default(''),
  heard: plainText(longest.story).default(''),
  ownWords: plainText(longest.note).default(''),
  observedWhen: filled(longest.line, 'say_when'),
  basis: z.array(oneOf(bases), 'say_how_known').min(1, 'say_how_known'),
  done: plainText(longest.note).default(''),
  earlier: plainText(longest.note).default(''),
}
/** A field that is wrong in itself has its own message, and may hold anything. */
type Told = { observed?: unknown; heard?: unknown }
const faultOf = ({ observed, heard }: Told) =>
  typeof observed === 'string' && typeof heard === 'string' ? faultOfGround(`${observed}\n${heard}`) : null

/** What says nothing is not a report; said at once with all else that is missing. */
const saysSomething = (told: Told) => faultOf(told) !== 'describe_behaviour'
const nothingSaid = { path: ['observed'], error: 'describe_behaviour', when: () => true }

const whatHappened = z.object(storyAnswers).refine(saysSomething, nothingSaid)

/** `asked`: the hint has been shown, and the text stands all the same. */
export function storyFaults({ asked, ...told }: Told & { asked: string }, context: z.RefinementCtx) {
  const fault = faultOf(told)
  const isLetThrough = asked !== '' && fault !== 'describe_behaviour'
  if (fault && !isLetThrough) context.addIssue({ code: 'custom', path: ['observed'], message: fault })
}

/** Step 2. `next`: where the button leads. */
export const storyStep = z
  .object({
    ...storyAnswers,
    draft,
    asked: z.string().default(''),
    next: z.enum(['files', '']).default('').catch(''),
  })
  .superRefine(storyFaults, { when: () => true })
  .transform(({ asked: _asked, ...told }) => told)

const receivingUnitId = z.uuid({ error: 'invalid_choice' }).or(z.literal('')).default('')
const position = z.coerce
  .number('stale_form')
  .int()
  .min(0, 'stale_form')
  .max(mostPeople - 1, 'too_many_people')

/** Step 3, for one person at a time. `next`: where the button leads. */
export const personStep = z.preprocess(
  nestedFields,
  givenPerson.safeExtend({
    draft,
    position: position.default(0),
    receivingUnitId,
    areaId: optionalId.default(''),
    next: z.enum(['another', '']).default('').catch(''),
  }),
)

/** What is no area of the municipality's any more does not keep a report from being sent. */
const areaId = optionalId.catch('').default('')
const attachments = z.array(concernFile).max(mostConcernFiles, 'concern_file_too_many').default([])
const people = z.array(givenPerson).min(1, 'say_who').max(mostPeople, 'too_many_people')

export const completeAnswers = z
  .object({ ...storyAnswers, people, attachments, receivingUnitId, areaId, danger: oneOf(['yes', 'no']) })
  .refine(saysSomething, nothingSaid)
export type CompleteAnswers = z.output<typeof completeAnswers>

/** What is kept while somebody types: anything that fits, however unfinished. */
const typedAnswers = {
  observed: plainText(longest.story).optional(),
  heard: plainText(longest.story).optional(),
  ownWords: plainText(longest.note).optional(),
  observedWhen: plainText(longest.line).optional(),
  basis: z.array(oneOf(bases)).optional(),
  done: plainText(longest.note).optional(),
  earlier: plainText(longest.note).optional(),
  receivingUnitId: z.uuid().or(z.literal('')).optional(),
  areaId: optionalId.optional(),
}

/** Fields of the story, or those of the person whose position is given. */
export const draftSave = z.preprocess(
  nestedFields,
  z.looseObject({ draft, position: position.optional(), ...typedAnswers }).transform((given, context) => {
    const { draft: id, position: at, ...rest } = given
    const answers = z.object(typedAnswers).parse(rest)
    if (at === undefined) return { draft: id, answers, person: null }
    const person = typedPerson.safeParse(rest)
    if (person.success) return { draft: id, answers, person: { at, typed: person.data } }
    for (const { path, message } of person.error.issues) {
      context.addIssue({ code: 'custom', path, message })
    }
    return z.NEVER
  }),
)

/** The first form asked for one person, whose answers stood beside the story. */
function withPeople(json: unknown): unknown {
  const { success, data } = onePerson.safeParse(json)
  if (!success || data.people) return json
  const { subject: kind, name, whereabouts: school, guardians, informed: told } = data
  if (!kind && !name && !school && !guardians) return json
  const asked = guardians || told
  const first = { kind, name, school, guardians: asked ? [{ informed: guardians, told }] : [] }
  return { ...(json as object), people: [first] }
}
const onePerson = z.object({
  people: z.array(z.unknown()).optional(),
  subject: z.string().optional(),
  name: z.string().optional(),
  whereabouts: z.string().optional(),
  guardians: z.string().optional(),
  informed: z.string().optional(),
})

/** The content of a draft. */
export const draftAnswers = z.preprocess(
  withPeople,
  z.object({
    ...typedAnswers,
    people: z.array(typedPerson).max(mostPeople).default([]),
    attachments,
    danger: oneOf(['yes', 'no']),
  }),
)
export type DraftAnswers = z.output<typeof draftAnswers>

export const draftInput = z.object({ draft })
export const personChoice = z.object({ draft, position })
export const givenDraftFile = z.object({ draft, file: givenFile })
export const newDraftFile = z.strictObject({ draft, file: receivedFile })
export const draftFileChoice = z.object({ draft, attachmentId: z.uuid('wrong_value') })
/** Without a draft the form is empty. */
export const formInput = z.object({ draft: z.uuid().optional() })

/** The first step that still lacks something; 4 when all is there. */
export function firstUnfinishedStep(answers: DraftAnswers): FormStep {
  if (!whatHappened.safeParse(answers).success) return 2
  return people.safeParse(answers.people).success ? 4 : 3
}

/** The first person who lacks something; the first of all when none does. */
export function firstUnfinishedPerson(typed: readonly TypedPerson[]): number {
  return Math.max(
    0,
    typed.findIndex((person) => !givenPerson.safeParse(person).success),
  )
}
