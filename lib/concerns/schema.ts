import { z } from 'zod'
import { bases, guardianAnswers, inboxTabs, longest, sources, subjects } from '@/lib/concerns/rules'

export const fileInput = z.object({
  draft: z.uuid({ error: 'stale_form' }),
  source: z.enum(sources, { error: 'choose_one' }).or(z.literal('')),
  phone: z.string({ error: 'wrong_value' }).trim().max(longest.phone, 'too_long').default(''),
})
export const concernInput = z.object({ id: z.uuid() })
export const inboxInput = z.object({
  tab: z.enum(inboxTabs).default('all'),
  // A wish, not an address: what is not there is not selected.
  selected: z.uuid().optional().catch(undefined),
})
export const noInput = z.object({})

const kept = z.string().default('')

/** Vårdnadshavare. */
const concernGuardian = z.object({
  name: kept,
  phone: kept,
  informed: z.enum(guardianAnswers).or(z.literal('')).catch(''),
})

/** Whom the report is about. With protected identity no address is kept, whatever was typed. */
const concernPerson = z.object({
  kind: z.enum(subjects).catch('unknown'),
  name: kept,
  personalNumber: kept,
  age: kept,
  address: kept,
  protectedIdentity: z.boolean().default(false),
  /** School, or wherever the person is found. */
  school: kept,
  guardians: z.array(concernGuardian).catch([]),
  /** The language an interpreter is needed in; empty when none is. */
  interpreter: kept,
})
export type ConcernPerson = z.output<typeof concernPerson>

/** What is known of a person; the rest is left empty. */
export const personOf = (known: Partial<ConcernPerson>): ConcernPerson =>
  concernPerson.parse({ guardians: [], ...known })

/**
 * The sealed content of a report. It is read for many years: a part that an older form did not have is left empty,
 * and never makes the report unreadable.
 */
export const concernContent = z.object({
  observed: kept,
  observedWhen: kept,
  basis: z.array(z.enum(bases)).catch([]),
  done: kept,
  people: z.array(concernPerson).catch([]),
  name: kept,
  personalNumber: kept,
  age: kept,
  whereabouts: kept,
  guardians: z.enum(guardianAnswers).or(z.literal('')).catch(''),
  informed: kept,
  reporterName: kept,
  reporterRole: kept,
  reporterUnit: kept,
  reporterPhone: kept,
})
export type ConcernContent = z.output<typeof concernContent>
