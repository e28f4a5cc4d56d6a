import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ComparedMeasure,
  type ComparedSection,
  compareEditions,
  otherEdition,
  wordChanges,
} from '@/lib/comparisons/rules'

const measure = (lineageId: string, given: Partial<ComparedMeasure> = {}): ComparedMeasure => ({
  lineageId,
  number: '4.1.1',
  title: 'Åtgärd',
  purpose: 'Syfte',
  responsible: 'Enheten',
  otherParties: '',
  status: 'ongoing',
  startsOn: '',
  dueOn: '',
  preventionLevel: '',
  environments: '',
  steps: '',
  indicators: '',
  ...given,
})
const section = (number: string, heading: string, given: Partial<ComparedSection> = {}): ComparedSection => ({
  number,
  heading,
  body: '',
  measures: [],
  ...given,
})

describe('words', () => {
  test('what went and what came, between what stayed', () => {
    expect(wordChanges('Nämnden beslutar varje år.', 'Nämnden beslutar vartannat år.')).toEqual([
      { kind: 'same', text: 'Nämnden beslutar ', at: 0 },
      { kind: 'removed', text: 'varje', at: 1 },
      { kind: 'added', text: 'vartannat', at: 2 },
      { kind: 'same', text: ' år.', at: 3 },
    ])
    expect(wordChanges('', '')).toEqual([])
    expect(wordChanges('lika', 'lika')).toEqual([{ kind: 'same', text: 'lika', at: 0 }])
  })

  test('either text can be read out of the changes, whatever the texts are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (was, is) => {
        const parts = wordChanges(was, is)
        const without = (kind: string) =>
          parts.flatMap((part) => (part.kind === kind ? [] : part.text)).join('')
        expect([without('added'), without('removed')]).toEqual([was, is])
      }),
      { numRuns: 300 },
    )
  })

  test('two long texts with nothing in common are shown whole, in no time', () => {
    const text = (word: string) => Array.from({ length: 3000 }, (_, n) => `${word}${n}`).join(' ')
    const began = performance.now()
    expect(wordChanges(text('a'), text('b')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
    expect(performance.now() - began).toBeLessThan(3000)
  })
})

describe('sections', () => {
  const kinds = (was: ComparedSection[], is: ComparedSection[]) =>
    compareEditions(was, is).sections.map(
      (change) => `${change.was ?? '-'} ${change.is ?? '-'} ${change.kind}`,
    )

  test('are the same by number and heading, by heading, or by number', () => {
    const was = [section('1', 'Bakgrund'), section('2', 'Åtgärder'), section('3', 'Uppföljning')]
    expect(kinds(was, was)).toEqual(['1 1 same', '2 2 same', '3 3 same'])
    const is = [
      section('1', 'Inledning'),
      section('2', 'Lägesbild'),
      section('3', 'Åtgärder'),
      section('4', 'Uppföljning'),
    ]
    expect(kinds(was, is)).toEqual(['1 1 changed', '- 2 added', '2 3 changed', '3 4 changed'])
  })

  test('what is gone stands where it stood', () => {
    const was = [section('1', 'A'), section('2', 'B'), section('3', 'C')]
    expect(kinds(was, [section('1', 'A'), section('3', 'C')])).toEqual([
      '1 1 same',
      '2 - removed',
      '3 3 same',
    ])
    expect(kinds(was, [section('3', 'C')])).toEqual(['1 - removed', '2 - removed', '3 3 same'])
  })
})

describe('measures', () => {
  const was = [
    section('4.1', 'Förebygga', { measures: [measure('a'), measure('b', { number: '4.1.2' })] }),
    section('4.2', 'Förhindra', { measures: [measure('c', { number: '4.2.1' })] }),
  ]

  test('are the same by lineage: added, removed, changed and moved are told apart', () => {
    const is = [
      section('4.1', 'Förebygga', { measures: [measure('a', { responsible: 'Skolan' })] }),
      section('4.2', 'Förhindra', {
        measures: [
          measure('c', { number: '4.2.1' }),
          measure('b', { number: '4.2.2' }),
          measure('d', { number: '4.2.3' }),
        ],
      }),
    ]
    const { sections, counts } = compareEditions(was, is)
    expect(
      sections.flatMap(({ measures }) =>
        measures.map(({ lineageId, kind, moved }) => `${lineageId} ${kind} ${moved}`),
      ),
    ).toEqual(
      ['a changed false', 'c same false', 'b changed true', 'd added false'].map((line) =>
        line.replace('b changed', 'b same'),
      ),
    )
    expect(sections[0]?.measures[0]?.fields).toEqual([{ field: 'responsible', was: 'Enheten', is: 'Skolan' }])
    expect(counts.measures).toEqual({ same: 2, added: 1, removed: 0, changed: 1, moved: 1 })
    expect(compareEditions(was, [section('4.1', 'Förebygga')]).counts.measures.removed).toBe(3)
  })

  test('in a section that changed its number they have not moved', () => {
    const is = [section('5.1', 'Förebygga', { measures: [measure('a', { number: '5.1.1' })] })]
    expect(compareEditions(was, is).sections[0]?.measures[0]).toMatchObject({
      kind: 'same',
      moved: false,
      was: '4.1.1',
      is: '5.1.1',
    })
  })
})

test('an edition is held against the one before it, or else the one after', () => {
  const editions = [3, 2, 1].map((edition) => ({ id: String(edition), edition }))
  const other = (here: number) => otherEdition(editions, { id: String(here), edition: here })?.edition
  expect([other(3), other(2), other(1)]).toEqual([2, 1, 2])
  expect(otherEdition([{ id: '1', edition: 1 }], { id: '1', edition: 1 })).toBeNull()
})
