/**
 * Utlämnande. OSL 26:1: what social services know of a person is secret, also to other authorities (8:1) and to other
 * branches of the municipality (8:2). It is given out when a section lifts secrecy and what that section demands is
 * there; otherwise not at all. The sections are dated data: a disclosure is judged by the law of its day. OSL 10:27, the
 * general clause, is not among them: it leaves the secrecy of social services out.
 */
import { ageOn, type CasePart } from '@/lib/cases/rules'
import { consentStanding } from '@/lib/consents/rules'
import type { IsoDate } from '@/lib/platform/clock'

export const recipientKinds = [
  'police',
  'security_service',
  'customs',
  'prosecutor',
  'school',
  'region',
  'housing',
  'job_centre',
  'prison_service',
  'social_services',
  'association',
  'reporter',
  'other',
] as const
export type RecipientKind = (typeof recipientKinds)[number]

export const disclosureMeans = ['document', 'oral'] as const
export type DisclosureMeans = (typeof disclosureMeans)[number]

/** What can be given out, piece by piece. */
export const excerptKeys = [
  'identity',
  'contact',
  'background',
  'observed',
  'actions',
  'goals',
  'interventions',
  'meetings',
  'notes',
  'more',
] as const
export type ExcerptKey = (typeof excerptKeys)[number]

export const sources = ['case', 'concern'] as const
export type SourceKind = (typeof sources)[number]

export const groundCodes = [
  'consent',
  'under_21',
  'terrorist_crime',
  'crime_prevention',
  'necessary',
  'social_report',
  'duty',
  'feedback',
] as const
export type GroundCode = (typeof groundCodes)[number]

type Ground = {
  code: GroundCode
  from: IsoDate
  until?: IsoDate
  section: string
  /** Whom it opens to; null for anyone. */
  recipients: readonly RecipientKind[] | null
  /** The person must be younger than this on the day. */
  under?: number
  /** What has come from health care under OSL 25 may not go with it. */
  healthExcluded?: true
  /** What must be written beside the weighing: what shows that the section's conditions are met, or which law obliges. */
  demands?: 'circumstances' | 'provision'
  only?: SourceKind
}

const grounds: readonly Ground[] = [
  { code: 'consent', from: '2009-06-30', section: 'OSL (2009:400) 12:2', recipients: null, only: 'case' },
  {
    ...{ code: 'under_21', from: '2013-01-01', until: '2025-03-31', section: 'OSL (2009:400) 10:18 a' },
    ...{ recipients: ['police'], under: 21, demands: 'circumstances' },
  },
  {
    ...{ code: 'under_21', from: '2025-04-01', section: 'OSL (2009:400) 10:18 a' },
    ...{ recipients: ['police', 'security_service', 'customs'], under: 21, demands: 'circumstances' },
  },
  {
    ...{ code: 'terrorist_crime', from: '2020-08-01', section: 'OSL (2009:400) 10:18 b' },
    ...{ recipients: ['police', 'security_service'], demands: 'circumstances' },
  },
  {
    ...{ code: 'crime_prevention', from: '2025-12-01', section: 'OSL (2009:400) 10:15 a' },
    ...{ recipients: ['police', 'security_service', 'customs', 'prosecutor'], demands: 'circumstances' },
    healthExcluded: true,
  },
  {
    ...{ code: 'necessary', from: '2009-06-30', section: 'OSL (2009:400) 10:2' },
    ...{ recipients: null, demands: 'circumstances' },
  },
  {
    ...{ code: 'social_report', from: '2025-07-01', section: 'SoL (2025:400) 19:1' },
    recipients: ['social_services'],
  },
  {
    ...{ code: 'social_report', from: '2009-06-30', until: '2025-06-30', section: 'SoL (2001:453) 14:1' },
    recipients: ['social_services'],
  },
  {
    ...{ code: 'duty', from: '2009-06-30', section: 'OSL (2009:400) 10:28' },
    ...{ recipients: null, demands: 'provision' },
  },
  {
    ...{ code: 'feedback', from: '2013-01-01', section: 'OSL (2009:400) 26:9 a' },
    ...{ recipients: ['reporter'], only: 'concern' },
  },
]

/** The grounds that the law knows on that day, for what is to be given out. */
export function groundsOn(day: IsoDate, source: SourceKind): Ground[] {
  return groundCodes.flatMap(
    (code) =>
      grounds.find(
        (one) =>
          one.code === code &&
          one.from <= day &&
          (!one.until || day <= one.until) &&
          (!one.only || one.only === source),
      ) ?? [],
  )
}

export type DisclosureDraft = {
  ground: GroundCode
  recipient: RecipientKind
  excerpts: readonly ExcerptKey[]
  consentId: string
  provision: string
  circumstances: string
  health: 'yes' | 'no'
}
/** What the record knows of the person and of consent. */
export type DisclosureFacts = {
  source: SourceKind
  bornOn: IsoDate | null
  consents: readonly {
    id: string
    party: string
    parts: readonly CasePart[]
    validFrom: IsoDate
    validUntil: IsoDate
    withdrawnAt: string | null
  }[]
}
type Fault = { field: string; key: string } | null

const fault = (field: string, key: string): Fault => ({ field, key })

/** Why nothing may be given out on this ground, as the field and a message key; null when the ground fits. */
export function refuseDisclosure(draft: DisclosureDraft, facts: DisclosureFacts, today: IsoDate): Fault {
  const ground = groundsOn(today, facts.source).find(({ code }) => code === draft.ground)
  if (!ground) return fault('ground', 'ground_not_in_force')
  if (ground.recipients && !ground.recipients.includes(draft.recipient))
    return fault('recipient', `ground_recipient_${ground.code}`)
  if (ground.healthExcluded && draft.health === 'yes') return fault('health', 'ground_health')
  if (ground.demands && draft[ground.demands] === '') return fault(ground.demands, `ground_${ground.demands}`)
  if (ground.code === 'feedback' && draft.excerpts.some((key) => key !== 'more'))
    return fault('ground', 'ground_feedback_only')
  if (ground.code === 'consent') return refuseConsent(draft, facts, today)
  return refuseAge(ground, facts.bornOn, today)
}

function refuseAge({ under }: Ground, bornOn: IsoDate | null, today: IsoDate): Fault {
  if (under === undefined) return null
  if (bornOn === null) return fault('ground', 'ground_age_unknown')
  return ageOn(bornOn, today) < under ? null : fault('ground', 'ground_age')
}

/** The consent must hold today, be of that recipient, and cover every piece; what never is shared by consent is not. */
function refuseConsent(draft: DisclosureDraft, { consents }: DisclosureFacts, today: IsoDate): Fault {
  const consent = consents.find(({ id }) => id === draft.consentId)
  if (!consent) return fault('consentId', 'consent_choose')
  if (consentStanding(consent, today) !== 'holds') return fault('consentId', 'consent_not_holding')
  if (consent.party !== draft.recipient) return fault('recipient', 'consent_other_recipient')
  const covered: readonly string[] = ['identity', ...consent.parts]
  return draft.excerpts.every((key) => covered.includes(key))
    ? null
    : fault('consentId', 'consent_not_covering')
}
