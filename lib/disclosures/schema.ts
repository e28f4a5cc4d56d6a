import { z } from 'zod'
import {
  disclosureMeans,
  type ExcerptKey,
  excerptKeys,
  groundCodes,
  recipientKinds,
  sources,
} from '@/lib/disclosures/rules'
import { plainText, requiredDay, requiredText } from '@/lib/typed-values/schema'

const [line, story] = [300, 20_000]
const optionalLine = plainText(line).default('')

/** Which record, and in a report which of its people. */
const place = {
  source: z.enum(sources),
  id: z.uuid(),
  person: z.coerce.number().int().min(0).max(50).catch(0),
}
export const disclosurePlace = z.object(place)

const piece = plainText(story).default('')
const pieces = Object.fromEntries(excerptKeys.map((key) => [key, piece])) as Record<ExcerptKey, typeof piece>

export const newDisclosure = z.object({
  ...place,
  ...pieces,
  ground: z.enum(groundCodes, { error: 'choose_one' }),
  recipient: z.enum(recipientKinds, { error: 'choose_one' }),
  organisation: requiredText(line),
  name: optionalLine,
  role: optionalLine,
  consentId: z.uuid('invalid_choice').or(z.literal('')).default(''),
  provision: optionalLine,
  circumstances: plainText(4_000).default(''),
  health: z.enum(['yes', 'no'], { error: 'choose_one' }),
  weighing: requiredText(4_000),
  means: z.enum(disclosureMeans, { error: 'choose_one' }),
})

const kept = z.string().default('')
/** The sealed content of a disclosure: to whom, exactly what, and why. */
export const disclosureContent = z.object({
  organisation: kept,
  name: kept,
  role: kept,
  provision: kept,
  circumstances: kept,
  weighing: kept,
  excerpts: z.array(z.object({ key: z.enum(excerptKeys), text: z.string() })).catch([]),
})
export type DisclosureContent = z.output<typeof disclosureContent>

export const disclosureFormats = ['pdf', 'docx'] as const
export type DisclosureFormat = (typeof disclosureFormats)[number]
export const disclosureFile = z.object({
  ...place,
  disclosureId: z.uuid(),
  format: z.enum(disclosureFormats),
})

const lastOf = (value: unknown) => (Array.isArray(value) ? value.at(-1) : value)
/** A wish, not an address: what cannot be read asks for nothing. */
const wish = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(lastOf, z.enum(values).optional().catch(undefined))
const wishedDay = z.preprocess(lastOf, requiredDay.optional().catch(undefined))

/** What of the log is shown, as its address says it: office words, days and a register number. */
export const disclosureLog = z.object({
  from: wishedDay,
  to: wishedDay,
  ground: wish(groundCodes),
  recipient: wish(recipientKinds),
  number: z.preprocess(
    lastOf,
    z
      .string()
      .regex(/^\s*\d{4}\s*[-/:–]\s*\d{1,7}\s*$/)
      .optional()
      .catch(undefined),
  ),
})
export type DisclosureLog = z.output<typeof disclosureLog>
