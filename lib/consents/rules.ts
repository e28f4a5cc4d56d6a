/**
 * Samtycke. OSL 12:2: whoever secrecy protects may lift it, wholly or in part; 12:3 and FB 6:11: guardians decide for a
 * child, with more and more regard to the child's own wish; FB 6:13: two guardians together. There is no age in OSL;
 * from 15 the law elsewhere lets the child speak for itself (SoL, LVU), and from then both are asked here. Consent is
 * for one organisation and one purpose, for a time, and ends the moment it is withdrawn.
 */
import { addMonths } from '@/lib/calendar-days/rules'
import { type AgeGroup, ageOn, type CasePart, caseParts } from '@/lib/cases/rules'
import type { IsoDate } from '@/lib/platform/clock'

export const consentMeans = ['written', 'oral', 'e_signature'] as const
export type ConsentMeans = (typeof consentMeans)[number]

/** Who gives it: the person, and a child's guardians. */
export const givers = ['person', 'guardian1', 'guardian2'] as const
export type Giver = (typeof givers)[number]

/** The law as dated data: consent is judged by the law of the day from which it holds. */
type ConsentLaw = {
  from: IsoDate
  lifts: string
  guardians: string
  /** From this age the child is asked beside the guardians. */
  ownVoice: { age: number; section: string }
  adult: number
  /** Not law: how long a consent may stand before it is asked for again. */
  mostMonths: number
}

const laws: readonly [ConsentLaw, ...ConsentLaw[]] = [
  {
    from: '2025-07-01',
    lifts: 'OSL (2009:400) 12:2–3',
    guardians: 'FB 6:11, 6:13',
    ownVoice: { age: 15, section: 'LVU (1990:52) 36 §' },
    adult: 18,
    mostMonths: 12,
  },
  {
    from: '2009-06-30',
    lifts: 'OSL (2009:400) 12:2–3',
    guardians: 'FB 6:11, 6:13',
    ownVoice: { age: 15, section: 'SoL (2001:453) 11:10' },
    adult: 18,
    mostMonths: 12,
  },
]

export const consentLawOn = (day: IsoDate): ConsentLaw => laws.find(({ from }) => from <= day) ?? laws[0]

/** What the case knows of the person's age and guardians. */
export type Protected = { ageGroup: AgeGroup; bornOn: IsoDate | null; guardians: number }

/** Who must have given it for it to hold on that day. Of a child whose day of birth nobody knows, everyone. */
export function requiredGivers({ ageGroup, bornOn, guardians }: Protected, day: IsoDate): Giver[] {
  const { ownVoice, adult } = consentLawOn(day)
  const age = bornOn === null ? null : ageOn(bornOn, day)
  if (age === null ? ageGroup === 'adult' : age >= adult) return ['person']
  const both: Giver[] = guardians > 1 ? ['guardian1', 'guardian2'] : ['guardian1']
  return age !== null && age < ownVoice.age ? both : ['person', ...both]
}

export type ConsentDraft = { givers: readonly Giver[]; validFrom: IsoDate; validUntil: IsoDate }

/** Why it cannot be recorded, as the field and a message key; null when it can. */
export function refuseConsent(draft: ConsentDraft, person: Protected, today: IsoDate) {
  const { validFrom, validUntil } = draft
  const fault = (field: string, key: string) => ({ field, key })
  if (validUntil < validFrom) return fault('validUntil', 'before_start')
  if (validUntil < today) return fault('validUntil', 'consent_over')
  const { mostMonths } = consentLawOn(validFrom)
  if (validUntil > addMonths(validFrom, mostMonths)) return fault('validUntil', 'consent_too_long')
  const needed = requiredGivers(person, validFrom)
  if (needed.includes('guardian1') && person.guardians === 0) return fault('givers', 'consent_no_guardian')
  const missing = (day: IsoDate) =>
    requiredGivers(person, day).filter((giver) => !draft.givers.includes(giver))
  const now = missing(validFrom)
  if (now.length > 0) return fault('givers', now.includes('person') ? 'consent_person' : 'consent_guardians')
  // A birthday on the way changes who decides: it may not outlive those who gave it.
  return missing(validUntil).length > 0 ? fault('validUntil', 'consent_past_birthday') : null
}

export type ConsentDays = { validFrom: IsoDate; validUntil: IsoDate; withdrawnAt: string | null }
export type ConsentStanding = 'holds' | 'upcoming' | 'over' | 'withdrawn'

/** Days end at Swedish midnight; a withdrawal counts from its own moment. */
export function consentStanding(
  { validFrom, validUntil, withdrawnAt }: ConsentDays,
  today: IsoDate,
): ConsentStanding {
  if (withdrawnAt) return 'withdrawn'
  if (validFrom > today) return 'upcoming'
  return validUntil < today ? 'over' : 'holds'
}

/** What an organisation's person may see today: the parts of all consents that hold. */
export function coveredParts(
  consents: readonly { standing: ConsentStanding; parts: readonly CasePart[] }[],
): CasePart[] {
  const held = consents.filter(({ standing }) => standing === 'holds').flatMap(({ parts }) => parts)
  return caseParts.filter((part) => held.includes(part))
}
