import { describe, expect, test } from 'vitest'
import { isAnswered, isOpen, personalDataIn, standingOf } from '@/lib/comments/rules'

describe('what looks like personal data', () => {
  // Skatteverket's test numbers, and the sample that everyone knows.
  test.each([
    '189001019802',
    '18900101-9802',
    '900101-9802',
    '900101+9802',
    '8900101 9802'.slice(1),
    '19121212-1212',
  ])('personal number: %s', (number) => {
    expect(personalDataIn(`Det gäller ${number}, som vi talade om.`)).toBe('personal_number')
  })

  test('a coordination number has sixty added to its day', () => {
    expect(personalDataIn('701063-2391')).toBe('personal_number')
  })

  test.each([
    ['another control digit', '900101-9803'],
    ['a month that is none', '901301-9801'],
    ['an organisation', '212000-0142'],
    ['a register number', 'Demo 2026-0001 och dnr 2026/77'],
    ['a longer row of digits', '12345900101980298'],
    ['years and paragraphs', '2027–2028, 5–6 §§, lag (2023:196)'],
    ['a date and a time', '2026-12-04 kl. 15.40'],
  ])('is not: %s', (_, text) => {
    expect(personalDataIn(text)).toBeNull()
  })

  test.each([
    '070-174 06 05',
    '0701740605',
    '+46 70 174 06 05',
    '0046701740605',
    '08-465 004 04',
    '+46 (0)8 465 004 04',
  ])('telephone: %s', (number) => {
    expect(personalDataIn(`Ring ${number} i morgon.`)).toBe('phone')
  })

  test.each(['112', '114 14', '020', '0,5 procent', '10 000 invånare', 'år 2017–2019'])(
    'no telephone: %s',
    (text) => {
      expect(personalDataIn(text)).toBeNull()
    },
  )
})

describe('a thread', () => {
  const thread = { resolution: null, removedAt: null, replies: 0 }

  test('is open until it is resolved', () => {
    expect([standingOf(thread), isOpen(thread)]).toEqual(['open', true])
    expect(isOpen({ ...thread, resolution: 'not_followed' })).toBe(false)
    expect(standingOf({ resolution: 'followed' })).toBe('followed')
  })

  test('that was taken away before anyone answered asks for nothing', () => {
    const removedAt = '2026-11-20T09:00:00Z'
    expect(isOpen({ ...thread, removedAt })).toBe(false)
    expect(isOpen({ ...thread, removedAt, replies: 1 })).toBe(true)
  })

  test('is answered by a reply or a response', () => {
    expect(isAnswered(thread)).toBe(false)
    expect(isAnswered({ ...thread, replies: 1 })).toBe(true)
    expect(isAnswered({ ...thread, resolution: 'followed' })).toBe(true)
  })
})
