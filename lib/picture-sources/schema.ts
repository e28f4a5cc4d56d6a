import { z } from 'zod'
import { type Environment, environments } from '@/lib/measures/schema'
import { limits, markings, pictureChoice } from '@/lib/pictures/schema'
import { plainText } from '@/lib/typed-values/schema'

export const sourceKinds = [
  'police',
  'units',
  'schools',
  'incidents',
  'graffiti',
  'public_places',
  'targets',
  'other_groups',
  'civil_society',
  'other',
] as const
export type SourceKind = (typeof sourceKinds)[number]

/** `nothing` is an answer. Whoever was asked and never answered is `silent`, and the picture says so. */
export const sourceStandings = ['waiting', 'answered', 'nothing', 'declined', 'silent'] as const
export type SourceStanding = (typeof sourceStandings)[number]
const settled = ['answered', 'nothing', 'declined', 'silent'] as const

/** From nothing known to what is there always: an order. */
export const presences = ['none', 'isolated', 'recurring', 'established'] as const
export type Presence = (typeof presences)[number]

export const certainties = ['confirmed', 'likely', 'uncertain'] as const
export type Certainty = (typeof certainties)[number]

export const findingKinds = [
  'propaganda',
  'recruitment',
  'threats',
  'violence',
  'meetings',
  'online',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** Empty: the source says nothing of it. */
const presence = z.union([z.literal(''), z.enum(presences)], 'invalid_choice').default('')
/** Empty: not a source that is many. */
const count = z
  .string('wrong_value')
  .regex(/^\d{0,4}$/, 'wrong_count')
  .default('')
  .transform((text) => (text === '' ? null : Number(text)))

export type AnsweredFinding = {
  environment: Environment
  presence: Presence
  certainty: Certainty
  kinds: FindingKind[]
  text: string
}

const certainty = z.enum(certainties, 'invalid_choice').default('likely')
const kinds = z.array(z.enum(findingKinds, 'invalid_choice')).default([])
const text = plainText(limits.note).default('')

/** One row of fields for each environment: `presence-islamist`, `text-islamist` … */
type RowFields = Record<`presence-${Environment}`, typeof presence> &
  Record<`certainty-${Environment}`, typeof certainty> &
  Record<`kinds-${Environment}`, typeof kinds> &
  Record<`text-${Environment}`, typeof text>
const rowFields = Object.fromEntries(
  environments.flatMap((environment) => [
    [`presence-${environment}`, presence],
    [`certainty-${environment}`, certainty],
    [`kinds-${environment}`, kinds],
    [`text-${environment}`, text],
  ]),
) as RowFields

export const sourceChoice = pictureChoice.extend({ sourceId: z.uuid() })

export const sourceAnswer = z
  .object({
    ...sourceChoice.shape,
    version: z.coerce.number().int().min(1),
    standing: z.enum(settled, 'choose_one'),
    asked: count,
    answered: count,
    note: plainText(limits.note).default(''),
    marking: z.enum(markings, 'choose_one'),
    ...rowFields,
  })
  .transform((given) => {
    const findings = environments.flatMap((environment): AnsweredFinding[] => {
      const found = given[`presence-${environment}`]
      if (found === '') return []
      const about = { certainty: given[`certainty-${environment}`], kinds: given[`kinds-${environment}`] }
      return [{ environment, presence: found, ...about, text: given[`text-${environment}`] }]
    })
    const { pictureId, sourceId, version, standing, asked, answered, note, marking } = given
    return { pictureId, sourceId, version, standing, asked, answered, note, marking, findings }
  })
export type SourceAnswer = z.output<typeof sourceAnswer>
