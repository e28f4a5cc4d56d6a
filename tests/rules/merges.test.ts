import { expect, test } from 'vitest'
import { type ClockOf, earliestClock, losesAssessment } from '@/lib/merges/rules'

const clockOf = (receivedOn: string, extendedTo: string | null = null): ClockOf => ({
  ...{ receivedOn, extendedTo, clockFrom: null },
})

test.each([
  ['nothing merged', clockOf('2026-11-10'), [], null, null],
  ['an earlier one', clockOf('2026-11-10'), [clockOf('2026-11-03')], '2026-11-03', null],
  ['a later one', clockOf('2026-11-10'), [clockOf('2026-11-12')], null, null],
  [
    'the earliest of several',
    clockOf('2026-11-10'),
    [clockOf('2026-11-08'), clockOf('2026-11-05')],
    '2026-11-05',
    null,
  ],
  ['an own extension alone', clockOf('2026-11-10', '2026-12-20'), [], null, '2026-12-20'],
  [
    'an own extension and a later one',
    clockOf('2026-11-10', '2026-12-20'),
    [clockOf('2026-11-12')],
    null,
    '2026-11-26',
  ],
  [
    'an own extension and an earlier one',
    clockOf('2026-11-10', '2026-12-20'),
    [clockOf('2026-11-03')],
    '2026-11-03',
    null,
  ],
  [
    'an earlier one extended',
    clockOf('2026-11-10'),
    [clockOf('2026-11-03', '2026-12-20')],
    '2026-11-03',
    '2026-11-24',
  ],
] as const)('the clock of %s', (_what, own, merged, clockFrom, extendedTo) => {
  expect(earliestClock(own, merged)).toEqual({ clockFrom, extendedTo })
})

test('an assessment is not merged out of sight', () => {
  const [made, none] = [{ protectionAssessedOn: '2026-11-10' }, { protectionAssessedOn: null }]
  expect([losesAssessment(made, none), losesAssessment(made, made), losesAssessment(none, none)]).toEqual([
    true,
    false,
    false,
  ])
})
