import { z } from 'zod'
import { givenFile } from '@/lib/stored-files/schema'
import { requiredText } from '@/lib/typed-values/schema'

/** What a column of an incident system can mean. */
export const columnMeanings = [
  'reference',
  'kind',
  'day',
  'time',
  'place',
  'area',
  'description',
  'offensive',
  'none',
] as const
export type ColumnMeaning = (typeof columnMeanings)[number]

/** Rows of one file: five years of a large city's. */
export const mostRows = 20_000
/** Faulty rows that are named, and rows that are shown as they were read. */
export const shownRows = 50

export const noInput = z.object({})
export const importChoice = z.object({ importId: z.uuid() })

/** The system's name keeps its references apart from another's. */
export const givenImport = z.object({ system: requiredText(60), file: givenFile })
export const preparedImport = z.strictObject({
  system: requiredText(60),
  name: z.string().max(200),
  headings: z.array(z.string()).max(60),
  rows: z.array(z.array(z.string())).max(mostRows),
})
export type PreparedImport = z.output<typeof preparedImport>

/** A form sends flat names: `columns.2`. */
export const importMapping = z.preprocess(
  (given) => {
    const { importId, ...form } = (given ?? {}) as Record<string, unknown>
    const fields = Object.entries(form).filter(([name]) => /^columns\.\d{1,2}$/.test(name))
    return { importId, columns: Object.fromEntries(fields.map(([name, value]) => [name.slice(8), value])) }
  },
  z.strictObject({
    importId: z.uuid('wrong_value'),
    columns: z.record(z.string(), z.enum(columnMeanings, 'invalid_choice')),
  }),
)
