import { describe, expect, test } from 'vitest'
import { hasHeadings, mapColumns } from '@/lib/measure-columns/rules'
import { readGrid } from '@/lib/pasted-tables/rules'

describe('what the columns mean', () => {
  test.each([
    [
      ['Åtgärd', 'Syfte med åtgärd', 'Ansvarig', 'Andra berörda', 'Status'],
      ['title', 'purpose', 'responsible', 'otherParties', 'status'],
    ],
    [
      ['Nr', 'Insats', 'Mål', 'Vem', 'Samverkan med', 'Klart'],
      ['none', 'title', 'purpose', 'responsible', 'otherParties', 'due'],
    ],
    [
      ['Nivå', 'Aktivitet', 'Ansvarig förvaltning', 'Tidplan', 'Läge'],
      ['level', 'title', 'responsible', 'due', 'status'],
    ],
  ])('%j', (headings, meanings) => expect(mapColumns(headings, [])).toEqual(meanings))

  test('without headings the content tells', () => {
    const rows = [
      ['1', 'Utbilda personal', 'hösten 2027', 'Pågår'],
      ['2', 'Vandra i området', '2028', 'Förslag'],
    ]
    expect(hasHeadings(rows)).toBe(false)
    expect(mapColumns(['1', '2', '3', '4'], rows)).toEqual(['none', 'title', 'due', 'status'])
  })

  test('there is always a title, and no meaning twice', () => {
    expect(mapColumns(['Status', 'Status', 'x'], [['Pågår', 'Klart', 'Något att göra']])).toEqual([
      'status',
      'none',
      'title',
    ])
  })
})

describe('a pasted table', () => {
  test.each([
    [
      'tabs',
      'Åtgärd\tStatus\nA\tPågår\n',
      [
        ['Åtgärd', 'Status'],
        ['A', 'Pågår'],
      ],
    ],
    [
      'semicolons',
      'Åtgärd;Status\nA;Pågår',
      [
        ['Åtgärd', 'Status'],
        ['A', 'Pågår'],
      ],
    ],
    [
      'commas',
      'a,b,c,d\n1,2,"tre, fyra",5',
      [
        ['a', 'b', 'c', 'd'],
        ['1', '2', 'tre, fyra', '5'],
      ],
    ],
    [
      'bars',
      '| Åtgärd | Status |\n|---|---|\n| A | Klart |',
      [
        ['Åtgärd', 'Status'],
        ['A', 'Klart'],
      ],
    ],
    [
      'a line break in a cell',
      'Åtgärd\tStatus\n"A\nB"\tPågår',
      [
        ['Åtgärd', 'Status'],
        ['A\nB', 'Pågår'],
      ],
    ],
    [
      'a stray quotation mark',
      'Åtgärd\tStatus\nDet "nya sättet\tPågår',
      [
        ['Åtgärd', 'Status'],
        ['Det "nya sättet', 'Pågår'],
      ],
    ],
    [
      'an empty column',
      'a\t\tb\n1\t\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
  ])('%s', (_, text, grid) => expect(readGrid(text)).toEqual(grid))

  test('prose is none', () => expect(readGrid('Ett stycke, med komma.\nEtt till; med mera.')).toBeNull())
})
