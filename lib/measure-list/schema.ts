import { z } from 'zod'
import { environments, measureStatuses, preventionLevels } from '@/lib/measures/schema'

/** What the address of the list says. Addresses come from people and old links: an unknown word is as if not said. */
export const listViews = ['table', 'mine', 'board', 'timeline'] as const
export const sortKeys = ['number', 'title', 'responsible', 'due', 'standing'] as const
export const groupKeys = ['committee', 'section', 'guideline', 'status'] as const
export const columnKeys = [
  'committee',
  'plan',
  'section',
  'responsible',
  'due',
  'standing',
  'level',
  'environments',
  'guideline',
] as const
/** late and soon as everywhere else; month is due within 30 days, whatever the municipality calls soon. */
export const timings = ['late', 'soon', 'month', 'continuous'] as const
export const scales = ['month', 'quarter'] as const
export const gaps = ['responsible', 'purpose', 'guideline'] as const
/** Beside the environments: what names none, and so applies to all. Beside the levels: what has none. */
export const allEnvironments = 'all'
export const notChosen = 'none'

export type ListView = (typeof listViews)[number]
export type SortKey = (typeof sortKeys)[number]
export type GroupKey = (typeof groupKeys)[number]
export type Scale = (typeof scales)[number]
export type ColumnKey = (typeof columnKeys)[number]

export const defaultColumns: readonly ColumnKey[] = ['committee', 'responsible', 'due', 'standing']
const mostPages = 10_000

const lastOf = (value: unknown) => (Array.isArray(value) ? value.at(-1) : value)
const listOf = (value: unknown) => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(lastOf, z.enum(values).optional().catch(undefined))
const someId = z.preprocess(lastOf, z.uuid().optional().catch(undefined))
const searched = z.preprocess(
  lastOf,
  z
    .string()
    .transform((text) => text.replaceAll('\0', '').trim().slice(0, 100) || undefined)
    .optional()
    .catch(undefined),
)

export const listAddress = z.object({
  view: oneOf(listViews).transform((view): ListView => view ?? 'table'),
  committee: someId,
  plan: someId,
  status: oneOf(measureStatuses),
  timing: oneOf(timings),
  lacks: oneOf(gaps),
  level: oneOf([...preventionLevels, notChosen]),
  environment: oneOf([...environments, allEnvironments]),
  /** A focus area: a section at the top of the guideline. */
  area: z.preprocess(
    lastOf,
    z
      .union([z.uuid(), z.literal(notChosen)])
      .optional()
      .catch(undefined),
  ),
  responsible: searched,
  text: searched,
  mine: oneOf(['1']),
  sort: oneOf(sortKeys),
  order: oneOf(['desc']),
  group: oneOf(groupKeys),
  /** Of the timeline: how wide a column is, and the month it begins with. */
  scale: oneOf(scales),
  from: z.preprocess(
    lastOf,
    z
      .string()
      .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
      .optional()
      .catch(undefined),
  ),
  /** In one order, however they were ticked. */
  col: z
    .preprocess(listOf, z.array(z.enum(columnKeys).or(z.string())))
    .catch([])
    .transform((chosen) => columnKeys.filter((key) => chosen.includes(key)))
    .transform((chosen) => (chosen.length > 0 ? chosen : [...defaultColumns])),
  /** The bulk change that was just made: told above the list. */
  change: someId,
  page: z.preprocess(lastOf, z.coerce.number().int().min(1).max(mostPages).catch(1)),
})
export type ListAddress = z.infer<typeof listAddress>

/** The own work list begins with what is urgent; all others with the plans' own order. */
export const defaultSort = (view: ListView): SortKey => (view === 'mine' ? 'standing' : 'number')

/** What narrows the list, as against how it is shown. */
export const filterNames = [
  'committee',
  'plan',
  'status',
  'timing',
  'lacks',
  'level',
  'environment',
  'area',
  'responsible',
  'text',
  'mine',
] as const satisfies readonly (keyof ListAddress)[]
export type FilterName = (typeof filterNames)[number]
export type ListFilter = Pick<ListAddress, FilterName>

export const isFiltered = (address: ListFilter) => filterNames.some((name) => address[name] !== undefined)
/** The address without what narrows it. */
export const unfiltered = (address: ListAddress): ListAddress => ({
  ...address,
  ...Object.fromEntries(filterNames.map((name) => [name, undefined])),
})

/** The same address always gives the same text; what is as it would be anyway is left out. */
export function queryText(address: ListAddress): string {
  const { view, col, page, ...said } = address
  const rest = { ...said, sort: said.sort === defaultSort(view) ? undefined : said.sort }
  const query = new URLSearchParams()
  if (view !== 'table') query.set('view', view)
  for (const name of Object.keys(listAddress.shape) as (keyof typeof rest)[]) {
    const value = rest[name]
    if (value !== undefined) query.set(name, value)
  }
  if (col.join() !== defaultColumns.join()) for (const key of col) query.append('col', key)
  if (page > 1) query.set('page', String(page))
  return query.toString()
}

/** A query that came from outside, as the list itself would write it: nothing else is kept or led to. */
export function tidyQuery(query: string): string {
  const asked = Object.groupBy([...new URLSearchParams(query)], ([name]) => name)
  const values = Object.entries(asked).map(([name, pairs]) => [name, pairs?.map(([, value]) => value)])
  return queryText({ ...listAddress.parse(Object.fromEntries(values)), change: undefined })
}

/** An address of the list with something changed; any change leads back to its first page. */
export function listHref(base: string, address: ListAddress, change: Partial<ListAddress> = {}): string {
  const query = queryText({ ...address, page: 1, change: undefined, ...change })
  return query ? `${base}?${query}` : base
}
