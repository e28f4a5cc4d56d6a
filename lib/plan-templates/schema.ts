import { z } from 'zod'
import { type FieldSettings, type SettableField, settable } from '@/lib/measure-fields/rules'
import { seenTexts, withBase } from '@/lib/merging/schema'
import { readyMadeKeys } from '@/lib/ready-made-templates/schema'
import { plainText, requiredText } from '@/lib/typed-values/schema'

export const planKinds = ['action_plan', 'statutory'] as const
export type PlanKind = (typeof planKinds)[number]

const limits = { name: 100, description: 500, heading: 200, guidance: 2000 } as const
export const mostSections = 60

export const templateSectionKinds = ['text', 'measures'] as const
export type TemplateSectionKind = (typeof templateSectionKinds)[number]

/** `depth` 2 stands under the nearest heading of depth 1 above it; the numbers follow from the order. */
export type SectionOutline = {
  kind: TemplateSectionKind
  depth: 1 | 2
  heading: string
  guidance: string
}
export type TemplateSection = SectionOutline & { id: string }

const source = z.union([z.uuid('invalid_choice'), z.enum(readyMadeKeys, 'invalid_choice')], 'invalid_choice')

const factFields = {
  name: requiredText(limits.name),
  kind: z.enum(planKinds, 'choose_one'),
  description: plainText(limits.description),
  /** A plan made from it is approved by the executive board. */
  needsApproval: z.enum(['yes', '']).default(''),
}
export type TemplateFacts = z.infer<z.ZodObject<typeof factFields>>

/** As a form holds it: text only. */
const sectionFields = {
  kind: z.enum(templateSectionKinds, 'choose_one'),
  depth: z.enum(['1', '2'], 'choose_one'),
  heading: requiredText(limits.heading),
  guidance: plainText(limits.guidance),
}
export type SectionDraft = z.infer<z.ZodObject<typeof sectionFields>>

/** Empty: with no sections. */
export const newTemplate = z.strictObject({
  name: requiredText(limits.name),
  from: z.union([z.literal(''), source], 'invalid_choice'),
})

export const factsEdit = z.preprocess(
  withBase,
  z.strictObject({ templateId: z.uuid(), base: seenTexts(factFields), ...factFields }),
)

export const newSection = z.strictObject({
  templateId: z.uuid(),
  /** Empty: last. */
  after: z.union([z.literal(''), z.uuid('invalid_choice')], 'invalid_choice'),
  ...sectionFields,
})

export const sectionEdit = z.preprocess(
  withBase,
  z.strictObject({
    templateId: z.uuid(),
    sectionId: z.uuid(),
    base: seenTexts(sectionFields),
    ...sectionFields,
  }),
)

/** One choice for each field that can be settled. */
const settingFields = Object.fromEntries(
  Object.entries(settable).map(([field, choices]) => [field, z.enum(choices, 'choose_one')]),
) as unknown as { [Field in SettableField]: z.ZodType<FieldSettings[Field]> }

export const fieldsEdit = z.preprocess(
  withBase,
  z.strictObject({ templateId: z.uuid(), base: seenTexts(settingFields), ...settingFields }),
)

export const sectionChoice = z.strictObject({ templateId: z.uuid(), sectionId: z.uuid() })
export const sectionMove = z.strictObject({
  ...sectionChoice.shape,
  direction: z.enum(['up', 'down'], 'invalid_choice'),
})
export const templateChoice = z.strictObject({ templateId: z.uuid() })

/** Addresses come from people and old links: what is not known is as not chosen. */
export const templateAddress = z.object({
  templateId: z.uuid(),
  /** The section that is open for writing, or asked about before it is removed. */
  section: z.uuid().optional().catch(undefined),
  remove: z.uuid().optional().catch(undefined),
  add: z.literal('1').optional().catch(undefined),
})
export const templatesAddress = z.object({ from: source.optional().catch(undefined) })
export type TemplateAddress = z.infer<typeof templateAddress>
