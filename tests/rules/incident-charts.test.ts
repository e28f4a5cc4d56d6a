import { expect, test } from 'vitest'
import { everyQuarter } from '@/lib/incident-charts/rules'

test('quarters without any are drawn too, up to today, and never more than six years', () => {
  expect(everyQuarter([], '2026-11-21')).toEqual([])
  expect(
    everyQuarter(
      [
        { key: '2025-4', count: 3 },
        { key: '2026-3', count: 1 },
      ],
      '2026-11-21',
    ),
  ).toEqual([
    { key: '2025-4', count: 3 },
    { key: '2026-1', count: 0 },
    { key: '2026-2', count: 0 },
    { key: '2026-3', count: 1 },
    { key: '2026-4', count: 0 },
  ])
  const long = everyQuarter([{ key: '1990-1', count: 1 }], '2026-11-21')
  expect([long.length, long[0]?.key, long.at(-1)?.key]).toEqual([24, '2021-1', '2026-4'])
})
