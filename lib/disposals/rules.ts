import type { IsoDate } from '@/lib/platform/clock'
import type { RetainedRecord } from '@/lib/retained-records/schema'
import { isDue, type LongerKeeping, retentionOf } from '@/lib/retention/rules'

/**
 * A disposal list goes through two hands: one person proposes it, another approves it, and only then is anything
 * destroyed. It is prepared by the round or on demand. What has come to be kept meanwhile (a hold, a decision, new work)
 * is left out at every step, and once more in the moment of its destruction.
 */
export const disposalStates = ['prepared', 'proposed', 'approved', 'carried_out', 'withdrawn'] as const
export type DisposalState = (typeof disposalStates)[number]

export const leftOutReasons = ['hold', 'not_due', 'gone', 'withdrawn'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

export function disposalNumber(year: number, number: number): string {
  return `G${year}-${String(number).padStart(2, '0')}`
}

/** The other hand. */
export function isAnother(proposedById: string | null, userId: string): boolean {
  return proposedById !== null && proposedById !== userId
}

/** Why a record may not be destroyed today; null when it may. */
export function hindrance(
  record: RetainedRecord | null,
  decisions: readonly LongerKeeping[],
  today: IsoDate,
): LeftOutReason | null {
  if (!record) return 'gone'
  if (record.held) return 'hold'
  return isDue(retentionOf(record, decisions, today), today) ? null : 'not_due'
}

/** How far ahead of the last day a list is called late or soon. */
const soonDays = 60

export function urgency(mustBy: IsoDate, today: IsoDate): 'late' | 'soon' | null {
  if (mustBy < today) return 'late'
  const soonFrom = new Date(Date.parse(`${mustBy}T00:00:00Z`) - soonDays * 86_400_000)
  return soonFrom.toISOString().slice(0, 10) <= today ? 'soon' : null
}
