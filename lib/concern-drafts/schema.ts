import { z } from 'zod'
import {
  bases,
  describesBehaviour,
  type FormStep,
  guardianAnswers,
  longest,
  subjects,
} from '@/lib/concerns/rules'

/** A browser sends line breaks as two characters; what is kept has one. */
const text = (most: number) =>
  z
    .string({ error: 'wrong_value' })
    .transform((value) => value.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(most, 'too_long'))

const filled = (most: number, missing: string) => text(most).refine((value) => value !== '', missing)

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, { error: 'choose_one' })
const unanswered = z.literal('')

const draft = z.uuid({ error: 'stale_form' })

const story = text(longest.story).refine(describesBehaviour, 'describe_behaviour')

/** Step 1. The id may be of a draft that is yet to be begun. */
export const dangerStep = z.object({ draft, danger: oneOf(['yes', 'no']) })

const whatHappened = z.object({
  observed: story,
  observedWhen: filled(longest.line, 'say_when'),
  basis: z.array(oneOf(bases), { error: 'say_how_known' }).min(1, 'say_how_known'),
  done: text(longest.note).default(''),
})
export const storyStep = whatHappened.extend({ draft })

const whom = z.object({
  subject: z.enum(subjects, { error: 'say_age' }),
  name: filled(longest.line, 'say_who'),
  whereabouts: text(longest.line).default(''),
  guardians: oneOf(guardianAnswers).or(unanswered).default(''),
  informed: text(longest.line).default(''),
  receivingUnitId: z.uuid({ error: 'invalid_choice' }).or(unanswered).default(''),
})
export const personStep = whom.extend({ draft })

export const completeAnswers = whatHappened.extend(whom.shape).extend({ danger: oneOf(['yes', 'no']) })
export type CompleteAnswers = z.output<typeof completeAnswers>

/** What is kept while somebody types: anything that fits, however unfinished. */
const keptAnswers = z.object({
  observed: text(longest.story).optional(),
  observedWhen: text(longest.line).optional(),
  basis: z.array(oneOf(bases)).optional(),
  done: text(longest.note).optional(),
  subject: oneOf(subjects).optional(),
  name: text(longest.line).optional(),
  whereabouts: text(longest.line).optional(),
  guardians: oneOf(guardianAnswers).or(unanswered).optional(),
  informed: text(longest.line).optional(),
  receivingUnitId: z.uuid().or(unanswered).optional(),
})
export const draftSave = keptAnswers.extend({ draft })

/** The content of a draft. */
export const draftAnswers = keptAnswers.extend({ danger: oneOf(['yes', 'no']) })
export type DraftAnswers = z.output<typeof draftAnswers>

export const draftInput = z.object({ draft })
/** Without a draft the form is empty. */
export const formInput = z.object({ draft: z.uuid().optional() })

/** The first step that still lacks something; 4 when all is there. */
export function firstUnfinishedStep(answers: DraftAnswers): FormStep {
  if (!whatHappened.safeParse(answers).success) return 2
  return whom.safeParse(answers).success ? 4 : 3
}
