import { z } from 'zod'
import { optionalId, plainText, requiredDay, requiredText } from '@/lib/typed-values/schema'

export const protectionDecisions = ['needed', 'not_needed'] as const
export const preliminaryDecisions = [
  'open_inquiry',
  'already_open',
  'advice_support',
  'pass_on',
  'close',
] as const
export type PreliminaryDecision = (typeof preliminaryDecisions)[number]
const assessmentDecisions = [...protectionDecisions, 'extended', ...preliminaryDecisions] as const
export type AssessmentDecision = (typeof assessmentDecisions)[number]
export type AssessmentKind = 'protection' | 'extension' | 'preliminary'

/** Whether the child has been heard, and what an inquiry about an adult rests on. */
const heardAnswers = ['yes', 'no'] as const
const consentGrounds = ['consent', 'compulsory_care'] as const
/** To whom the matter is passed on. */
export const recipients = ['police', 'health_care', 'other_municipality', 'other'] as const

const longest = { text: 8_000, line: 300 } as const

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, { error: 'choose_one' })
const unanswered = z.literal('')
const time = z.string('required').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'invalid_time')

/** Of every assessment: which report, when it was made, and of a correction what it corrects and why. */
const made = z.object({
  id: z.uuid({ error: 'stale_form' }),
  on: requiredDay,
  at: time,
  corrects: optionalId.default(''),
  why: plainText(longest.text).default(''),
})

export const protectionInput = made.extend({
  decision: oneOf(protectionDecisions),
  basis: requiredText(longest.text),
  reasons: requiredText(longest.text),
  action: plainText(longest.text).default(''),
})

export const preliminaryInput = made.extend({
  decision: oneOf(preliminaryDecisions),
  basis: requiredText(longest.text),
  reasons: requiredText(longest.text),
  childHeard: oneOf(heardAnswers).or(unanswered).default(''),
  childHeardHow: plainText(longest.text).default(''),
  consent: oneOf(consentGrounds).or(unanswered).default(''),
  consentHow: plainText(longest.text).default(''),
  recipient: oneOf(recipients).or(unanswered).default(''),
  recipientName: plainText(longest.line).default(''),
})
export type PreliminaryInput = z.output<typeof preliminaryInput>

export const extensionInput = z.object({
  id: z.uuid({ error: 'stale_form' }),
  until: requiredDay,
  reasons: requiredText(longest.text),
})

export const stepInput = z.object({ id: z.uuid({ error: 'stale_form' }) })

const kept = z.string().default('')

/** What an assessment says, sealed. It is read for many years: what an older form did not ask is left empty. */
export const assessmentContent = z.object({
  basis: kept,
  reasons: kept,
  action: kept,
  childHeard: z.enum(heardAnswers).or(unanswered).catch(''),
  childHeardHow: kept,
  consent: z.enum(consentGrounds).or(unanswered).catch(''),
  consentHow: kept,
  recipient: z.enum(recipients).or(unanswered).catch(''),
  recipientName: kept,
  /** Of a correction: what was wrong. */
  why: kept,
  byName: kept,
  byTitle: kept,
})
export type AssessmentContent = z.output<typeof assessmentContent>
