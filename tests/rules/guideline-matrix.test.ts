import { describe, expect, test } from 'vitest'
import { cellKind, inNumberOrder, isShown, matrixRows, sectionSum } from '@/lib/guideline-matrix/rules'

const cell = (committeeId: string, responsible: boolean, measures: number) => ({
  committeeId,
  responsible,
  measures,
  readable: true,
})

test('a cell is covered, a gap, beside or nothing', () => {
  expect(cellKind(cell('a', true, 2))).toBe('covered')
  expect(cellKind(cell('a', true, 0))).toBe('gap')
  expect(cellKind(cell('a', false, 1))).toBe('beside')
  expect(cellKind(cell('a', false, 0))).toBe('none')
  expect(cellKind(undefined)).toBe('none')
})

describe('the matrix', () => {
  const section = (id: string, cells: ReturnType<typeof cell>[]) => ({
    id,
    number: id,
    title: id,
    levelName: '',
    cells,
  })
  const sections = [
    section('1', [cell('a', true, 0), cell('b', true, 3)]),
    section('2', [cell('a', true, 0), cell('b', false, 1)]),
  ]

  test('has a row per committee with a cell per section, and counts what is missing', () => {
    const committees = ['a', 'b', 'c'].map((id) => ({ id, name: id }))
    const rows = matrixRows(committees, sections)
    expect(rows.map(({ cells }) => cells.map((one) => one?.kind ?? null))).toEqual([
      ['gap', 'gap'],
      ['covered', 'beside'],
      [null, null],
    ])
    expect(rows.map(({ gaps, responsible }) => [gaps, responsible])).toEqual([
      [2, 2],
      [0, 1],
      [0, 0],
    ])
  })

  test('sums each section', () => {
    expect(sections.map(({ cells }) => sectionSum(cells))).toEqual([
      { responsible: 2, gaps: 1, measures: 3 },
      { responsible: 1, gaps: 1, measures: 1 },
    ])
  })

  test('counts sections as the document does', () => {
    const numbers = ['10', '1.10', '2', '1.2', '1'].map((number) => ({ number }))
    expect(inNumberOrder(numbers).map(({ number }) => number)).toEqual(['1', '1.2', '1.10', '2', '10'])
  })

  test('leaves out a heading that only gathers, unless someone answers for it', () => {
    expect(isShown({ hasChildren: true, cells: [] })).toBe(false)
    expect(isShown({ hasChildren: true, cells: [cell('a', true, 0)] })).toBe(true)
    expect(isShown({ hasChildren: false, cells: [] })).toBe(true)
  })
})
