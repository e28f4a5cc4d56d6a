import type { GlassReason } from '@/lib/broken-glass/rules'
import type { Role } from '@/lib/policy/reach'

/**
 * Who has read a record, and why. SoLPuL § 10: access is logged and the log is gone through again and again. The reason
 * follows from how the reader got at it; nobody types it afterwards.
 */

/** The acts that show what a record says of a person; the rest of its trail is work with it. */
export const readingActions = [
  'concern.read',
  'concern.read_history',
  'concern.hand_over',
  'concern.fetch_handover',
  'case.read',
] as const

export type Why =
  | { kind: 'assigned' }
  | { kind: 'glass'; reason: GlassReason | null }
  | { kind: 'history'; of: string | null }

export type ReadLine = {
  seq: number
  at: string
  who: string | null
  role: Role | 'system'
  unit: string | null
  action: string
  why: Why
}

export type ReadFacts = {
  action: string
  reason: GlassReason | null
  glass: string | null
  of: string | null
}

export function whyOf({ action, glass, reason, of }: ReadFacts): Why {
  if (action.endsWith('.read_history')) return { kind: 'history', of }
  return glass ? { kind: 'glass', reason } : { kind: 'assigned' }
}

/** As it stands on papers: 2026-0412, also written without zeros. */
export function recordNumber(text: string): { year: number; number: number } | null {
  const [, year, number] = /^\s*(\d{4})\s*[-/:–]\s*0*(\d{1,7})\s*$/.exec(text) ?? []
  return year && number ? { year: Number(year), number: Number(number) } : null
}
