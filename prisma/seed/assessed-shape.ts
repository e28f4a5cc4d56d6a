import type { AssessmentContent, PreliminaryDecision } from '@/lib/assessments/schema'
import type { ForwardingReason } from '@/lib/forwardings/schema'

/** What a case worker has assessed and decided of a report. Left out where only the day is known. */
export type AssessedSeed = {
  protection?: { decision: 'needed' | 'not_needed'; basis: string; reasons: string; action?: string }
  extension?: { hoursAgo: number; days: number; reasons: string }
  preliminary?: { decision: PreliminaryDecision; basis: string; reasons: string } & Partial<
    Pick<AssessmentContent, 'childHeard' | 'childHeardHow' | 'consent' | 'consentHow' | 'recipient'>
  >
  /** It came to another reception first, which accepted it and sent it on. */
  forwarded?: { from: string; by: string; hoursAgo: number; reason: ForwardingReason; note: string }
  /** The decision was another at first, and was corrected two hours later. */
  corrected?: { decision: PreliminaryDecision; why: string }
}
