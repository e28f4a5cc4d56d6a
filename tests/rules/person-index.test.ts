import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldedName, foldedNames, fullPersonalNumber, tracesOf } from '@/lib/person-index/rules'

describe('a name is found however it is written', () => {
  test.each([
    ['Erik Andersson', 'andersson, ERIK'],
    ['Åsa Öberg-Lind', 'Asa Oberg Lind'],
    ['Zoë O’Brien', "zoe o'brien"],
    ['Łukasz Sørensen', 'Lukasz Sorensen'],
    ['  Erik \n Andersson ', 'Erik Andersson'],
    // One sign or letter and mark: the same to the eye.
    ['Åke Ek', 'A\u030Ake Ek'],
    ['محمد علي', 'علي محمد'],
  ])('%s and %s', (one, other) => {
    expect(foldedName(one)).toBe(foldedName(other))
    expect(foldedName(one)).not.toBeNull()
  })

  test('by first and last alone, when there are names between; never the other way', () => {
    expect(foldedNames('Erik Johan Andersson')).toContain(foldedName('Erik Andersson'))
    expect(foldedNames('Erik Andersson')).not.toContain(foldedName('Erik Johan Andersson'))
  })

  test.each(['Kim', 'Elev i 9B', 'Okänd person', 'Besökare, kallar sig Kent', '', '🙂 🙂', '12 34', 'A B'])(
    '%j is nobody’s name',
    (text) => {
      expect(foldedNames(text)).toEqual([])
    },
  )

  test('the order of the parts says nothing', () => {
    const part = fc.stringMatching(/^[a-zåäö]{3,8}$/).filter((word) => foldedName(`${word} qqq`) !== null)
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 4 }), (parts) => {
        expect(foldedName(parts.toReversed().join(' '))).toBe(foldedName(parts.join(' ')))
      }),
    )
  })
})

describe('a personal number has twelve digits', () => {
  const today = '2026-11-21'
  test.each([
    ['20121212-1212', '201212121212'],
    ['201212121212', '201212121212'],
    ['121212-1212', '201212121212'],
    ['121212 1212', '201212121212'],
    ['121212–1212', '201212121212'],
    ['191212+1212', '191912121212'],
    ['191212-1212', '201912121212'],
    ['991212-1212', '199912121212'],
    ['261231-1212', '202612311212'],
    ['271231-1212', '192712311212'],
    // A coordination number: sixty is added to the day.
    ['20120172-1212', '201201721212'],
  ])('%s', (written, full) => {
    expect(fullPersonalNumber(written, today)).toBe(full)
  })

  test.each(['', '1212', '12121212121', '2012-12-12 1212', 'TF1212121212', '１２1212-1212'])(
    '%j is none',
    (text) => {
      expect(fullPersonalNumber(text, today)).toBeNull()
    },
  )
})

test('nothing is indexed but name and number', () => {
  const person = { name: 'Erik Andersson', personalNumber: '121212-1212', protectedIdentity: false }
  expect(tracesOf({ ...person, ...{ address: 'Storgatan 1', school: 'Skolan' } }, '2026-11-21')).toEqual([
    { kind: 'personal_number', text: '201212121212' },
    { kind: 'name', text: 'andersson erik' },
  ])
})
