/**
 * Återkoppling. SoL (2025:400) 19:6 (before that SoL (2001:453) 14:1 b): on request, to those who are bound to report and
 * to nobody else; whether an inquiry has been opened, has not, or was open already; within a week of the decision, a later
 * request at once; not where it is inappropriate. OSL 26:9 a permits it and 40:7 g makes it secret with the reporter too.
 */
import type { AssessmentDecision } from '@/lib/assessments/schema'
import { addDays } from '@/lib/calendar-days/rules'
import type { ConcernSubject } from '@/lib/concerns/rules'
import type { IsoDate } from '@/lib/platform/clock'

export type FeedbackAnswer = 'opened' | 'not_opened' | 'pending' | 'withheld'

/** Workplaces whose people are not bound by the duty to report, or of which that is not known. */
const unbound: readonly string[] = ['association', 'housing', 'other']

type Filed = { subject: ConcernSubject; channel: string; source: string }

/** The duty is about children: whoever reports an adult has nothing to be told. */
export function hasRight({ subject, channel, source }: Filed): boolean {
  return channel === 'staff' && subject !== 'adult' && !unbound.includes(source)
}

export function answerOf(decision: AssessmentDecision | null): FeedbackAnswer | null {
  if (decision === null) return null
  if (decision === 'open_inquiry') return 'opened'
  return decision === 'already_open' ? 'pending' : 'not_opened'
}

/** Nothing is due before the decision. */
export function feedbackDue(askedOn: IsoDate, decidedOn: IsoDate | null): IsoDate | null {
  if (decidedOn === null) return null
  return askedOn > decidedOn ? askedOn : addDays(decidedOn, 7)
}
