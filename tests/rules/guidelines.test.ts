import { describe, expect, test } from 'vitest'
import { mayStandUnder, nextNumber, swappedNumbers } from '@/lib/guideline-drafts/rules'
import { consequences, followers } from '@/lib/guideline-publishing/rules'
import {
  changesBetween,
  inTreeOrder,
  isInForce,
  nextVersion,
  type SectionContent,
} from '@/lib/guidelines/rules'

const section = (id: string, changed: Partial<SectionContent> = {}): SectionContent => ({
  id,
  lineageId: id.replace(/\d/, ''),
  number: '1',
  title: 'Titel',
  aim: 'Syfte',
  exampleMethods: ['En'],
  responsible: ['a'],
  ...changed,
})

describe('what became of a section', () => {
  const fate = (changed: Partial<SectionContent>) =>
    changesBetween([section('s1')], [section('s2', changed)])[0]

  test('is the same when only the number differs', () => {
    expect(fate({ number: '7' })).toMatchObject({ kind: 'same' })
  })

  test.each([
    ['title', { title: 'Ny' }],
    ['aim', { aim: 'Nytt' }],
    ['exampleMethods', { exampleMethods: ['En', 'Två'] }],
    ['responsible', { responsible: [] }],
  ] as const)('is changed by its %s', (field, changed) => {
    expect(fate(changed as Partial<SectionContent>)).toMatchObject({ kind: 'changed', fields: [field] })
  })

  test('is gone, or new', () => {
    const changes = changesBetween([section('a1')], [section('b2')])
    expect(changes.map(({ kind }) => kind)).toEqual(['gone', 'added'])
  })

  test('lets unchanged sections take their measures along, and names the rest per committee', () => {
    const changes = changesBetween(
      [section('a1'), section('b1'), section('c1')],
      [section('a2'), section('b2', { title: 'Ny' })],
    )
    expect(followers(changes)).toEqual([{ from: 'a1', to: 'a2' }])
    const measure = (id: string, committeeId: string, sectionId: string) => ({
      ...{ id, committeeId, sectionId, title: id },
      ...{ committee: committeeId, planId: 'p', planTitle: 'p' },
    })
    const measures = [measure('1', 'calm', 'a1'), measure('2', 'busy', 'b1'), measure('3', 'busy', 'c1')]
    expect(
      consequences(changes, measures).map(({ committeeId, following, toMove }) => [
        committeeId,
        following,
        toMove.map(({ id }) => id),
      ]),
    ).toEqual([
      ['busy', 0, ['2', '3']],
      ['calm', 1, []],
    ])
  })
})

test('a version is in force between its days, and a draft never', () => {
  const dated = { state: 'adopted', validFrom: '2026-01-01', validTo: '2026-12-31' } as const
  expect(
    ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => isInForce(dated, day)),
  ).toEqual([false, true, true, false])
  expect(isInForce({ ...dated, state: 'draft' }, '2026-06-01')).toBe(false)
})

test.each([
  ['2026:2', [], '2026', '2026:3'],
  ['2026:2', [], '2027', '2027:1'],
  ['2026:2', ['2027:1'], '2027', '2027:2'],
  ['3', ['4'], '2027', '5'],
  ['våren', [], '2027', 'våren (2)'],
])('after version %s comes %4$s', (version, taken, year, expected) => {
  expect(nextVersion(version, taken, year)).toBe(expected)
})

test('the tree is read from the top, each with its depth', () => {
  const rows = [
    { id: 'b', parentId: null, position: 2 },
    { id: 'a1', parentId: 'a', position: 1 },
    { id: 'a', parentId: null, position: 1 },
  ]
  expect(inTreeOrder(rows).map(({ id, depth }) => [id, depth])).toEqual([
    ['a', 0],
    ['a1', 1],
    ['b', 0],
  ])
})

describe('the place of a section', () => {
  const tree = [
    { id: 'a', parentId: null },
    { id: 'b', parentId: 'a' },
    { id: 'c', parentId: 'b' },
    { id: 'd', parentId: 'c' },
  ]

  test('is never under itself, under its own, too deep or in another document', () => {
    expect(mayStandUnder(tree, 'a', 'c')).toBe(false)
    expect(mayStandUnder(tree, 'b', 'b')).toBe(false)
    expect(mayStandUnder(tree, null, 'd')).toBe(false)
    expect(mayStandUnder(tree, null, 'foreign')).toBe(false)
    expect(mayStandUnder(tree, null, 'c')).toBe(true)
    expect(mayStandUnder(tree, 'b', null)).toBe(true)
  })

  test('gives it the next free number', () => {
    expect(nextNumber([], null)).toBe('1')
    expect(nextNumber(['2.1', '2.9', '2.10'], '2')).toBe('2.11')
  })

  test('exchanged with its neighbour takes what stands under it along', () => {
    const all = ['1', '1.1', '2', '2.1', '10'].map((number) => ({ id: number, number }))
    const [one, other] = [all[0], all[2]] as [{ id: string; number: string }, { id: string; number: string }]
    expect(swappedNumbers(one, other, all).map(({ id, number }) => `${id}→${number}`)).toEqual([
      '1→2',
      '1.1→2.1',
      '2→1',
      '2.1→1.1',
    ])
  })
})
