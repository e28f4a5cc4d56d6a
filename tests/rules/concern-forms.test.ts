import { describe, expect, test } from 'vitest'
import {
  completeAnswers,
  type DraftAnswers,
  draftAnswers,
  draftSave,
  firstUnfinishedPerson,
  firstUnfinishedStep,
  personStep,
  storyStep,
} from '@/lib/concern-drafts/schema'
import { faultOfGround } from '@/lib/concern-grounds/rules'
import { keptPerson, subjectOf } from '@/lib/concern-people/rules'
import { givenPerson, mostPeople, typedPerson } from '@/lib/concern-people/schema'
import { concernContent } from '@/lib/concerns/schema'
import { nestedFields } from '@/lib/typed-values/rules'

const draft = '00000000-0000-4000-8000-000000000000'
const today = '2026-11-21'

describe('a ground for concern', () => {
  test.each([
    ['', 'describe_behaviour'],
    ['🔪'.repeat(200), 'describe_behaviour'],
    ['1234567890 1234567890', 'describe_behaviour'],
    ['Han är extremist', 'not_a_ground'],
    ['Hon är muslim och bär slöja', 'not_a_ground'],
    ['Familjen kommer från Syrien och går till moskén varje dag', 'not_a_ground'],
    ['Han röstar på Sverigedemokraterna och har rakat huvud', 'not_a_ground'],
    ['Han slog honom i huvudet tre gånger', null],
    ['Pojken är nazist', 'not_a_ground'],
    ['Har skägg och långa kläder, ber ofta', 'not_a_ground'],
    ['He is a Muslim and she wears a headscarf', 'not_a_ground'],
    ['Slog en elev', 'say_more'],
    ['Sa att han ska ta med en kniv', null],
    ['Han är muslim och blev slagen av sin bror i går', null],
    ['Nazist. Han hotade att skjuta en lärare', null],
    ['قال إنه سيحضر سكينا إلى المدرسة غدا', null],
  ])('%s', (text, fault) => {
    expect(faultOfGround(text)).toBe(fault)
  })

  const told = { draft, observedWhen: 'I går', basis: ['told'] }
  const faults = (given: object) => storyStep.safeParse({ ...told, ...given }).error?.issues

  test('is asked for once more, and what stands all the same is let through', () => {
    expect(faults({ observed: 'Han är extremist' })).toMatchObject([
      { path: ['observed'], message: 'not_a_ground' },
    ])
    const again = storyStep.safeParse({ ...told, observed: 'Han är extremist', asked: 'yes' })
    expect(again.data).toMatchObject({ observed: 'Han är extremist', basis: ['told'] })
    expect(again.data).not.toHaveProperty('asked')
    expect(faults({ observed: ' ', asked: 'yes' })).toMatchObject([{ message: 'describe_behaviour' }])
  })

  test('may be what others have told', () => {
    expect(faults({ observed: '', heard: 'Hans kamrat såg honom slå en lärare i matsalen' })).toBeUndefined()
  })

  test('is asked for together with all else that is missing', () => {
    const issues = storyStep.safeParse({ draft }).error?.issues.map(({ path, message }) => [path[0], message])
    expect(issues).toEqual(
      expect.arrayContaining([
        ['observed', 'describe_behaviour'],
        ['observedWhen', 'wrong_value'],
        ['basis', 'say_how_known'],
      ]),
    )
  })
})

describe('a person of the form', () => {
  const given = { kind: 'child', name: 'Elev i 9B' }
  const faults = (more: object) =>
    givenPerson
      .safeParse({ ...given, ...more })
      .error?.issues.map(({ path, message }) => [path.join('.'), message])

  test('is a name or a description and an age, and no more', () => {
    expect(givenPerson.parse(given)).toEqual({
      ...given,
      ...{ personalNumber: '', age: '', address: '', protectedIdentity: false, school: '', interpreter: '' },
      guardians: [],
    })
    expect(faults({ kind: '', name: ' ' })).toEqual([
      ['name', 'say_who'],
      ['kind', 'say_age'],
    ])
  })

  test('with a number has one that can be', () => {
    expect(faults({ personalNumber: '20120401-0000' })).toEqual([['personalNumber', 'wrong_personal_number']])
  })

  test('with protected identity has no address: refused in the form, not kept while typing', () => {
    const hidden = { protectedIdentity: 'yes', address: 'Storgatan 1' }
    expect(faults(hidden)).toEqual([['address', 'protected_address']])
    expect(typedPerson.parse({ ...given, ...hidden })).toMatchObject({ protectedIdentity: true, address: '' })
    expect(
      keptPerson({ ...givenPerson.parse(given), protectedIdentity: true, address: 'x' }, today).address,
    ).toBe('')
  })

  test('is kept with the number as it is written on paper', () => {
    const numbered = givenPerson.parse({ ...given, personalNumber: '900118 9811' })
    expect(keptPerson(numbered, today).personalNumber).toBe('19900118-9811')
  })

  test('has guardians unless grown up, and one answer for those who have none of their own', () => {
    const guardians = [
      { name: '', phone: '', informed: 'not_informed', told: '' },
      { name: 'Kim', phone: '', informed: '', told: '' },
      { name: '', phone: '', informed: '', told: '' },
    ]
    const child = givenPerson.parse({ ...given, guardians })
    expect(keptPerson(child, today).guardians).toMatchObject([
      { name: '', informed: 'not_informed' },
      { name: 'Kim', informed: 'not_informed' },
    ])
    expect(keptPerson({ ...child, kind: 'adult' }, today).guardians).toEqual([])
  })

  test('a report is of a child as soon as one of them may be', () => {
    const of = (...kinds: ('child' | 'adult' | 'unknown')[]) => subjectOf(kinds.map((kind) => ({ kind })))
    expect([of('adult'), of('adult', 'unknown'), of('unknown', 'child', 'adult'), of()]).toEqual([
      'adult',
      'unknown',
      'child',
      'unknown',
    ])
  })

  test('comes from flat fields, and a fault names the field', () => {
    const flat = {
      draft,
      kind: 'child',
      name: 'Elev',
      'guardians.0.name': 'Kim',
      'guardians.1.name': 'x'.repeat(301),
    }
    expect(personStep.safeParse(flat).error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'guardians.1.name',
    ])
    expect(personStep.parse({ ...flat, 'guardians.1.name': 'Lo' }).guardians.map(({ name }) => name)).toEqual(
      ['Kim', 'Lo'],
    )
  })
})

