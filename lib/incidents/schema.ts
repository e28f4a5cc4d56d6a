import { z } from 'zod'
import { environments } from '@/lib/measures/schema'
import { hasPersonalNumber, tracesIn } from '@/lib/personal-traces/rules'
import { givenFile, receivedFile } from '@/lib/stored-files/schema'
import { optionalId, plainText, requiredDay, requiredText } from '@/lib/typed-values/schema'

export const incidentKinds = [
  'graffiti',
  'sticker',
  'poster',
  'threat_elected',
  'threat_employee',
  'harassment',
  'vandalism',
  'demonstration',
  'recruitment',
  'online',
  'other',
] as const
export type IncidentKind = (typeof incidentKinds)[number]

export const incidentStates = ['open', 'closed'] as const
export type IncidentState = (typeof incidentStates)[number]

export const outcomes = ['handled', 'no_action', 'duplicate', 'mistake'] as const
export type IncidentOutcome = (typeof outcomes)[number]

/** What is done about graffiti, in the order it is done. */
export const ticks = ['contractor', 'police_report', 'removed'] as const
export type TickName = (typeof ticks)[number]

export const limits = { place: 200, text: 2000 } as const

/** Of one incident. */
export const mostPhotos = 10
/** What a telephone takes, when it is asked for one of these. */
export const photoKinds = ['jpeg', 'png', 'webp'] as const
export const acceptedPhotos = 'image/jpeg,image/png,image/webp'

const yes = z.literal('yes').optional()
const time = z.string('wrong_value').regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'wrong_time')

const facts = {
  kind: z.enum(incidentKinds, 'choose_one'),
  happenedOn: requiredDay,
  happenedTime: time.default(''),
  place: requiredText(limits.place),
  areaId: optionalId.default(''),
  /** Of the incident, never of a person. */
  environment: z.enum(environments, 'invalid_choice').default('undetermined'),
  offensive: yes,
  description: plainText(limits.text).default(''),
  /** Said of a text that looks like a telephone number or an address of mail, and is none. */
  falseAlarm: yes,
}

type Texts = { place: string; description: string; falseAlarm?: 'yes' }

/** A personal number never gets in; the other signs of a person once somebody has said that they are none. */
function withoutPeople(given: Texts, context: z.RefinementCtx) {
  for (const field of ['place', 'description'] as const) {
    const [trace] = tracesIn(given[field])
    if (!trace || (given.falseAlarm && !hasPersonalNumber(given[field]))) continue
    context.addIssue({ code: 'custom', path: [field], message: `text_${trace}` })
  }
}

export const incidentFacts = z.object(facts).superRefine(withoutPeople)
export type IncidentFacts = z.output<typeof incidentFacts>

/** The form: with a picture, if there is one. */
export const givenReport = z.object({ ...facts, photo: givenFile.optional() }).superRefine(withoutPeople)
export const newReport = z.object({ ...facts, photo: receivedFile.nullable() }).superRefine(withoutPeople)

export const noInput = z.object({})
export const incidentChoice = z.object({ incidentId: z.uuid() })

export const tickInput = incidentChoice.extend({
  tick: z.enum(ticks, 'wrong_value'),
  /** Ticked by mistake. */
  undo: yes,
})
const version = z.coerce.number().int().min(1)
export const correction = z
  .object({ ...facts, incidentId: z.uuid('wrong_value'), version })
  .superRefine(withoutPeople)
export const closing = incidentChoice.extend({
  outcome: z.enum(outcomes, 'choose_one'),
  duplicateOfId: optionalId.default(''),
})
export const photoPlace = incidentChoice.extend({ photoId: z.uuid() })
export const givenPhoto = incidentChoice.extend({ photo: givenFile })
export const newPhoto = incidentChoice.extend({ photo: receivedFile })
