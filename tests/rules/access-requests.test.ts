import { describe, expect, test } from 'vitest'
import {
  accessDueOn,
  accessStanding,
  coverOthers,
  processingGrounds,
  sectionOf,
  withholdingsOn,
} from '@/lib/access-requests/rules'
import { accessReviewInput } from '@/lib/access-reviews/schema'

describe('the month of the answer (GDPR 12.3)', () => {
  test.each([
    ['2026-11-02', '2026-12-02', 'the same day of the next month'],
    ['2027-01-31', '2027-03-01', 'the last day of a short month is a Sunday: the Monday after'],
    ['2026-11-21', '2026-12-21', 'a Monday'],
    ['2026-11-24', '2026-12-28', 'Christmas Eve and a weekend lie between'],
  ])('received %s: %s, %s', (received, due) => {
    expect(accessDueOn(received)).toBe(due)
  })

  test.each([
    ['2026-11-10', false, { kind: 'course', days: 22 }],
    ['2026-11-25', false, { kind: 'soon', days: 7 }],
    ['2026-12-02', false, { kind: 'soon', days: 0 }],
    ['2026-12-03', false, { kind: 'late', days: 1 }],
    ['2026-12-03', true, { kind: 'done', days: -1 }],
  ])('on %s, handed out %s', (today, handedOut, standing) => {
    expect(accessStanding({ receivedOn: '2026-11-02', handedOut }, today)).toEqual(standing)
  })
})

describe('everybody else is covered', () => {
  const covering = { others: ['Vera Lind-Ek', 'Bo Ö'], own: ['Elis Lind', '20110224-2383'], cover: '[annan]' }
  const covered = (text: string) => coverOthers(text, covering)

  test('by name, whole and in parts, whatever the case and the genitive', () => {
    expect(covered('Vera Lind-Ek sade det. VERA ringde. Veras bror.')).toBe(
      '[annan] sade det. [annan] ringde. [annan] bror.',
    )
    // A part of another word is that word.
    expect(covered('Skolan heter Veraskolan')).toBe('Skolan heter Veraskolan')
  })

  test('and not the one who asks', () => {
    expect(covered('Elis Lind, 20110224-2383 och 110224-2383')).toBe(
      'Elis Lind, 20110224-2383 och 110224-2383',
    )
  })

  test('by number, telephone and address of e-mail', () => {
    expect(covered('Ring 070-123 45 67 eller vera@exempel.se om 19900101-0017')).toBe(
      'Ring [annan] eller [annan] om [annan]',
    )
    expect(covered('Klockan 10.30 den 4 maj 2026, dnr 2026-0412')).toBe(
      'Klockan 10.30 den 4 maj 2026, dnr 2026-0412',
    )
  })

  test('a name that reads as a pattern is only a name', () => {
    expect(coverOthers('a.*b (x) och axxb', { ...covering, others: ['a.*b (x)'] })).toBe('[annan] och axxb')
  })
})

describe('by law', () => {
  test('a child’s secrecy against its guardian is named only when a guardian asks', () => {
    const codes = (asker: 'self' | 'guardian') => withholdingsOn('2026-11-21', asker).map(({ code }) => code)
    expect(codes('guardian')).toContain('guardian')
    expect(codes('self')).not.toContain('guardian')
    expect(sectionOf('others')).toContain('26:1')
    expect(sectionOf('x')).toBe('')
  })

  test('the grounds are those of the day', () => {
    expect(processingGrounds('concern', '2026-01-01').join()).toContain('2025:400')
    expect(processingGrounds('concern', '2024-01-01').join()).toContain('2001:453')
    expect(processingGrounds('case', '2017-01-01').length).toBeGreaterThan(0)
  })

  const review = { reviewId: '6c0a1c1e-7b54-4f39-9a3c-2f6f0f0c1a11', identity: 'Elis' }
  test.each([
    [{ decision: 'given' }, null],
    [{ decision: 'given', withholding: 'others' }, 'withholding'],
    [{ decision: 'given', identity: '' }, 'decision'],
    [{ decision: 'in_part', withholding: 'others', reasons: 'Annans' }, null],
    [{ decision: 'in_part', withholding: '', reasons: 'Annans' }, 'withholding'],
    [{ decision: 'withheld', withholding: 'others', reasons: '' }, 'reasons'],
    [{ decision: 'withheld', withholding: 'others', reasons: 'Allt', identity: '' }, null],
    [{ decision: 'x' }, 'decision'],
    [{ decision: 'in_part', withholding: 'x', reasons: 'Annans' }, 'withholding'],
  ])('a review of %j is stopped at %s', (given, field) => {
    const parsed = accessReviewInput.safeParse({ ...review, ...given })
    expect(parsed.success ? null : parsed.error.issues[0]?.path[0]).toBe(field)
  })
})
