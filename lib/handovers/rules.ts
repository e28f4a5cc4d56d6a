/**
 * Överlämning. SoL (2025:400) 20:2: what follows a preliminary assessment is an inquiry or none; an inquiry is made in
 * the social services' own case system, which keeps the record from there on (SoLPuL § 6: no more than is necessary is
 * kept twice). OSL 26:1 and 8:2: what is given to others passes the gate of disclosures. A report is not closed before
 * what was decided has been done.
 */
import type { AssessmentDecision } from '@/lib/assessments/schema'

/** The decisions that another system takes the report over by: a new inquiry, or one that is at work already. */
const handedOver: readonly (AssessmentDecision | null)[] = ['open_inquiry', 'already_open']
export const mayHandOver = (decision: AssessmentDecision | null) => handedOver.includes(decision)

export type FollowedUp = {
  handovers: readonly { current: boolean; confirmedAt: string | null }[]
  /** Something has been given out since it was decided to pass it on. */
  disclosed: boolean
}

export const remainders = ['handover_missing', 'handover_unconfirmed', 'disclosure_missing'] as const
export type Remainder = (typeof remainders)[number]

/** What the decision demands and nobody has done; an inquiry that was open already can be told of in other ways. */
export function remainingOf(decision: AssessmentDecision | null, followed: FollowedUp): Remainder | null {
  if (decision === 'pass_on') return followed.disclosed ? null : 'disclosure_missing'
  if (decision !== 'open_inquiry') return null
  // One that was made before the decision was corrected says what is no longer decided.
  const current = followed.handovers.filter((one) => one.current)
  if (current.length === 0) return 'handover_missing'
  return current.some(({ confirmedAt }) => confirmedAt !== null) ? null : 'handover_unconfirmed'
}

/** Every file by the report's number alone: names of files stand in lists, logs and letters. */
export const attachmentName = (number: string, place: number, ending: string) =>
  `${number}-bilaga-${place}.${ending}`
