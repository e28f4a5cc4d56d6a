import { describe, expect, test } from 'vitest'
import { type Area, areaChoices, areaNamedIn, areaOf, areasAround } from '@/lib/areas/rules'

const areas: Area[] = [
  { id: 'norr', name: 'Norrmalm', parentId: null },
  { id: 'vasa', name: 'Vasastan', parentId: 'norr' },
  { id: 'gamla', name: 'Gamla stan', parentId: null },
]
const person = (given: object = {}) => ({ school: '', address: '', protectedIdentity: false, ...given })

describe('an area is taken from a text', () => {
  test.each<[string, string, string | null]>([
    ['its name', 'Bor i norrmalm', 'norr'],
    ['in the genitive', 'Norrmalms skola, 9B', 'norr'],
    ['of two words', 'kiosken i Gamla Stan!', 'gamla'],
    ['the inner of two', 'Vasastan på Norrmalm', 'vasa'],
    ['not of two apart', 'Gamla stan eller Vasastan', null],
    ['not out of the middle of a word', 'Norrmalmstorg och stan', null],
    ['not from nothing', '', null],
  ])('%s', (_what, text, id) => {
    expect(areaNamedIn(areas, [text])).toBe(id)
  })

  test('unless somebody has chosen; and never of whoever lives in hiding', () => {
    const school = { school: 'Norrmalms skola' }
    expect(areaOf(areas, 'gamla', [person(school)])).toEqual({ id: 'gamla', guessed: false })
    expect(areaOf(areas, '', [person(school)])).toEqual({ id: 'norr', guessed: true })
    expect(areaOf(areas, 'gone', [person({ address: 'Vasastan 3' })])).toEqual({ id: 'vasa', guessed: true })
    expect(areaOf(areas, '', [person({ ...school, protectedIdentity: true })])).toEqual({
      ...{ id: '', guessed: false },
    })
  })
})

test('what an area lies in follows it, also where somebody has tied the tree in a knot', () => {
  expect(areasAround(areas, 'vasa')).toEqual(['vasa', 'norr'])
  expect(areasAround(areas, null)).toEqual([])
  const knot = [
    { id: 'one', name: 'Ett', parentId: 'two' },
    { id: 'two', name: 'Två', parentId: 'one' },
  ]
  expect(areasAround(knot, 'one')).toEqual(['one', 'two'])
})

test('a list shows what lies within another under it', () => {
  expect(areaChoices(areas)[1]?.label).toBe('\u00a0\u00a0Vasastan')
})
