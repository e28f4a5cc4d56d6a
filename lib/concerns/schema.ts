import { z } from 'zod'
import { concernFile } from '@/lib/concern-attachments/schema'
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
  /** What they have been told. */
  told: kept,
})
export type ConcernGuardian = z.output<typeof concernGuardian>

/** Whom the report is about. With protected identity no address is kept, whatever was typed. */
const concernPerson = z.object({
  kind: z.enum(subjects).catch('unknown'),
  name: kept,
  /** With the century and a dash: 20120401-2389. What could not be read as one stands as it was typed. */
  personalNumber: kept,
  /** Where the number is not known. */
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

/** The form's first years asked for one person, and its answers stood beside the story. */
const onePerson = z.object({
  people: z.array(z.object({ kind: z.string().catch('unknown') })).catch([]),
  name: z.string().min(1),
  personalNumber: kept,
  age: kept,
  whereabouts: kept,
  guardians: kept,
  informed: kept,
})

function withPeople(json: unknown): unknown {
  const { success, data } = onePerson.safeParse(json)
  if (!success) return json
  const { people, whereabouts, guardians, informed, ...person } = data
  const asked = guardians !== '' || informed !== ''
  const first = {
    ...person,
    kind: people[0]?.kind,
    school: whereabouts,
    guardians: asked ? [{ informed: guardians, told: informed }] : [],
  }
  return { ...(json as object), people: [first] }
}

/**
 * The sealed content of a report. It is read for many years: a part that an older form did not have is left empty,
 * and never makes the report unreadable.
 */
export const concernContent = z.preprocess(
  withPeople,
  z.object({
    /** What the reporter has seen or heard, and apart from it what others have told. */
    observed: kept,
    heard: kept,
    /** The child's, or whosever they are, as they were said. */
    ownWords: kept,
    observedWhen: kept,
    basis: z.array(z.enum(bases)).catch([]),
    done: kept,
    /** Whether there has been concern before. */
    earlier: kept,
    people: z.array(concernPerson).catch([]),
    attachments: z.array(concernFile).catch([]),
    reporterName: kept,
    reporterRole: kept,
    reporterUnit: kept,
    reporterPhone: kept,
    /** A private person who has not said who it is; empty fields of others were only left out. */
    reporterAnonymous: z.boolean().catch(false),
    /** Who wrote a call down. */
    takenBy: kept,
  }),
)
export type ConcernContent = z.output<typeof concernContent>
