import { z } from 'zod'
import { withBase } from '@/lib/merging/schema'
import { optionalId, plainText, requiredText, textLines } from '@/lib/typed-values/schema'

const limits = {
  label: 60,
  number: 20,
  title: 200,
  aim: 4000,
  line: 300,
  lines: 40,
  committees: 200,
} as const

const lines = textLines({ lines: limits.lines, line: limits.line })

const sectionFields = {
  /** What this level is called here: insatsområde, delområde, nivå. */
  levelName: requiredText(limits.label),
  number: requiredText(limits.number),
  title: requiredText(limits.title),
  aim: plainText(limits.aim),
  /** One method per line. */
  exampleMethods: lines,
  /** Ids in order, so that two lists of the same committees compare equal. */
  responsible: z
    .array(z.uuid('invalid_choice'), 'invalid_choice')
    .max(limits.committees, 'too_many')
    .transform((ids) => [...new Set(ids)].sort()),
  /** Empty: it stands at the top. */
  parentId: optionalId,
}
export type SectionDraft = z.infer<z.ZodObject<typeof sectionFields>>

/** What the editor saw before changing it; only compared. Sent by a form as text. */
const seenSection = z.object({
  levelName: z.string(),
  number: z.string(),
  title: z.string(),
  aim: z.string(),
  exampleMethods: z.array(z.string()),
  responsible: z.array(z.string()),
  parentId: z.string(),
})
const seenFacts = z.object({ title: z.string(), version: z.string(), duties: z.array(z.string()) })

/** A form sends what its writer saw as text. */
export const sectionEdit = z.preprocess(
  withBase,
  z.strictObject({
    sectionId: z.uuid(),
    base: z.object(seenSection.shape, 'stale_form'),
    ...sectionFields,
  }),
)

export const newSection = z.strictObject({ guidelineId: z.uuid(), ...sectionFields })

export const factsEdit = z.preprocess(
  withBase,
  z.strictObject({
    guidelineId: z.uuid(),
    base: z.object(seenFacts.shape, 'stale_form'),
    title: requiredText(limits.title),
    version: requiredText(limits.label),
    /** One duty per line. */
    duties: lines,
  }),
)
export type FactsDraft = z.infer<typeof seenFacts>

export const sectionMove = z.strictObject({
  sectionId: z.uuid(),
  direction: z.enum(['up', 'down'], 'invalid_choice'),
})
export const sectionChoice = z.strictObject({ sectionId: z.uuid() })

export const draftChoice = z.object({
  id: z.uuid(),
  section: z.uuid().optional().catch(undefined),
  /** Where a new section is to stand: under that one, or at the top. */
  add: z
    .union([z.uuid(), z.literal('top')])
    .optional()
    .catch(undefined),
})
