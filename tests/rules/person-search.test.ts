import { expect, test } from 'vitest'
import { type FoundRecord, hitsFor, wantedFrom } from '@/lib/person-search/rules'

const today = '2026-11-21'

test.each([
  ['121212-1212', { kind: 'personal_number', text: '201212121212' }],
  ['Åke Kanariefågel', { kind: 'name', text: 'ake kanariefagel' }],
])('%s is one person', (text, wanted) => {
  expect(wantedFrom(text, today)).toEqual(wanted)
})

test.each(['islamist', 'högerextrem', 'Åke', '1212', '121212', 'Åke 12', '%', 'Å*', 'elev i 9B', ''])(
  '%j is nobody, and is not searched for',
  (text) => {
    expect(wantedFrom(text, today)).toBeNull()
  },
)

const record = (given: Partial<FoundRecord> = {}): FoundRecord => ({
  kind: 'concern',
  id: 'one',
  number: '2026-0001',
  unitId: 'norrmalm',
  unit: 'Norrmalm',
  holderIds: ['hanna'],
  holder: 'Hanna',
  protected: false,
  ...given,
})
const reader = { userId: 'me', unitId: 'norrmalm' }
const there = { unitId: 'jarva', unit: 'Järva' }

test('one’s own is a link; a colleague’s is a name; another unit’s is the unit', () => {
  expect(hitsFor(reader, [record({ holderIds: ['me'] })])).toMatchObject([{ mine: true, id: 'one' }])
  expect(hitsFor(reader, [record()])).toMatchObject([{ mine: false, ask: 'Hanna' }])
  expect(hitsFor(reader, [record({ holder: null, holderIds: [] })])).toMatchObject([{ ask: 'Norrmalm' }])
  const [hit] = hitsFor(reader, [record(there)])
  expect(hit).toMatchObject({ mine: false, ask: 'Järva' })
  expect(JSON.stringify(hit)).not.toContain('Hanna')
})

test('protected identity at another unit is not found, unless it is one’s own', () => {
  expect(hitsFor(reader, [record({ ...there, protected: true })])).toEqual([])
  expect(hitsFor(reader, [record({ ...there, protected: true, holderIds: ['me'] })])).toHaveLength(1)
  expect(hitsFor(reader, [record({ protected: true })])).toHaveLength(1)
})

test('somebody else’s case is opened only in need, as a report is', () => {
  expect(hitsFor(reader, [record({ kind: 'case' })])).toMatchObject([{ mine: false, id: expect.any(String) }])
})
