/**
 * The conversation between a case worker and whoever sent a report in. OSL 26:1: the resident reads what is written to
 * them and nothing of what is done; that a report is closed says only that nobody reads here any more.
 */
export type Side = 'office' | 'resident'
export type DialogueStatus = 'received' | 'waiting' | 'noted' | 'closed'

export const mostMessages = 100

export function statusOf(sides: readonly Side[], open: boolean): DialogueStatus {
  if (!open) return 'closed'
  const last = sides.at(-1)
  if (!last) return 'received'
  return last === 'office' ? 'waiting' : 'noted'
}
