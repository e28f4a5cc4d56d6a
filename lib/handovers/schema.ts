import { z } from 'zod'
import { plainText, requiredText } from '@/lib/typed-values/schema'

const [longestReference, longestNote] = [100, 1_000]

export const handoverInput = z.object({ id: z.uuid({ error: 'stale_form' }) })
export const confirmationInput = handoverInput.extend({
  handoverId: z.uuid({ error: 'stale_form' }),
  reference: requiredText(longestReference),
  note: plainText(longestNote).default(''),
  /** It looks like a personal number, and somebody has looked again: it is a reference. */
  sure: z.literal('yes').or(z.literal('')).default(''),
})

export const handoverFormats = ['zip', 'pdf', 'json'] as const
export type HandoverFormat = (typeof handoverFormats)[number]
export const handoverChoice = handoverInput.extend({
  handoverId: z.uuid(),
  format: z.enum(handoverFormats),
})

/** Read by other systems: described in docs/handover-format.md, and never changed without a new number. */
export const handoverFormat = { format: 'samlad-handover', version: '1.0' } as const

const text = z.string()
const moment = z.iso.datetime()
const day = z.iso.date()

const personPart = z.object({
  kind: z.enum(['child', 'adult', 'unknown']),
  name: text,
  personalNumber: text,
  age: text,
  address: text,
  protectedIdentity: z.boolean(),
  school: text,
  interpreter: text,
  guardians: z.array(z.object({ name: text, phone: text, informed: text, told: text })),
})

const assessmentPart = z.object({
  kind: z.enum(['protection', 'extension', 'preliminary']),
  decision: text,
  act: text,
  section: text,
  decidedAt: moment,
  registeredAt: moment,
  by: text,
  title: text,
  /** A newer one stands in its place. */
  corrected: z.boolean(),
  why: text,
  basis: text,
  reasons: text,
  action: text,
  extendedTo: day.nullable(),
  childHeard: text,
  childHeardHow: text,
  consent: text,
  consentHow: text,
})

/** What is handed over, word for word. Attachments lie beside it under the names given here. */
export const handoverDocument = z.object({
  format: z.literal(handoverFormat.format),
  version: z.literal(handoverFormat.version),
  handover: z.object({ id: z.uuid(), madeAt: moment, by: text, title: text, unit: text, municipality: text }),
  report: z.object({
    number: text,
    receivedAt: moment,
    subject: z.enum(['child', 'adult', 'unknown']),
    source: text,
    immediateDanger: z.boolean(),
    decision: text,
    observed: text,
    heard: text,
    ownWords: text,
    observedWhen: text,
    basis: z.array(text),
    done: text,
    earlier: text,
  }),
  reporter: z.object({
    name: text,
    role: text,
    unit: text,
    phone: text,
    anonymous: z.boolean(),
    takenBy: text,
  }),
  people: z.array(personPart),
  assessments: z.array(assessmentPart),
  steps: z.array(
    z.object({ act: text, at: moment, by: text, from: text, to: text, reason: text, note: text }),
  ),
  attachments: z.array(
    z.object({ id: z.uuid(), file: text, name: text, mediaType: text, bytes: z.number(), sha256: text }),
  ),
})
export type HandoverDocument = z.output<typeof handoverDocument>

/** The sealed content: the very text of the data file, of which the checksum is taken. */
export const handoverContent = z.object({ data: z.string() })
/** The sealed confirmation: under what the receiving system has it. */
export const handoverConfirmation = z.object({ reference: z.string(), note: z.string().default('') })
