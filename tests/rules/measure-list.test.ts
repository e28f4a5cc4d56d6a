import { describe, expect, test } from 'vitest'
import { inGroups, pageNumbers, paging } from '@/lib/measure-list/rules'
import { defaultColumns, listAddress, listHref } from '@/lib/measure-list/schema'

describe('the address', () => {
  test('says what differs from the plain list, and gives the same list back', () => {
    expect(listHref('/k', listAddress.parse({}))).toBe('/k')
    const address = listAddress.parse({
      timing: 'late',
      col: ['due', 'plan'],
      sort: 'due',
      page: '2',
      x: 'y',
    })
    const [, query] = listHref('/k', address, { page: 2 }).split('?')
    expect(query).toBe('timing=late&sort=due&col=plan&col=due&page=2')
    const read = new URLSearchParams(query)
    expect(listAddress.parse({ ...Object.fromEntries(read), col: read.getAll('col') })).toEqual(address)
  })

  test('a change leads to the first page and keeps the rest', () => {
    const address = listAddress.parse({ status: 'done', page: '4' })
    expect(listHref('/k/measures', address, { group: 'status' })).toBe('/k/measures?status=done&group=status')
    expect(listHref('/k/measures', address, { status: undefined })).toBe('/k/measures')
  })

  test('what is not a choice falls away', () => {
    expect(listAddress.parse({ col: 'nothing' }).col).toEqual(defaultColumns)
    expect(listAddress.parse({ page: 'x', status: ['a', 'done'] })).toMatchObject({ page: 1, status: 'done' })
    expect(listAddress.parse({ text: '  ' }).text).toBeUndefined()
  })
})

describe('pages', () => {
  test('hold a hundred; a page beyond the end is the last', () => {
    expect(paging(250, 9)).toEqual({ page: 3, pages: 3, first: 201, last: 250, total: 250 })
    expect(paging(0, 1)).toEqual({ page: 1, pages: 1, first: 0, last: 0, total: 0 })
  })

  test('link to the ends and to those around, with a gap only for more than one', () => {
    expect(pageNumbers(paging(2000, 10))).toEqual([1, null, 9, 10, 11, null, 20])
    expect(pageNumbers(paging(2000, 1))).toEqual([1, 2, null, 20])
    expect(pageNumbers(paging(500, 3))).toEqual([1, 2, 3, 4, 5])
  })
})

test('rows are divided where the group changes', () => {
  const row = (key: string) => ({ group: { key, label: key, count: 2 } })
  expect(inGroups([row('a'), row('a'), row('b')]).map(({ key, rows }) => [key, rows.length])).toEqual([
    ['a', 2],
    ['b', 1],
  ])
  expect(inGroups([{ group: null }, { group: null }])).toHaveLength(1)
})
