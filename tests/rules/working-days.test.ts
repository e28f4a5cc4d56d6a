import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  easterSunday,
  holidaysOf,
  isWorkingDay,
  lastWorkingDay,
  nextWorkingDay,
} from '@/lib/working-days/rules'

/** Known from almanacs, the earliest and the latest that can be among them. */
test.each([
  [1818, '1818-03-22'],
  [2008, '2008-03-23'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
])('Easter %i falls on %s', (year, day) => {
  expect(easterSunday(year)).toBe(day)
})

test('the holidays of 2026, moved ones and eves among them', () => {
  expect([...holidaysOf(2026)].sort()).toEqual([
    '2026-01-01',
    '2026-01-06',
    '2026-04-03',
    '2026-04-05',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-24',
    '2026-06-06',
    '2026-06-19',
    '2026-06-20',
    '2026-10-31',
    '2026-12-24',
    '2026-12-25',
    '2026-12-26',
    '2026-12-31',
  ])
})

test.each([
  ['midsummer at its latest', '2027-06-26', false],
  ['midsummer at its earliest', '2026-06-20', false],
  ['all saints at its latest', '2027-11-06', false],
  ['the Friday before all saints', '2026-10-30', true],
  ['skärtorsdagen', '2026-04-02', true],
  ['the day between holiday and weekend', '2026-05-15', true],
  ['a plain Saturday', '2026-11-21', false],
  ['a plain Sunday', '2026-11-22', false],
  ['a plain Monday', '2026-11-23', true],
])('%s', (_what, day, working) => {
  expect(isWorkingDay(day)).toBe(working)
})

describe('the last working day', () => {
  test.each([
    ['a working day is itself', '2026-11-25', '2026-11-25'],
    ['a Sunday gives the Friday', '2026-12-06', '2026-12-04'],
    ['Christmas 2026 gives the Wednesday before', '2026-12-27', '2026-12-23'],
    ['Easter Monday gives Maundy Thursday', '2026-04-06', '2026-04-02'],
    ['New Year 2027 gives the Wednesday', '2027-01-01', '2026-12-30'],
  ])('%s', (_what, day, last) => {
    expect(lastWorkingDay(day)).toBe(last)
  })

  test('is never more than five days away, always a working day, and nothing is left out between', () => {
    const days = fc.integer({ min: 0, max: 36_524 })
    fc.assert(
      fc.property(days, (count) => {
        const day = new Date(Date.UTC(2000, 0, 1) + count * 86_400_000).toISOString().slice(0, 10)
        const [before, after] = [lastWorkingDay(day), nextWorkingDay(day)]
        expect(before <= day && day <= after).toBe(true)
        expect(isWorkingDay(before) && isWorkingDay(after)).toBe(true)
        expect((Date.parse(day) - Date.parse(before)) / 86_400_000).toBeLessThanOrEqual(5)
        if (isWorkingDay(day)) expect([before, after]).toEqual([day, day])
      }),
    )
  })
})
