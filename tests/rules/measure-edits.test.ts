import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeMeasure, withField } from '@/lib/measures/rules'
import {
  environments,
  type MeasureDraft,
  measureDraft,
  measureEdit,
  measureFieldNames,
  moved,
} from '@/lib/measures/schema'
import { same } from '@/lib/merging/rules'

const [first, second, third] = ['1', '2', '3'].map((end) => `00000000-0000-4000-8000-00000000000${end}`) as [
  string,
  string,
  string,
]
const stepOf = (id: string, given = {}) => ({
  id,
  title: `Steg ${id.at(-1)}`,
  responsible: '',
  status: 'ongoing' as const,
  dueOn: '',
  note: '',
  ...given,
})
const draft: MeasureDraft = {
  title: 'Titel',
  purpose: 'Syfte',
  responsible: '',
  responsibleUnitId: '',
  otherParties: '',
  need: '',
  targetGroup: '',
  genderPerspective: '',
  status: 'ongoing',
  startsOn: '',
  dueOn: '',
  recurrenceMonths: '',
  cadenceMonths: '',
  guidelineSectionId: '',
  preventionLevel: '',
  environments: [],
  steps: [stepOf(first), stepOf(second)],
}

describe('two people edit the same measure', () => {
  test('different fields are both kept', () => {
    const {
      draft: merged,
      changed,
      conflicts,
    } = mergeMeasure(
      { ...draft, responsible: 'Kollegan' },
      { base: { title: 'Titel' }, mine: { title: 'Min titel' } },
    )
    expect(conflicts).toEqual([])
    expect(changed).toEqual(['title'])
    expect(merged).toMatchObject({ title: 'Min titel', responsible: 'Kollegan' })
  })

  test('the same field is a conflict with both texts, and nothing of it is written', () => {
    const current = { ...draft, purpose: 'Kollegans' }
    const merge = mergeMeasure(current, { base: { purpose: 'Syfte' }, mine: { purpose: 'Mitt' } })
    expect(merge.conflicts).toEqual([{ field: 'purpose', mine: 'Mitt', theirs: 'Kollegans' }])
    expect(merge.draft).toEqual(current)
  })

  test('steps are merged one by one: text, additions, removals and order', () => {
    const mine = [stepOf(second), stepOf(first, { note: 'min' }), stepOf(third)]
    const current = { ...draft, steps: [stepOf(first, { title: 'deras' }), stepOf(second)] }
    const { draft: merged } = mergeMeasure(current, { base: { steps: draft.steps }, mine: { steps: mine } })
    expect(merged.steps).toEqual([
      stepOf(second),
      stepOf(first, { title: 'deras', note: 'min' }),
      stepOf(third),
    ])
  })

  test('a step that one removes while the other changes it stays', () => {
    const theirs = { ...draft, steps: [stepOf(first, { note: 'ny' }), stepOf(second)] }
    const removed = mergeMeasure(theirs, { base: { steps: draft.steps }, mine: { steps: [stepOf(second)] } })
    expect(removed.draft.steps).toEqual(theirs.steps)
    const changed = mergeMeasure(
      { ...draft, steps: [stepOf(second)] },
      { base: { steps: draft.steps }, mine: { steps: [stepOf(first, { note: 'ny' }), stepOf(second)] } },
    )
    expect(changed.draft.steps).toEqual([stepOf(first, { note: 'ny' }), stepOf(second)])
  })

  test('the same field of the same step is a conflict that can be put back in place', () => {
    const theirs = { ...draft, steps: [stepOf(first, { title: 'deras' }), stepOf(second)] }
    const { conflicts } = mergeMeasure(theirs, {
      base: { steps: draft.steps },
      mine: { steps: [stepOf(first, { title: 'min' }), stepOf(second)] },
    })
    expect(conflicts).toEqual([{ field: `steps.${first}.title`, mine: 'min', theirs: 'deras' }])
    expect(withField(draft, conflicts[0]?.field ?? '', 'deras').steps).toEqual(theirs.steps)
    expect(withField(draft, 'environments', 'mixed,islamist').environments).toEqual(['islamist', 'mixed'])
  })

  test('no edit of either is ever lost without a conflict', () => {
    const text = fc.constantFrom('Titel', 'Min', 'Deras')
    fc.assert(
      fc.property(text, text, (my, their) => {
        const current = { ...draft, title: their }
        const { draft: merged, conflicts } = mergeMeasure(current, {
          base: { title: 'Titel' },
          mine: { title: my },
        })
        const changed = [my, their].filter((value) => value !== 'Titel')
        if (conflicts.length === 0) for (const value of changed) expect(merged.title).toBe(value)
        else expect(same(my, their)).toBe(false)
      }),
    )
  })
})

