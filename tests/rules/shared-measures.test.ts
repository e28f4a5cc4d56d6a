import { describe, expect, test } from 'vitest'
import { findingsIn, sharingState } from '@/lib/shared-measures/rules'

describe('what may not leave', () => {
  test.each([
    ['Kontakta 19850412-1234', 'personal_number'],
    ['850412-1234', 'personal_number'],
    ['198504121234', 'personal_number'],
    ['850412+1234', 'personal_number'],
    ['Skriv till anna@kommun.se', 'mail_address'],
    ['Ring 070-123 45 67', 'phone_number'],
    ['Ring +46 8 508 250 00', 'phone_number'],
    ['Anna Ek håller i gruppen', 'own_name'],
    ['Anna Eks grupp', 'own_name'],
    ['På RÅSLÄTT finns en grupp', 'own_name'],
  ])('%s', (text, finding) => {
    expect(findingsIn(text, ['Anna Ek', 'Råslätt'])).toBe(finding)
  })

  test.each([
    'Träffas 4 gånger om året, senast 2027-12-31.',
    'Lag (2023:196) och år 2026–2027',
    'Gruppen har 12 deltagare och 0 avhopp',
    'Annat ekar råslättigt',
    '<script>alert(1)</script>',
  ])('but this may: %s', (text) => {
    expect(findingsIn(text, ['Anna Ek', 'Råslätt', 'Ek'])).toBeNull()
  })
})

test('a copy is prepared before it is shared', () => {
  expect([null, { sharedAt: null }, { sharedAt: '2026-11-21' }].map(sharingState)).toEqual([
    'none',
    'prepared',
    'shared',
  ])
})