describe('flat fields', () => {
  test('spell lists and parts; what is not plain stays as it is', () => {
    const file = new File(['x'], 'x.txt')
    expect(nestedFields({ 'a.0.b': '1', 'a.1.b': '2', 'c.d': '3', e: ['4'], file })).toEqual({
      a: [{ b: '1' }, { b: '2' }],
      c: { d: '3' },
      e: ['4'],
      file,
    })
    expect(nestedFields('x')).toBe('x')
  })

  test('cannot reach what every object has', () => {
    const made = nestedFields({ '__proto__.x': '1', 'constructor.prototype.x': '2', 'a.__proto__.x': '3' })
    expect(({} as { x?: string }).x).toBeUndefined()
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype)
  })

  test('with a gap are no list', () => {
    expect(nestedFields({ 'a.1.b': '2' })).toEqual({ a: { '1': { b: '2' } } })
  })
})

describe('the draft', () => {
  const whole: DraftAnswers = draftAnswers.parse({
    danger: 'no',
    observed: 'Visade bilder på vapen och hotade två i klassen',
    observedWhen: 'I tisdags',
    basis: ['witnessed'],
    people: [{ kind: 'child', name: 'Elev i 9B' }],
  })

  test('goes to the first step that lacks something', () => {
    expect(firstUnfinishedStep(draftAnswers.parse({ danger: 'no' }))).toBe(2)
    expect(firstUnfinishedStep({ ...whole, people: [] })).toBe(3)
    expect(firstUnfinishedStep({ ...whole, people: [...whole.people, typedPerson.parse({})] })).toBe(3)
    expect(firstUnfinishedStep(whole)).toBe(4)
    expect(completeAnswers.parse(whole)).toMatchObject({ done: '', heard: '', receivingUnitId: '' })
    expect(firstUnfinishedPerson([...whole.people, typedPerson.parse({})])).toBe(1)
    expect(firstUnfinishedPerson(whole.people)).toBe(0)
  })

  test('with a short text that was let through is whole', () => {
    expect(firstUnfinishedStep({ ...whole, observed: 'Han är extremist' })).toBe(4)
  })

  test('has an end to how many it is about', () => {
    const many = Array.from({ length: mostPeople + 1 }, () => whole.people[0])
    expect(completeAnswers.safeParse({ ...whole, people: many }).error?.issues[0]?.message).toBe(
      'too_many_people',
    )
  })

  test('keeps the person whose turn it is, or the story', () => {
    expect(draftSave.parse({ draft, observed: 'Han' })).toMatchObject({
      answers: { observed: 'Han' },
      person: null,
    })
    const typed = draftSave.parse({ draft, position: '1', name: 'Elev', 'guardians.0.phone': '070' })
    expect(typed).toMatchObject({ person: { at: 1, typed: { name: 'Elev', guardians: [{ phone: '070' }] } } })
    expect(draftSave.safeParse({ draft, position: '1', name: 'x'.repeat(301) }).error?.issues).toMatchObject([
      { path: ['name'], message: 'too_long' },
    ])
  })

  test('of an older form has its one person', () => {
    const old = {
      danger: 'no',
      subject: 'child',
      name: 'Elev',
      whereabouts: 'Skolan',
      guardians: 'informed',
      informed: 'Allt',
    }
    expect(draftAnswers.parse(old).people).toMatchObject([
      { kind: 'child', name: 'Elev', school: 'Skolan', guardians: [{ informed: 'informed', told: 'Allt' }] },
    ])
    expect(draftAnswers.parse({ danger: 'no', observed: 'Han' }).people).toEqual([])
    expect(draftAnswers.parse({ danger: 'no', subject: 'adult' }).people).toMatchObject([
      { kind: 'adult', name: '' },
    ])
  })
})

describe('a report of an older form', () => {
  test('is still read', () => {
    const old = { observed: 'Text', basis: 'both', guardians: 'perhaps', unknown: 1 }
    expect(concernContent.parse(old)).toMatchObject({ observed: 'Text', basis: [], people: [] })
  })

  test('has its one person and what was said of the guardians', () => {
    const old = {
      observed: 'Text',
      name: 'Elev',
      personalNumber: '1',
      age: '14',
      whereabouts: 'Skolan',
      guardians: 'informed',
      informed: 'Allt',
      people: [{ kind: 'child', name: 'Elev' }],
    }
    const person = { kind: 'child', name: 'Elev', personalNumber: '1', age: '14', school: 'Skolan' }
    const guardians = [{ name: '', phone: '', informed: 'informed', told: 'Allt' }]
    expect(concernContent.parse(old).people).toEqual([
      { ...person, address: '', protectedIdentity: false, interpreter: '', guardians },
    ])
    expect(concernContent.parse({ name: 'Elev' }).people).toMatchObject([{ kind: 'unknown', guardians: [] }])
  })
})
