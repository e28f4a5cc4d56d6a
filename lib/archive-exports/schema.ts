import { z } from 'zod'
import { mostInPackage } from '@/lib/archive-exports/rules'
import type { AssessmentContent, AssessmentDecision, AssessmentKind } from '@/lib/assessments/schema'
import type { ConcernContent } from '@/lib/concerns/schema'
import { registerNumber } from '@/lib/legal-holds/schema'
import type { RecordKind } from '@/lib/retained-records/schema'
import type { RuleKey } from '@/lib/retention/rules'

export const nothingAsked = z.object({})
export const packageChoice = z.object({ packageId: z.uuid() })
export const newPackage = z.object({
  records: z
    .array(z.uuid({ error: 'stale_form' }), { error: 'choose_record' })
    .min(1, 'choose_record')
    .max(mostInPackage, 'too_many'),
  registerNumber,
})

export type KeptItem = {
  recordId: string
  kind: RecordKind
  recordNumber: string
  rule: RuleKey
  act: string
  section: string
  registerNumber: string
}

/** A record as it is delivered: all that it says, and its files as they were given. */
export type DeliveredRecord = KeptItem & {
  receivedAt: string
  closedAt: string | null
  subject: string
  source: string
  channel: string
  decision: string | null
  content: ConcernContent
  assessments: {
    kind: AssessmentKind
    decision: AssessmentDecision
    act: string
    section: string
    decidedAt: string
    content: AssessmentContent
  }[]
  files: { name: string; bytes: Uint8Array<ArrayBuffer> }[]
}
