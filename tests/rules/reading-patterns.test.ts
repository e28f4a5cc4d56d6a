import { describe, expect, test } from 'vitest'
import { limits, patternsIn, type ReadFact } from '@/lib/reading-patterns/rules'
import { recordNumber, whyOf } from '@/lib/record-reads/rules'

const now = new Date('2026-11-21T12:00:00Z')
/** A read in office hours today, followed by work. */
const read = (given: Partial<ReadFact> = {}): ReadFact => ({
  readerId: 'hanna',
  reader: 'Hanna',
  readerUnit: 'Norrmalm',
  at: '2026-11-20T10:00:00.000Z',
  day: '2026-11-20',
  hour: 11,
  weekday: 5,
  record: '2026-0001',
  recordUnit: 'Norrmalm',
  acted: true,
  ...given,
})
const several = (count: number, given: (index: number) => Partial<ReadFact>) =>
  Array.from({ length: count }, (_, index) => read(given(index)))
const kindsIn = (reads: ReadFact[]) => patternsIn(reads, now).map(({ kind }) => kind)
const at = (minute: number) => new Date(Date.parse('2026-11-20T10:00:00Z') + minute * 60_000).toISOString()

test('ordinary work raises no question', () => {
  expect(kindsIn(several(40, (index) => ({ record: `2026-${index}`, at: at(index * 5) })))).toEqual([])
})

describe('many in a short time', () => {
  const within = (count: number, minutes: number) =>
    several(count, (index) => ({ record: `2026-${index}`, at: at((index * minutes) / count) }))
  test('counts different records within one hour', () => {
    expect(kindsIn(within(limits.many, 59))).toEqual(['many'])
    expect(kindsIn(within(limits.many - 1, 10))).toEqual([])
    expect(kindsIn(within(limits.many, 120))).toEqual([])
    expect(kindsIn(several(60, (index) => ({ at: at(index / 2) })))).toEqual([])
  })
  test('says when', () => {
    expect(patternsIn(within(20, 20), now)).toMatchObject([{ from: at(0), to: at(19) }])
  })
  test('by one reader, not by all together', () => {
    const shared = within(limits.many, 30).map((one, index) => ({ ...one, readerId: `${index % 2}` }))
    expect(kindsIn(shared)).toEqual([])
  })
})

test.each([
  ['at night', { hour: 3 }, true],
  ['just before six', { hour: 5 }, true],
  ['at six', { hour: 6 }, false],
  ['at eight in the evening', { hour: 20 }, true],
  ['on a Saturday', { weekday: 6 }, true],
])('outside working hours: %s', (_when, given, asked) => {
  expect(kindsIn(several(limits.outsideHours, () => given))).toEqual(asked ? ['outside_hours'] : [])
  expect(kindsIn(several(limits.outsideHours - 1, () => given))).toEqual([])
})

test('reads that led to nothing: several records, long enough ago', () => {
  const idle = (days: number, acted = false) =>
    several(limits.idle, (index) => ({
      record: `2026-${index}`,
      acted,
      at: new Date(now.getTime() - days * 86_400_000).toISOString(),
    }))
  expect(kindsIn(idle(8))).toEqual(['idle'])
  expect(kindsIn(idle(6))).toEqual([])
  expect(kindsIn(idle(8, true))).toEqual([])
  // One of them has been read again today.
  expect(kindsIn([...idle(8), read({ record: '2026-0', acted: false, at: now.toISOString() })])).toEqual([])
})

test('reads in another unit are each asked about, with the unit', () => {
  expect(patternsIn([read({ recordUnit: 'Järva' }), read()], now)).toMatchObject([
    { kind: 'across', records: ['2026-0001'], units: ['Järva'] },
  ])
})

test('the reason of a read follows from how the reader got at it', () => {
  const plain = { action: 'concern.read', glass: null, reason: null, of: null }
  expect(whyOf(plain)).toEqual({ kind: 'assigned' })
  expect(whyOf({ ...plain, glass: 'id', reason: 'danger' })).toEqual({ kind: 'glass', reason: 'danger' })
  expect(whyOf({ ...plain, action: 'concern.read_history', of: '2026-0002' })).toEqual({
    kind: 'history',
    of: '2026-0002',
  })
})

test.each([
  ['2026-0412', { year: 2026, number: 412 }],
  [' 2026/412 ', { year: 2026, number: 412 }],
  ['2026–10412', { year: 2026, number: 10412 }],
  ['412', null],
  ['2026-', null],
  ["2026-1'; DROP TABLE", null],
  ['2026-99999999', null],
])('a number is read as people write it: %s', (text, expected) => {
  expect(recordNumber(text)).toEqual(expected)
})
