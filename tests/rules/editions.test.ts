import { describe, expect, test } from 'vitest'
import { nextPeriod, refusePeriod, titleFor } from '@/lib/editions/rules'

describe('the next period', () => {
  test.each([
    ['2025-01-01', '2026-12-31', '2027-01-01', '2028-12-31'],
    ['2026-01-01', '2026-12-31', '2027-01-01', '2027-12-31'],
    ['2017-05-18', '2018-12-31', '2019-01-01', '2020-12-31'],
    ['2026-07-01', '2027-06-30', '2027-07-01', '2028-06-30'],
    ['2026-03-01', '2026-04-30', '2026-05-01', '2027-04-30'],
  ])('%s–%s is followed by %s–%s', (from, to, nextFrom, nextTo) => {
    expect(nextPeriod({ from, to })).toEqual({ from: nextFrom, to: nextTo })
  })

  test('gives the plan its name; years outside the period stay', () => {
    const was = { from: '2025-01-01', to: '2026-12-31' }
    expect(titleFor('Plan 2025–2026 enligt lag 2023:196', was, nextPeriod(was))).toBe(
      'Plan 2027–2028 enligt lag 2023:196',
    )
    expect(titleFor('Plan utan år', was, nextPeriod(was))).toBe('Plan utan år')
  })

  test('begins after the one it carries on, and ends after it begins', () => {
    const was = { from: '2025-01-01', to: '2026-12-31' }
    expect(refusePeriod({ from: '2026-12-31', to: '2027-12-31' }, was)?.key).toBe('overlaps_period')
    expect(refusePeriod({ from: '2027-01-01', to: '2026-12-31' }, was)?.field).toBe('periodTo')
    expect(refusePeriod({ from: '2027-01-01', to: '2027-12-31' }, was)).toBeNull()
  })
})
