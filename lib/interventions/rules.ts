/**
 * Insatser. LVU (1990:52) 22 § knows the specially qualified contact person, HSL (2017:30) 16:4 the individual plan that
 * municipality and region make together (SIP). Kinds are data: a name of each stands in messages, a law where one names
 * it. The Social Services Act (2025:400) has others; its sections are added when they have been looked up.
 */
import type { IsoDate } from '@/lib/platform/clock'

type InterventionLaw = { from: IsoDate; section: string }

/** From which day which law names it; an empty list where no law does. */
const laws = {
  mentor: [],
  contact_person: [],
  qualified_contact_person: [],
  special_contact_person: [{ from: '2007-01-01', section: 'LVU (1990:52) 22 §' }],
  sip: [{ from: '2017-04-01', section: 'HSL (2017:30) 16:4' }],
  school_social_team: [],
  job_centre: [],
  exit_programme: [],
  parental_support: [],
  housing: [],
  treatment: [],
  leisure: [],
  other: [],
} as const satisfies Record<string, readonly InterventionLaw[]>

export type InterventionKind = keyof typeof laws
export const interventionKinds = Object.keys(laws) as InterventionKind[]

export const interventionStates = ['planned', 'ongoing', 'ended', 'cancelled'] as const
export type InterventionState = (typeof interventionStates)[number]

/** The law that names it on that day, when one does. */
export function interventionLaw(kind: InterventionKind, day: IsoDate): string | null {
  const known: readonly InterventionLaw[] = laws[kind]
  return known.findLast(({ from }) => from <= day)?.section ?? null
}

/** What is planned begins or is cancelled, what goes on ends; what is over does not begin again. */
const next: Record<InterventionState, readonly InterventionState[]> = {
  planned: ['ongoing', 'cancelled'],
  ongoing: ['ended'],
  ended: [],
  cancelled: [],
}
export const nextInterventionStates = (state: InterventionState) => next[state]
