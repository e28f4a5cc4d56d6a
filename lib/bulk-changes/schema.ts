import { z } from 'zod'
import { tidyQuery } from '@/lib/measure-list/schema'
import { measureDraft, measureStatuses } from '@/lib/measures/schema'

/** What may be set for several measures at once; everything else is each measure's own. */
export const bulkFields = ['status', 'responsible', 'dueOn', 'guidelineSectionId'] as const
export type BulkField = (typeof bulkFields)[number]
/** As a measure's form holds them: an empty day is a continuous measure, an empty section is none. */
export type BulkValues = { [Field in BulkField]: string }
export type BulkPatch = Partial<BulkValues>

const mostTicked = 200
/** A choice of the bar: the section is taken away, as against left as it is. */
export const noSection = 'none'

/** A ticked row says which version of the measure one saw when ticking. */
const ticked = z
  .string('wrong_value')
  .regex(/^[0-9a-f-]{36}\.\d{1,9}$/, 'stale_form')
  .transform((text) => ({ id: text.slice(0, 36), version: Number(text.slice(37)) }))
  .refine(({ id }) => z.uuid().safeParse(id).success, 'stale_form')

const { responsible, dueOn, guidelineSectionId } = measureDraft.shape
const back = z.string('wrong_value').max(4000, 'wrong_value').default('').transform(tidyQuery)

/** What the bar leaves empty stays as it is. */
export const bulkChange = z
  .strictObject({
    measures: z
      .array(ticked, 'tick_some')
      .min(1, 'tick_some')
      .max(mostTicked, 'too_many')
      .transform((rows) => [...new Map(rows.map((row) => [row.id, row])).values()]),
    status: z.union([z.literal(''), z.enum(measureStatuses)], 'invalid_choice').default(''),
    responsible: responsible.default(''),
    dueOn: dueOn.default(''),
    continuous: z.literal('yes', 'wrong_value').optional(),
    guidelineSectionId: z.union([z.literal(noSection), guidelineSectionId], 'invalid_choice').default(''),
    back,
  })
  .refine(({ dueOn: day, continuous }) => day === '' || !continuous, {
    path: ['dueOn'],
    error: 'day_or_continuous',
  })
  .transform(({ measures, back: query, ...bar }) => ({ measures, back: query, patch: patchOf(bar) }))
  .refine(({ patch }) => Object.keys(patch).length > 0, { path: ['status'], error: 'choose_change' })

type Bar = BulkValues & { continuous?: 'yes' | undefined }

function patchOf({ status, responsible: name, dueOn: day, continuous, guidelineSectionId: section }: Bar) {
  const patch: BulkPatch = {}
  if (status) patch.status = status
  if (name) patch.responsible = name
  if (day || continuous) patch.dueOn = day
  if (section) patch.guidelineSectionId = section === noSection ? '' : section
  return patch
}

export const bulkUndo = z.strictObject({ changeId: z.uuid(), back })
