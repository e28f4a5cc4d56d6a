import { describe, expect, test } from 'vitest'
import {
  type ConsentDraft,
  consentLawOn,
  consentStanding,
  coveredParts,
  type Giver,
  type Protected,
  refuseConsent,
  requiredGivers,
} from '@/lib/consents/rules'

const today = '2026-11-21'
const child = (bornOn: string | null, guardians = 2): Protected => ({ ageGroup: 'child', bornOn, guardians })
const adult: Protected = { ageGroup: 'adult', bornOn: null, guardians: 0 }

describe('who must consent', () => {
  test.each<[string, Protected, Giver[]]>([
    ['an adult alone', adult, ['person']],
    ['a child under 15: both guardians', child('2012-01-01'), ['guardian1', 'guardian2']],
    ['with one guardian, that one', child('2012-01-01', 1), ['guardian1']],
    ['the day before 15: the guardians', child('2011-11-22'), ['guardian1', 'guardian2']],
    ['from the day of 15: the child too', child('2011-11-21'), ['person', 'guardian1', 'guardian2']],
    ['the day before 18: still all', child('2008-11-22'), ['person', 'guardian1', 'guardian2']],
    ['from the day of 18: the person alone', child('2008-11-21'), ['person']],
    ['a child of unknown age: everyone', child(null), ['person', 'guardian1', 'guardian2']],
    ['a child without known guardians: one is demanded', child('2012-01-01', 0), ['guardian1']],
  ])('%s', (_what, person, givers) => expect(requiredGivers(person, today)).toEqual(givers))

  test('follows the day of birth and not what was ticked', () => {
    expect(requiredGivers({ ...adult, bornOn: '2015-01-01', guardians: 1 }, today)).toEqual(['guardian1'])
  })
})

describe('a consent is refused', () => {
  const draft = (given: Partial<ConsentDraft>): ConsentDraft => ({
    ...{ givers: ['person'], validFrom: today, validUntil: '2027-05-01' },
    ...given,
  })
  const all: Giver[] = ['person', 'guardian1', 'guardian2']

  test.each<[string, Partial<ConsentDraft>, Protected, string | null]>([
    ['not when an adult gives it', {}, adult, null],
    ['when an adult has not', { givers: ['guardian1'] }, adult, 'consent_person'],
    [
      'when one of two guardians is missing',
      { givers: ['guardian1'] },
      child('2014-01-01'),
      'consent_guardians',
    ],
    ['not when both have', { givers: ['guardian1', 'guardian2'] }, child('2014-01-01'), null],
    ['when a sixteen-year-old is not asked', { givers: all.slice(1) }, child('2010-01-01'), 'consent_person'],
    ['when a sixteen-year-old alone gives it', {}, child('2010-01-01'), 'consent_guardians'],
    [
      'when there is no guardian in the case',
      { givers: ['guardian1'] },
      child('2014-01-01', 0),
      'consent_no_guardian',
    ],
    ['when nobody is there to ask', { givers: [] }, child('2014-01-01', 0), 'consent_no_guardian'],
    [
      'when the child turns 15 on the way',
      { givers: all.slice(1) },
      child('2012-01-01'),
      'consent_past_birthday',
    ],
    [
      'not when the day before is chosen',
      { givers: all.slice(1), validUntil: '2026-12-31' },
      child('2012-01-01'),
      null,
    ],
    ['not when the child has consented too', { givers: all }, child('2012-01-01'), null],
    ['not at 18 when the person is among those who gave it', { givers: all }, child('2009-01-01'), null],
    ['when it is over already', { validFrom: '2026-01-01', validUntil: '2026-11-20' }, adult, 'consent_over'],
    ['when it ends before it begins', { validFrom: '2027-06-01' }, adult, 'before_start'],
    ['when it is longer than a year', { validUntil: '2027-11-22' }, adult, 'consent_too_long'],
    ['not when it is a year to the day', { validUntil: '2027-11-21' }, adult, null],
  ])('%s', (_what, given, person, key) => {
    expect(refuseConsent(draft(given), person, today)?.key ?? null).toBe(key)
  })
})

describe('a consent that is given', () => {
  const days = { validFrom: '2026-11-01', validUntil: '2026-11-21', withdrawnAt: null }

  test('holds to the end of its last day', () => {
    expect(consentStanding(days, '2026-10-31')).toBe('upcoming')
    expect(consentStanding(days, '2026-11-01')).toBe('holds')
    expect(consentStanding(days, '2026-11-21')).toBe('holds')
    expect(consentStanding(days, '2026-11-22')).toBe('over')
    expect(consentStanding({ ...days, withdrawnAt: '2026-11-02' }, '2026-11-21')).toBe('withdrawn')
  })

  test('covers its parts while it holds, together with the others that hold', () => {
    expect(
      coveredParts([
        { standing: 'holds', parts: ['notes', 'goals'] },
        { standing: 'holds', parts: ['goals'] },
        { standing: 'over', parts: ['meetings'] },
        { standing: 'withdrawn', parts: ['interventions'] },
        { standing: 'upcoming', parts: ['meetings'] },
      ]),
    ).toEqual(['goals', 'notes'])
    expect(coveredParts([])).toEqual([])
  })

  test('is judged by the law of its day', () => {
    expect(consentLawOn('2026-11-21').ownVoice.section).toBe('LVU (1990:52) 36 §')
    expect(consentLawOn('2024-01-01').ownVoice.section).toBe('SoL (2001:453) 11:10')
  })
})
