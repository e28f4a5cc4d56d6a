import { describe, expect, test } from 'vitest'
import {
  type DisclosureDraft,
  type DisclosureFacts,
  type GroundCode,
  groundCodes,
  groundsOn,
  recipientKinds,
  refuseDisclosure,
} from '@/lib/disclosures/rules'

const today = '2026-11-21'
const consent = {
  ...{ id: 'consent', party: 'police', parts: ['goals', 'notes'] as const },
  ...{ validFrom: '2026-11-01', validUntil: '2026-11-21', withdrawnAt: null },
}
const caseOf = (given: Partial<DisclosureFacts> = {}): DisclosureFacts => ({
  ...{ source: 'case', bornOn: '2010-01-01', consents: [consent] },
  ...given,
})
const draft = (ground: GroundCode, given: Partial<DisclosureDraft> = {}): DisclosureDraft => ({
  ...{ ground, recipient: 'police', excerpts: ['identity'], consentId: 'consent' },
  ...{ provision: 'Lag (2025:170) 6 §', circumstances: 'Han har skaffat vapen', health: 'no' },
  ...given,
})
const keyOf = (one: DisclosureDraft, facts = caseOf(), day = today) =>
  refuseDisclosure(one, facts, day)?.key ?? null

describe('the sections of the day', () => {
  const codes = (day: string, source: 'case' | 'concern' = 'case') =>
    groundsOn(day, source).map(({ code }) => code)

  test('are those that hold then, and for that kind of record', () => {
    expect(codes('2025-11-30')).not.toContain('crime_prevention')
    expect(codes('2025-12-01')).toContain('crime_prevention')
    expect(codes('2020-07-31')).not.toContain('terrorist_crime')
    expect(codes(today, 'concern')).not.toContain('consent')
    expect(codes(today)).not.toContain('feedback')
    expect(codes('2009-01-01')).toEqual([])
  })

  test('change what they demand from the day the law changes', () => {
    const customs = draft('under_21', { recipient: 'customs' })
    expect(keyOf(customs, caseOf(), '2025-03-31')).toBe('ground_recipient_under_21')
    expect(keyOf(customs, caseOf(), '2025-04-01')).toBeNull()
    expect(groundsOn('2025-06-30', 'case').find(({ code }) => code === 'social_report')?.section).toBe(
      'SoL (2001:453) 14:1',
    )
  })
})

describe('a ground that fits', () => {
  test.each<[GroundCode, Partial<DisclosureDraft>, DisclosureFacts?]>([
    ['consent', { excerpts: ['identity', 'goals', 'notes'] }],
    ['under_21', {}],
    ['terrorist_crime', { recipient: 'security_service' }, caseOf({ bornOn: null })],
    ['crime_prevention', { recipient: 'customs' }],
    ['necessary', { recipient: 'school' }],
    ['social_report', { recipient: 'social_services' }],
    ['duty', { recipient: 'other' }],
    ['feedback', { recipient: 'reporter', excerpts: ['more'] }, caseOf({ source: 'concern' })],
  ])('%s', (ground, given, facts) => expect(keyOf(draft(ground, given), facts ?? caseOf())).toBeNull())
})

describe('nothing is given out', () => {
  test.each<[string, DisclosureDraft, DisclosureFacts, string]>([
    [
      'to a school under 10:18 a',
      draft('under_21', { recipient: 'school' }),
      caseOf(),
      'ground_recipient_under_21',
    ],
    ['of a person of 21 under 10:18 a', draft('under_21'), caseOf({ bornOn: '2005-11-21' }), 'ground_age'],
    [
      'of a person of unknown age under 10:18 a',
      draft('under_21'),
      caseOf({ bornOn: null }),
      'ground_age_unknown',
    ],
    [
      'to customs under 10:18 b',
      draft('terrorist_crime', { recipient: 'customs' }),
      caseOf(),
      'ground_recipient_terrorist_crime',
    ],
    ['of health care under 10:15 a', draft('crime_prevention', { health: 'yes' }), caseOf(), 'ground_health'],
    ['without circumstances', draft('necessary', { circumstances: '' }), caseOf(), 'ground_circumstances'],
    ['by a duty without its law', draft('duty', { provision: '' }), caseOf(), 'ground_provision'],
    [
      'to the police as a report to social services',
      draft('social_report'),
      caseOf(),
      'ground_recipient_social_report',
    ],
    [
      'beside the three answers to whoever reported',
      draft('feedback', { recipient: 'reporter', excerpts: ['more', 'observed'] }),
      caseOf({ source: 'concern' }),
      'ground_feedback_only',
    ],
    ['of a report by consent', draft('consent'), caseOf({ source: 'concern' }), 'ground_not_in_force'],
    ['by no consent', draft('consent', { consentId: '' }), caseOf(), 'consent_choose'],
    ['by somebody else’s consent', draft('consent', { consentId: 'x' }), caseOf(), 'consent_choose'],
    [
      'to another than consent names',
      draft('consent', { recipient: 'school' }),
      caseOf(),
      'consent_other_recipient',
    ],
    [
      'beyond what consent covers',
      draft('consent', { excerpts: ['meetings'] }),
      caseOf(),
      'consent_not_covering',
    ],
    [
      'of an address by consent',
      draft('consent', { excerpts: ['contact'] }),
      caseOf(),
      'consent_not_covering',
    ],
    [
      'by a consent that is withdrawn',
      draft('consent'),
      caseOf({ consents: [{ ...consent, withdrawnAt: '2026-11-20T10:00:00Z' }] }),
      'consent_not_holding',
    ],
  ])('%s', (_what, one, facts, key) => expect(keyOf(one, facts)).toBe(key))

  test('by a consent the day after its last', () => {
    expect(keyOf(draft('consent'), caseOf(), '2026-11-21')).toBeNull()
    expect(keyOf(draft('consent'), caseOf(), '2026-11-22')).toBe('consent_not_holding')
  })

  test('the day before 21 it still may be', () => {
    expect(keyOf(draft('under_21'), caseOf({ bornOn: '2005-11-22' }))).toBeNull()
  })
})

test('every ground says no to somebody, or demands something', () => {
  for (const code of groundCodes) {
    const bare = recipientKinds.map((recipient) =>
      keyOf(
        draft(code, { recipient, circumstances: '', provision: '', consentId: '' }),
        caseOf({ source: code === 'feedback' ? 'concern' : 'case' }),
      ),
    )
    expect(
      bare.some((key) => key !== null),
      code,
    ).toBe(true)
  }
})