describe('what a form may send', () => {
  const id = first
  const edit = (fields: object) => measureEdit.safeParse({ measureId: id, version: 1, base: {}, ...fields })
  const keysOf = (fields: object) =>
    edit(fields).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)

  test.each([
    ['empty title', { title: '   ' }, ['title required']],
    ['300 characters', { title: 'x'.repeat(300) }, ['title too_long']],
    ['an unknown status', { status: 'overdue' }, ['status invalid_choice']],
    ['an impossible day', { dueOn: '2027-02-30' }, ['dueOn invalid_date']],
    ['a day in another form', { dueOn: '30/1 2027' }, ['dueOn invalid_date']],
    ['an unknown environment', { environments: ['party'] }, ['environments.0 invalid_choice']],
    ['an object for a text', { title: { contains: '' } }, ['title wrong_value']],
    ['a NUL character', { title: 'a\0b' }, ['title wrong_value']],
    ['an id that is none', { responsibleUnitId: 'x' }, ['responsibleUnitId invalid_choice']],
    ['a step without title', { steps: [stepOf(first, { title: '' })] }, ['steps.0.title required']],
  ])('refuses %s', (_, fields, issues) => expect(keysOf(fields)).toEqual(issues))

  test('refuses fields that are not its own', () => {
    expect(edit({ municipalityId: id }).success).toBe(false)
    expect(edit({ archivedAt: null }).success).toBe(false)
  })

  test('keeps emoji and tags as text, and evens out line breaks', () => {
    const title = '🕊️ <script>alert(1)</script>'
    expect(edit({ title, purpose: 'ett\r\ntvå ' }).data).toMatchObject({ title, purpose: 'ett\ntvå' })
  })

  test('reads a form sent without JavaScript: steps in order, the move and the new row', () => {
    const { title, purpose } = draft
    const row = (place: string, step: object) =>
      Object.fromEntries(Object.entries(step).map(([name, value]) => [`steps.${place}.${name}`, value]))
    const form = {
      measureId: id,
      version: '3',
      base: JSON.stringify(draft),
      title,
      purpose,
      ...row('0', stepOf(first)),
      ...row('1', stepOf(second)),
      ...row('new', stepOf(third, { title: '' })),
    }
    expect(measureEdit.parse(form)).toMatchObject({ version: 3, base: draft, steps: draft.steps })
    expect(measureEdit.parse({ ...form, move: `${second}:up` }).steps).toEqual([
      stepOf(second),
      stepOf(first),
    ])
    expect(measureEdit.parse({ ...form, remove: first })).toMatchObject({
      steps: [stepOf(second)],
      stay: 'yes',
    })
    expect(measureEdit.parse({ ...form, 'steps.new.title': 'Nytt' }).steps).toHaveLength(3)
    expect(measureEdit.safeParse({ ...form, base: '{' }).success).toBe(false)
  })
})

test('the draft has all that the form edits', () => {
  expect(Object.keys(draft).sort()).toEqual([...measureFieldNames].sort())
  expect(measureDraft.parse(draft)).toEqual(draft)
  expect(measureDraft.parse({ ...draft, environments: [...environments].reverse() }).environments).toEqual(
    environments,
  )
})

test('an element moves one place, and not beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})
