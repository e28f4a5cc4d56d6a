import type { Figure } from '@/lib/statistics/rules'

/**
 * Somebody who wants to know of the few. Knows the method, has every table that any role has been shown at any time,
 * and the total to a unit (a receipt's running number at each end of the quarter tells it); narrows every count as far
 * as sums and rounding allow. On sums that share only their total these bounds are exact.
 */
export type Reading = readonly Figure[]
type Bounds = { lo: number; hi: number }
export type Known = { cube: string; key: string } & Bounds

const k = 5

/** What a shown number can have been before it was rounded; what is hidden can have been anything. */
function boundsOf(value: number | null, total: number): Bounds {
  return value === null
    ? { lo: 0, hi: total }
    : { lo: Math.max(k, value - 2), hi: Math.min(total, value + 2) }
}

export function narrow(readings: readonly Reading[], total: number): Known[] {
  const known = new Map<string, Known>()
  for (const { cube, key, value } of readings.flat()) {
    if (cube === 'total' || key === 'in_time') continue
    const name = `${cube}/${key}`
    const { lo, hi } = boundsOf(value, total)
    const before = known.get(name) ?? { cube, key, lo: 0, hi: total }
    known.set(name, { ...before, lo: Math.max(before.lo, lo), hi: Math.min(before.hi, hi) })
  }
  for (const part of Map.groupBy(known.values(), ({ cube }) => cube).values()) propagate(part, total)
  return [...known.values()]
}

/** Each is at most what the others' least leave of the total, and at least what their most leave; until nothing moves. */
function propagate(parts: readonly Known[], total: number) {
  let moved = true
  while (moved) {
    moved = false
    for (const part of parts) {
      const others = parts.filter((one) => one !== part)
      const hi = Math.min(part.hi, total - others.reduce((sum, one) => sum + one.lo, 0))
      const lo = Math.max(part.lo, total - others.reduce((sum, one) => sum + one.hi, 0))
      moved ||= hi < part.hi || lo > part.lo
      Object.assign(part, { lo, hi })
    }
  }
}

/** Counts that are now known to be under five, or known to hold everybody. */
export const found = (known: readonly Known[], total: number) =>
  known.filter(({ lo, hi }) => hi < k || lo === total)
