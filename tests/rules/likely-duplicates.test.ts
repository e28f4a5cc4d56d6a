import { describe, expect, test } from 'vitest'
import { duplicatesFor, isLikely, type Match } from '@/lib/likely-duplicates/rules'

const reader = { userId: 'me', unitId: 'norrmalm' }

const match = (given: Partial<Match> = {}): Match => ({
  id: 'one',
  number: '2026-0001',
  receivedAt: '2026-11-20T10:00:00.000Z',
  state: 'received',
  sameNumber: true,
  days: 3,
  unitId: 'norrmalm',
  unit: 'Norrmalm',
  holder: null,
  protectedHere: false,
  protectedThere: false,
  ...given,
})
const there = { unitId: 'soder', unit: 'Södermalm' }

describe('what is likely', () => {
  test.each<[string, Partial<Match>, boolean]>([
    ['the same number, years ago, elsewhere', { days: 3000, ...there }, true],
    ['the same name within a month, elsewhere', { sameNumber: false, days: 30, ...there }, true],
    ['the same name long ago, elsewhere', { sameNumber: false, days: 31, ...there }, false],
    ['the same name within a year, in the unit', { sameNumber: false, days: 365 }, true],
    ['the same name before that', { sameNumber: false, days: 366 }, false],
  ])('%s', (_what, given, likely) => {
    expect(isLikely(match(given), reader)).toBe(likely)
  })
})

describe('what is shown', () => {
  test('in the unit the number and who has it', () => {
    const colleague = { id: 'hanna', name: 'Hanna' }
    expect(duplicatesFor(reader, [match({ holder: colleague })])).toMatchObject([
      { kind: 'unit', number: '2026-0001', holder: 'Hanna', because: 'number' },
    ])
    expect(duplicatesFor(reader, [match({ holder: { id: 'me', name: 'Jag' } })])).toMatchObject([
      { kind: 'mine' },
    ])
  })

  test('of another unit that there is one, and nothing more, however many there are', () => {
    const matches = [match(there), match({ ...there, id: 'two', sameNumber: false })]
    expect(duplicatesFor(reader, matches)).toEqual([
      { kind: 'elsewhere', unit: 'Södermalm', because: 'number' },
    ])
  })

  test('of protected identity in another unit nothing, not even that', () => {
    expect(duplicatesFor(reader, [match({ ...there, protectedThere: true })])).toEqual([])
  })

  test('whoever has the protected one is told of the other', () => {
    expect(duplicatesFor(reader, [match({ ...there, protectedHere: true })])).toMatchObject([
      { kind: 'elsewhere', unit: 'Södermalm' },
    ])
  })

  test('when both are protected: that there is one, not where', () => {
    expect(duplicatesFor(reader, [match({ ...there, protectedHere: true, protectedThere: true })])).toEqual([
      { kind: 'elsewhere', unit: null, because: 'number' },
    ])
  })

  test('a reader without a unit is of no unit', () => {
    expect(duplicatesFor({ userId: 'me', unitId: null }, [match()])).toMatchObject([{ kind: 'elsewhere' }])
  })
})
