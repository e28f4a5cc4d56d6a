import type { PartyKind } from '@/lib/case-participants/rules'
import type { CaseKind, CaseOutcome, CasePart, CaseState } from '@/lib/cases/rules'
import type { CaseContent } from '@/lib/cases/schema'
import type { ConsentMeans, Giver } from '@/lib/consents/rules'
import type { InterventionKind, InterventionState } from '@/lib/interventions/rules'

/** Days are counted from today; negative ones have been. */
export type CaseSeed = {
  key: string
  kind: CaseKind
  state: CaseState
  outcome?: CaseOutcome
  opened: number
  unit: string
  workers: string[]
  /** The concern report it came from. */
  concern?: string
  /** Everything about the person is sealed. */
  person: Partial<CaseContent> & Pick<CaseContent, 'name' | 'ageGroup'>
  steps?: { to: CaseState; from: CaseState; day: number; why: string }[]
  participants?: ParticipantSeed[]
  goals?: {
    key: string
    text: string
    due?: number
    settled?: { state: 'reached' | 'dropped'; day: number; result: string }
  }[]
  interventions?: InterventionSeed[]
  meetings?: { key: string; day: number; attendees: string; about: string; decided?: string }[]
  followUps?: { key: string; due: number; about: string; done?: { day: number; result: string } }[]
  notes?: { key: string; by: string; day: number; text: string; corrects?: string }[]
}

type InterventionSeed = {
  key: string
  kind: InterventionKind
  state: InterventionState
  from: number
  until?: number
  provider: string
  description: string
  result?: string
}

export type ParticipantSeed = {
  key: string
  party: PartyKind
  account?: string
  organisation?: string
  name?: string
  role?: string
  contact?: string
  consents?: ConsentSeed[]
}

export type ConsentSeed = {
  key: string
  purpose: string
  givers: Giver[]
  means: ConsentMeans
  parts: CasePart[]
  from: number
  until: number
  withdrawn?: { day: number; by: Giver }
}
