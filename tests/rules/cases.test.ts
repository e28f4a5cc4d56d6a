import { describe, expect, test } from 'vitest'
import { addMonths } from '@/lib/calendar-days/rules'
import { ageOn, type CaseStep, caseStates, caseSteps, followUpStanding, inCaseOrder } from '@/lib/cases/rules'
import { newCase } from '@/lib/cases/schema'
import { judge } from '@/lib/policy/may'
import { actorWith, me } from '@/tests/policy/actors'

test('the steps are taken from where the policy allows them, and from nowhere else', () => {
  for (const step of Object.keys(caseSteps) as CaseStep[]) {
    const from: readonly string[] = caseSteps[step].from
    for (const state of caseStates) {
      const verdict = judge(actorWith('case_worker'), `case.${step}`, { assignedToId: me, state })
      expect({ step, state, verdict }).toEqual({
        step,
        state,
        verdict: from.includes(state) ? 'yes' : 'not_now',
      })
    }
  }
})

test('whether a follow-up is late is computed from its day', () => {
  expect(followUpStanding('2026-11-20', '2026-11-21')).toEqual({ kind: 'late', days: 1 })
  expect(followUpStanding('2026-11-21', '2026-11-21')).toEqual({ kind: 'soon', days: 0 })
  expect(followUpStanding('2026-11-28', '2026-11-21')).toEqual({ kind: 'soon', days: 7 })
  expect(followUpStanding('2026-11-29', '2026-11-21')).toEqual({ kind: 'course', days: 8 })
})

describe('the age', () => {
  test.each([
    ['2011-11-21', '2026-11-20', 14],
    ['2011-11-21', '2026-11-21', 15],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
  ])('%s on %s', (bornOn, day, age) => expect(ageOn(bornOn, day)).toBe(age))
})

test('months end where they end', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2027-12-31', 2)).toBe('2028-02-29')
  expect(addMonths('2026-11-21', 12)).toBe('2027-11-21')
})

test('the nearest follow-up stands first, what has none after it, and what is closed last', () => {
  const row = (id: string, state: 'open' | 'closed', nextFollowUpOn: string | null) => ({
    ...{ id, state, nextFollowUpOn, openedAt: '2026-01-01' },
  })
  const rows = [
    row('closed', 'closed', '2026-01-01'),
    row('none', 'open', null),
    row('late', 'open', '2026-02-01'),
  ]
  expect(inCaseOrder(rows).map(({ id }) => id)).toEqual(['late', 'none', 'closed'])
})

describe('a new case', () => {
  const given = { name: 'Någon', kind: 'sig', ageGroup: 'child' }
  const faultsOf = (input: object) =>
    newCase.safeParse({ ...given, ...input }).error?.issues.map(({ path, message }) => `${path}: ${message}`)

  test('asks for a name, an age and a kind, and for no more', () => {
    expect(newCase.safeParse(given).success).toBe(true)
    expect(faultsOf({ name: ' ', kind: 'x', ageGroup: undefined })?.sort()).toEqual([
      'ageGroup: choose_one',
      'kind: choose_one',
      'name: required',
    ])
  })

  test('takes names of 300 characters, emoji and markup as text', () => {
    const name = `${'å'.repeat(275)} 🙂 <script>alert(1)`
    expect(newCase.parse({ ...given, name })).toMatchObject({ name })
    expect(faultsOf({ name: 'å'.repeat(301) })).toEqual(['name: too_long'])
  })

  test('refuses a personal number that cannot be read', () => {
    expect(faultsOf({ personalNumber: '20110224-2384' })).toEqual(['personalNumber: wrong_personal_number'])
    expect(newCase.safeParse({ ...given, personalNumber: '20110224-2383' }).success).toBe(true)
  })
})
