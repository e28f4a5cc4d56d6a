import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  additions,
  combined,
  judgeField,
  mergeFields,
  mergeOrder,
  same,
  seenAfter,
} from '@/lib/merging/rules'

const base = 'Fältassistenter som är ute kvällen före en känd manifestation minskar risken att unga värvas.'
const mine =
  'Fältassistenter som är ute kvällen före och under en känd manifestation minskar risken att unga värvas. Skolorna får veta datum.'
const theirs = `${base} Centralstationen går först.`

test('the same is the same in whatever order its parts are given', () => {
  const step = { id: '1', title: 'Informera', dueOn: '', note: '' }
  const fromTheForm = { note: '', dueOn: '', title: 'Informera', id: '1' }
  expect(same([step], [fromTheForm])).toBe(true)
  expect(same([step], [{ ...fromTheForm, note: 'ny' }])).toBe(false)
  expect(same([step], [])).toBe(false)
  expect(same({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
  expect(same({ a: 1 }, { a: 1, b: 2 })).toBe(false)
  expect(same(null, {})).toBe(false)
})

test('a field changed by one is that one’s; by both, a conflict unless they agree', () => {
  expect(judgeField('a', 'b', 'a')).toBe('mine')
  expect(judgeField('a', 'a', 'b')).toBe('unchanged')
  expect(judgeField('a', 'b', 'b')).toBe('unchanged')
  expect(judgeField('a', 'b', 'c')).toBe('conflict')
})

test('what each added is marked', () => {
  const added = additions(base, mine).filter((part) => part.added)
  expect(added.map(({ text }) => text.trim())).toEqual(['och under', 'Skolorna får veta datum.'])
})

test('both additions come into one text', () => {
  const both = combined(base, mine, theirs)
  expect(both).toContain('före och under en känd')
  expect(both).toContain('Skolorna får veta datum. Centralstationen går först.')
})

const prose = fc
  .array(fc.constantFrom('ett', 'två', 'tre', '\n', 'fyra.'), { maxLength: 12 })
  .map((words) => words.join(' '))

test('the parts of a text always give the text back', () => {
  fc.assert(
    fc.property(prose, prose, (old, text) => {
      expect(
        additions(old, text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('who changes alone is combined into that text', () => {
  fc.assert(
    fc.property(prose, prose, (old, text) => {
      expect(combined(old, text, old)).toBe(text)
      expect(combined(old, old, text)).toBe(text)
    }),
  )
})

test('an order changed by one holds, with the other’s additions after what they followed', () => {
  expect(mergeOrder({ base: ['a', 'b', 'c'], mine: ['c', 'a', 'b'], theirs: ['a', 'x', 'b', 'c'] })).toEqual([
    'c',
    'a',
    'x',
    'b',
  ])
  expect(mergeOrder({ base: ['a', 'b'], mine: ['a', 'm', 'b'], theirs: ['b', 'a'] })).toEqual(['b', 'a', 'm'])
  expect(mergeOrder({ base: ['a', 'b', 'c'], mine: ['a', 'b'], theirs: ['b', 'c'] })).toEqual(['b'])
  expect(mergeOrder({ base: ['a', 'b'], mine: ['b'], theirs: ['a', 'b'], keep: new Set(['a']) })).toEqual([
    'a',
    'b',
  ])
})

test('additions of both stay, removals of either go, nothing comes twice', () => {
  const list = fc.uniqueArray(fc.constantFrom(...'abcdef'))
  fc.assert(
    fc.property(list, list, list, (old, my, their) => {
      const merged = mergeOrder({ base: old, mine: my, theirs: their })
      const expected = [...new Set([...my, ...their])].filter(
        (id) => (my.includes(id) && their.includes(id)) || !old.includes(id),
      )
      expect([...merged].sort()).toEqual(expected.sort())
    }),
  )
})

describe('writing together', () => {
  const base = { title: 'A', aim: 'B', responsible: ['x'] }

  test('different fields are both kept; the same field is a conflict that shows both', () => {
    const current = { ...base, aim: 'Deras' }
    expect(mergeFields(current, { base, mine: { ...base, title: 'Min' } })).toEqual({
      draft: { title: 'Min', aim: 'Deras', responsible: ['x'] },
      changed: ['title'],
      conflicts: [],
    })
    const { conflicts } = mergeFields(current, { base, mine: { ...base, aim: 'Min' } })
    expect(conflicts).toEqual([{ field: 'aim', mine: 'Min', theirs: 'Deras' }])
    const seen = seenAfter(base, conflicts)
    expect(mergeFields(current, { base: seen, mine: { ...base, aim: 'Min' } })).toMatchObject({
      draft: { aim: 'Min' },
      conflicts: [],
    })
  })

  test('what was shown of a list is seen as a list', () => {
    expect(seenAfter(base, [{ field: 'responsible', mine: '', theirs: 'x\ny' }]).responsible).toEqual([
      'x',
      'y',
    ])
  })
})
