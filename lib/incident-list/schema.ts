import { z } from 'zod'
import { incidentKinds } from '@/lib/incidents/schema'
import { environments } from '@/lib/measures/schema'

/** Own: what one's committee has to handle. A coordinator begins there, all others with everything within reach. */
export const scopes = ['own', 'all'] as const
export type Scope = (typeof scopes)[number]

export const standings = ['open', 'late', 'closed'] as const

const lastOf = (value: unknown) => (Array.isArray(value) ? value.at(-1) : value)
/** A wish, not an address: what cannot be read asks for nothing. */
const wish = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(lastOf, z.enum(values).optional().catch(undefined))
const day = z.preprocess(
  lastOf,
  z
    .string()
    .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { abort: true })
    // A month has its own days: the thirtieth of February is rolled on to March.
    .refine((text) => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text))
    .optional()
    .catch(undefined),
)
const mostPages = 10_000

/** What is listed, as the address says it. */
export const listAddress = z.object({
  scope: wish(scopes),
  kind: wish(incidentKinds),
  area: z.preprocess(lastOf, z.uuid().optional().catch(undefined)),
  environment: wish(environments),
  standing: wish(standings),
  offensive: wish(['yes']),
  from: day,
  to: day,
  text: z.preprocess(
    lastOf,
    z
      .string()
      .trim()
      .max(100)
      .refine((text) => !text.includes('\0'))
      .optional()
      .catch(undefined)
      .transform((text) => text || undefined),
  ),
  page: z.preprocess(lastOf, z.coerce.number().int().min(1).max(mostPages).catch(1)),
})
export type ListAddress = z.infer<typeof listAddress>

const filterNames = ['kind', 'area', 'environment', 'standing', 'offensive', 'from', 'to', 'text'] as const
export type FilterName = (typeof filterNames)[number]

export const isFiltered = (address: ListAddress) => filterNames.some((name) => address[name] !== undefined)

/** The address with something changed; any change leads back to its first page. */
export function listHref(base: string, address: ListAddress, change: Partial<ListAddress> = {}): string {
  const { page, ...said } = { ...address, page: 1, ...change }
  const query = new URLSearchParams()
  for (const name of ['scope', ...filterNames] as const) {
    const value = said[name]
    if (value !== undefined) query.set(name, value)
  }
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `${base}?${query}` : base
}

export const unfiltered = ({ scope }: ListAddress): ListAddress => listAddress.parse({ scope })
