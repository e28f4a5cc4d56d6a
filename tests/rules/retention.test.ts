import { describe, expect, test } from 'vitest'
import { disposalNumber, hindrance, isAnother, urgency } from '@/lib/disposals/rules'
import {
  addYears,
  bornFacts,
  isDue,
  type LongerKeeping,
  leastYearsOf,
  type RetentionFacts,
  retentionOf,
  retentionRules,
  ruleKeys,
  ruleOn,
} from '@/lib/retention/rules'

const today = '2026-11-21'
const report: RetentionFacts = {
  kind: 'concern_report',
  ended: true,
  lastNoteOn: '2021-03-15',
  subject: 'adult',
  inquiryOpened: false,
  bornYear: null,
  placed: false,
  inSample: false,
}
const of = (facts: Partial<RetentionFacts>, decisions: LongerKeeping[] = [], day = today) =>
  retentionOf({ ...report, ...facts }, decisions, day)

describe('the law', () => {
  test('five years after the last note, finished by the end of the year after', () => {
    expect(of({})).toMatchObject({
      standing: 'term',
      triggerOn: '2021-03-15',
      mayFrom: '2026-03-15',
      mustBy: '2027-12-31',
    })
    expect(isDue(of({}), '2026-03-14')).toBe(false)
    expect(isDue(of({}), '2026-03-15')).toBe(true)
  })

  test('nothing ends before the work does', () => {
    expect(of({ ended: false, lastNoteOn: '1990-01-01' })).toEqual({ standing: 'open' })
  })

  test('a child with an opened inquiry: not before 30, and never sooner than five years', () => {
    const child = { subject: 'child', inquiryOpened: true } as const
    expect(of({ ...child, bornYear: 2010 })).toMatchObject({
      mayFrom: '2041-01-01',
      mustBy: '2042-12-31',
      triggerOn: '2010-12-31',
    })
    // Known to be grown up long since.
    expect(of({ ...child, bornYear: 1990 })).toMatchObject({ mayFrom: '2026-03-15', triggerOn: '2021-03-15' })
  })

  test('what is not known counts as the longest time', () => {
    const unknown = { subject: 'unknown', inquiryOpened: null } as const
    expect(of(unknown)).toMatchObject({ mayFrom: '2052-01-01' })
    expect(of({ subject: 'child', inquiryOpened: null })).toMatchObject({ mayFrom: '2052-01-01' })
    expect(of({ subject: 'child', inquiryOpened: false })).toMatchObject({ mayFrom: '2026-03-15' })
  })

  test('before 2026-01-15 an opened inquiry about a child ended after five years too', () => {
    const child = { subject: 'child', inquiryOpened: true, lastNoteOn: '2019-01-10' } as const
    expect(of(child, [], '2026-01-14')).toMatchObject({ mayFrom: '2024-01-10' })
    expect(of(child, [], '2026-01-15')).toMatchObject({ mayFrom: '2050-01-01' })
    expect(ruleOn('concern_not_opened', '2024-05-01').act).toBe('SoL (2001:453)')
    expect(ruleOn('concern_not_opened', '2025-07-01').act).toBe('SoL (2025:400)')
  })

  test('placed children and the sample are kept', () => {
    expect(of({ placed: true })).toMatchObject({ standing: 'kept', rule: { key: 'concern_placed' } })
    expect(of({ inSample: true })).toMatchObject({ standing: 'kept', rule: { key: 'concern_sample' } })
  })

  test('a draft has a rule of its own', () => {
    const draft = { kind: 'concern_draft', lastNoteOn: '2026-08-23', inquiryOpened: null } as const
    expect(of(draft)).toMatchObject({ mayFrom: '2026-11-21', rule: { key: 'draft_left' } })
  })

  test('every key has a rule that reaches back, and what is not certain says so', () => {
    for (const key of ruleKeys) expect(ruleOn(key, '2000-01-01').from <= '2013-01-01').toBe(true)
    expect(retentionRules.filter(({ toConfirm }) => toConfirm).map(({ key }) => key)).toContain(
      'concern_sample',
    )
  })

  test('29 February never falls a day too soon', () => {
    expect(addYears('2020-02-29', 5)).toBe('2025-03-01')
  })
})

describe('the municipality', () => {
  const decision = (years: number | null): LongerKeeping => ({
    kind: 'concern_report',
    years,
    registerNumber: 'SN 2024/7',
  })

  test('may keep longer, and the decision is named', () => {
    expect(of({}, [decision(10)])).toMatchObject({ mayFrom: '2031-03-15', registerNumber: 'SN 2024/7' })
    expect(of({}, [decision(10), decision(7)])).toMatchObject({ mayFrom: '2031-03-15' })
    expect(of({}, [decision(null)])).toMatchObject({ standing: 'kept', registerNumber: 'SN 2024/7' })
  })

  test('never shorter than the law, even if such a row were there', () => {
    expect(of({}, [decision(1)])).toMatchObject({ mayFrom: '2026-03-15', registerNumber: '' })
    expect(leastYearsOf('concern_report')).toBe(5)
  })

  test('a decision on one kind says nothing of another', () => {
    const draft = { kind: 'concern_draft', lastNoteOn: '2020-01-01' } as const
    expect(of(draft, [decision(null)])).toMatchObject({ standing: 'term' })
  })
})

