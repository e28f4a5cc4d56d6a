import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Count,
  figuresOf,
  primary,
  quarterOf,
  rounded,
  secondary,
  settledQuarters,
  shareInTime,
  shownAs,
  spanOf,
} from '@/lib/statistics/rules'
import { found, narrow } from '@/tests/support/small-counts'

const countsOf = (values: readonly number[]): Count[] =>
  values.map((count, at) => ({ key: String(at), label: '', count }))
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)
const published = (values: readonly number[]) => {
  const counts = countsOf(values)
  return shownAs('cube', counts, secondary(counts, primary(counts)))
}

describe('quarters', () => {
  test('have their days', () => {
    expect(['2026-01-01', '2026-03-31', '2026-10-01'].map(quarterOf)).toEqual(['2026-1', '2026-1', '2026-4'])
    expect(spanOf('2024-1')).toEqual({ from: '2024-01-01', to: '2024-03-31' })
    expect(spanOf('2026-4')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
  })

  test('are counted when every clock in them has run out', () => {
    expect(settledQuarters('2026-10-15', 2)).toEqual(['2026-1', '2026-2'])
    expect(settledQuarters('2026-10-16', 2)).toEqual(['2026-2', '2026-3'])
    expect(settledQuarters('2027-01-16', 1)).toEqual(['2026-4'])
  })
})

describe('what is shown', () => {
  test.each<[string, number[], (number | null)[]]>([
    ['all are many', [12, 23, 38], [10, 25, 40]],
    ['one is small: the next smallest goes with it', [3, 12, 23, 38], [null, null, 25, 40]],
    ['all of the group in one', [13, 0, 0], [null, null, null]],
    ['nought says as much as one', [0, 20, 30], [null, null, 30]],
    ['all are small', [4, 3, 2], [null, null, null]],
  ])('%s', (_what, values, expected) => {
    expect(published(values).map(({ value }) => value)).toEqual(expected)
  })

  test('nothing of fewer than five', () => {
    const cubes = { subject: countsOf([3, 1]) }
    expect(figuresOf({ total: 4, cubes, inTime: { preliminary: 4 } })).toEqual([])
    expect(figuresOf({ total: 5, cubes, inTime: {} })).not.toEqual([])
  })

  test.each<[number, number, number | null]>([
    [11, 11, null],
    [20, 20, 75],
    [25, 25, 80],
    [42, 41, 80],
    [100, 97, 95],
    [100, 94, 90],
    [100, 12, 0],
  ])('of %d, %d in time: %s', (total, inTime, share) => expect(shareInTime(total, inTime)).toBe(share))

  test('a share leaves five or more on both sides, whatever it says', () => {
    for (let total = 5; total <= 130; total += 1) {
      const groups = Map.groupBy(
        Array.from({ length: total + 1 }, (_, inTime) => inTime),
        (inTime) => shareInTime(total, inTime),
      )
      for (const [share, possible] of groups) {
        if (share === null) continue
        expect(Math.max(...possible.map((inTime) => total - inTime))).toBeGreaterThanOrEqual(5)
        expect(Math.max(...possible)).toBeGreaterThanOrEqual(5)
      }
    }
  })
})

const someCounts = fc.array(fc.oneof(fc.nat(4), fc.nat(30), fc.nat(200)), { minLength: 2, maxLength: 13 })

describe('an attack that tries', () => {
  test('by sums and rounding finds no count under five, in any table', () => {
    fc.assert(
      fc.property(someCounts, (values) => {
        const total = sum(values)
        fc.pre(total >= 5)
        expect(found(narrow([published(values)], total), total)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  test('what is shown is true: the real counts are always possible', () => {
    fc.assert(
      fc.property(someCounts, (values) => {
        const total = sum(values)
        fc.pre(total >= 5)
        for (const { key, lo, hi } of narrow([published(values)], total)) {
          expect(values[Number(key)]).toBeGreaterThanOrEqual(lo)
          expect(values[Number(key)]).toBeLessThanOrEqual(hi)
        }
      }),
    )
  })

  test('positive control: without the second step it succeeds', () => {
    const all = countsOf([13, 0, 0])
    const hits = found(narrow([shownAs('cube', all, primary(all))], 13), 13)
    expect(hits.map(({ key }) => key)).toEqual(['0', '1', '2'])
  })

  /** Everything that could have been published as this was: what is the same in all of it is known. */
  test.each([3, 4])('by one who also runs the method backwards, on every table of %d parts', (parts) => {
    for (let total = 5; total <= 26; total += 1) {
      const groups = Map.groupBy(divisions(total, parts), (values) =>
        published(values)
          .map(({ value }) => value)
          .join(),
      )
      for (const possible of groups.values()) {
        for (let at = 0; at < parts; at += 1) {
          const can = possible.map((values) => values[at] ?? 0)
          expect(Math.max(...can), `${possible[0]}`).toBeGreaterThanOrEqual(5)
          expect(Math.min(...can), `${possible[0]}`).toBeLessThan(total)
        }
      }
    }
  })

  test('positive control: run backwards, the first step alone gives itself away', () => {
    const bare = (values: readonly number[]) => {
      const counts = countsOf(values)
      return shownAs('cube', counts, primary(counts)).map(({ value }) => value)
    }
    const groups = Map.groupBy(divisions(26, 3), (values) => bare(values).join())
    const known = [...groups.values()].filter((possible) =>
      [0, 1, 2].some((at) => Math.max(...possible.map((values) => values[at] ?? 0)) < 5),
    )
    expect(known.length).toBeGreaterThan(0)
  })

  test('rounding is to five', () => expect([5, 7, 8, 12, 13].map(rounded)).toEqual([5, 5, 10, 10, 15]))
})

function divisions(total: number, parts: number): number[][] {
  if (parts === 1) return [[total]]
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    divisions(total - first, parts - 1).map((rest) => [first, ...rest]),
  )
}
