import { z } from 'zod'
import type { RetentionFacts } from '@/lib/retention/rules'

/** Every kind of record that has an end. A new kind is added here; the compiler then asks for its facts and its end. */
export const recordKinds = [
  'concern_report',
  'support_case',
  'concern_draft',
  'held_report',
  'advice_question',
  'incident',
  'access_request',
] as const
export const recordKind = z.enum(recordKinds, { error: 'choose_one' })
/** Those that have a number to be called by. */
export const numberedKinds = [
  'concern_report',
  'support_case',
  'incident',
  'access_request',
] as const satisfies readonly RecordKind[]
/** Those that are packed for the archive when a rule keeps them. */
export const archivedKinds = ['concern_report'] as const satisfies readonly RecordKind[]
export type RecordKind = (typeof recordKinds)[number]

/** A record as disposal sees it: its number and its days, nothing of what it says. */
export type RetainedRecord = RetentionFacts & {
  id: string
  /** Empty for what has none. */
  number: string
  /** Its dates of birth have been looked for. */
  examined: boolean
  /** Something in law stands in the way today. */
  held: boolean
}