/** With its check digit, in the tax agency's range for tests. */
function numberOf(day: string): string {
  const digits = `${day.slice(2)}238`
  const sum = [...digits].reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return `${day}-238${(10 - (sum % 10)) % 10}`
}

describe('who is in a record', () => {
  test('the youngest, and the days of the sample', () => {
    expect(bornFacts([numberOf('20080114'), numberOf('20110203')], today)).toEqual({
      bornYear: 2011,
      inSample: false,
    })
    expect(bornFacts([numberOf('20080115')], today)).toEqual({ bornYear: 2008, inSample: true })
    // A coordination number for somebody born on the 25th.
    expect(bornFacts([numberOf('19900185')], today)).toEqual({ bornYear: 1990, inSample: true })
  })

  test('one whose year is unknown makes the youngest unknown', () => {
    expect(bornFacts([numberOf('20080114'), ''], today)).toEqual({ bornYear: null, inSample: false })
    // A wrong check digit: the year is not believed, the day is enough to keep it.
    expect(bornFacts(['20080105-0000'], today)).toEqual({ bornYear: null, inSample: true })
    expect(bornFacts([], today)).toEqual({ bornYear: null, inSample: false })
    expect(bornFacts(['okänt 🔪'], today)).toEqual({ bornYear: null, inSample: false })
  })
})

describe('a list', () => {
  const record = { ...report, id: 'x', number: '2021-0001', examined: true, held: false }

  test('holds what is due and nothing stands in the way of', () => {
    expect(hindrance(record, [], today)).toBeNull()
    expect(hindrance({ ...record, held: true }, [], today)).toBe('hold')
    expect(hindrance({ ...record, ended: false }, [], today)).toBe('not_due')
    expect(hindrance(record, [], '2025-01-01')).toBe('not_due')
    expect(hindrance(null, [], today)).toBe('gone')
  })

  test('takes two hands', () => {
    expect(isAnother('one', 'another')).toBe(true)
    expect(isAnother('one', 'one')).toBe(false)
    expect(isAnother(null, 'one')).toBe(false)
  })

  test('says when it is late', () => {
    expect(urgency('2026-11-20', today)).toBe('late')
    expect(urgency('2026-12-31', today)).toBe('soon')
    expect(urgency('2027-12-31', today)).toBeNull()
    expect(disposalNumber(2026, 3)).toBe('G2026-03')
  })
})

describe('the other kinds', () => {
  const supported = { kind: 'support_case', inquiryOpened: null, subject: 'unknown' } as const
  test('a case is a child’s until somebody has said that it is not', () => {
    expect(of(supported)).toMatchObject({ rule: { key: 'case_child' }, mayFrom: '2052-01-01' })
    expect(of({ ...supported, bornYear: 2010 })).toMatchObject({ mayFrom: '2041-01-01' })
    expect(of({ ...supported, bornYear: 1980 })).toMatchObject({ mayFrom: '2026-03-15' })
    expect(of({ ...supported, subject: 'adult' })).toMatchObject({
      rule: { key: 'case_adult' },
      mayFrom: '2026-03-15',
    })
    expect(of({ ...supported, placed: true }).standing).toBe('kept')
    expect(of({ ...supported, inSample: true }).standing).toBe('kept')
  })

  test.each([
    ['held_report', '2021-06-13', 'held_dismissed'],
    ['advice_question', '2022-03-15', 'question_answered'],
    ['incident', '2026-03-15', 'incident_closed'],
    ['access_request', '2023-03-15', 'access_answered'],
  ] as const)('%s: from %s by the municipality’s own routine', (kind, mayFrom, key) => {
    // Nothing but its own rule is asked: neither who was placed nor who is in a sample.
    expect(of({ kind, placed: true, inSample: true })).toMatchObject({
      mayFrom,
      rule: { key, act: '', toConfirm: true },
    })
    const longer = [{ kind, years: 10, registerNumber: 'KS 1' }]
    expect(of({ kind }, longer)).toMatchObject({ mayFrom: '2031-03-15', registerNumber: 'KS 1' })
    expect(of({ kind, ended: false })).toEqual({ standing: 'open' })
  })

  test('a day of birth without a number tells the year and the sample', () => {
    expect(bornFacts(['2010-03-15'], today)).toEqual({ bornYear: 2010, inSample: true })
    expect(bornFacts(['2010-03-16'], today)).toEqual({ bornYear: 2010, inSample: false })
  })
})
