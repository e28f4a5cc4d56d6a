import { z } from 'zod'
import { columnMeanings } from '@/lib/measure-columns/rules'
import { mostRows, newSection } from '@/lib/measure-imports/rules'
import { measureStatuses } from '@/lib/measures/schema'
import { chapter } from '@/lib/text-imports/schema'
import { optionalDay, plainText } from '@/lib/typed-values/schema'

/** Rows on one page of the preview. */
export const pageSize = 25
/** Characters that may be pasted: some two thousand rows with all their text. */
const mostPasted = 2_000_000

export const importPlan = z.object({ planId: z.uuid() })

export const importChoice = z.object({
  planId: z.uuid(),
  importId: z.uuid(),
  page: z.coerce.number().int().min(1).max(mostRows).catch(1),
})

export const importKinds = ['measures', 'prose'] as const
export type ImportKind = (typeof importKinds)[number]

/** What a person gives: a file or a text. The file is bytes and comes from a form alone. */
export const importSource = z.object({
  planId: z.uuid('wrong_value'),
  text: z.string('wrong_value').max(mostPasted, 'import_too_much_text').default(''),
  file: z.instanceof(File, { error: 'wrong_value' }).optional(),
  /** Measures, or prose for the plan's sections. */
  kind: z.enum(importKinds, 'choose_one').default('measures'),
})
export type ImportSource = z.output<typeof importSource>

const place = z.union([z.literal(newSection), z.uuid('invalid_choice')], 'invalid_choice')

/** A form sends flat names: `columns.2`, `places.0`. */
export const importMapping = z.preprocess(
  (given) => {
    const { importId, ...form } = (given ?? {}) as Record<string, unknown>
    return { importId, columns: numbered(form, 'columns'), places: numbered(form, 'places') }
  },
  z.strictObject({
    importId: z.uuid('wrong_value'),
    columns: z.record(z.string(), z.enum(columnMeanings, 'invalid_choice')),
    places: z.record(z.string(), place),
  }),
)

function numbered(form: Record<string, unknown>, name: string): Record<string, unknown> {
  const fields = Object.entries(form).filter(([field]) => new RegExp(`^${name}\\.\\d{1,3}$`).test(field))
  return Object.fromEntries(fields.map(([field, value]) => [field.slice(name.length + 1), value]))
}

const rowChoice = z.strictObject({
  at: z.coerce.number().int().min(1).max(mostRows),
  take: z.literal('yes').optional(),
  sectionId: place,
  status: z.enum(measureStatuses, 'invalid_choice'),
  dueOn: optionalDay,
})
export type RowChoice = z.output<typeof rowChoice>

/** The choices of the page that was shown, and what to do then: show another page, or take the rows into the plan. */
export const importChoices = z.preprocess(
  (given) => {
    const { importId, act, ...form } = (given ?? {}) as Record<string, unknown>
    return { importId, act, rows: rowsOf(form) }
  },
  z.strictObject({
    importId: z.uuid('wrong_value'),
    act: z.union([z.literal('confirm'), z.string().regex(/^page:\d{1,4}$/)], 'wrong_value'),
    rows: z.array(rowChoice).max(pageSize * 2),
  }),
)

function rowsOf(form: Record<string, unknown>): Record<string, unknown>[] {
  const rows = new Map<string, Record<string, unknown>>()
  for (const [name, value] of Object.entries(form)) {
    const [, at, field] = /^rows\.(\d{1,4})\.(\w+)$/.exec(name) ?? []
    if (at && field) rows.set(at, { ...rows.get(at), at, [field]: value })
  }
  return [...rows.values()]
}

export const importId = z.strictObject({ importId: z.uuid('wrong_value') })

/** What the preparing of a source hands to the command that keeps it. */
export const preparedImport = z.strictObject({
  planId: z.uuid(),
  source: z.enum(['paste', 'docx', 'xlsx', 'csv']),
  name: plainText(200),
  chapters: z.array(chapter).max(500).optional(),
  headings: z.array(z.string()),
  rows: z.array(z.array(z.string())).max(mostRows),
  doubtful: z.array(z.number()),
})
export type PreparedImport = z.output<typeof preparedImport>
