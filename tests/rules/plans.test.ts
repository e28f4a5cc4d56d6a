import { describe, expect, test } from 'vitest'
import { countStandings } from '@/lib/measures/rules'
import {
  depthOf,
  findShortcomings,
  isWithin,
  type PlanDates,
  type PlanState,
  planSteps,
  summarisePlan,
} from '@/lib/plans/rules'
import { planChoice, planFilter, sectionEdit } from '@/lib/plans/schema'

const today = '2026-11-20'
const planIn = (state: PlanState, given: Partial<PlanDates> = {}): PlanDates => ({
  state,
  stateSince: '2026-09-14',
  consultationOn: '2026-12-04',
  meetingOn: '2027-01-28',
  decidedOn: null,
  paragraph: null,
  needsApproval: false,
  approvedOn: null,
  approvedParagraph: null,
  followUpOn: '2027-12-15',
  ...given,
})
const none = countStandings([])

describe('the way to a decision', () => {
  const walked = (state: PlanState) => planSteps(planIn(state)).map((step) => step.state)

  test('every state stands at its step, with what was before and comes after', () => {
    expect(walked('draft')).toEqual(['now', 'next', 'next', 'next', 'next'])
    expect(walked('consultation')).toEqual(['was', 'now', 'next', 'next', 'next'])
    expect(walked('sent')).toEqual(['was', 'was', 'now', 'next', 'next'])
    expect(walked('decided')).toEqual(['was', 'was', 'was', 'now', 'next'])
    expect(walked('in_force')).toEqual(['was', 'was', 'was', 'was', 'now'])
    expect(walked('followed_up')).toEqual(['was', 'was', 'was', 'was', 'now'])
    expect(walked('replaced')).toEqual(['was', 'was', 'was', 'was', 'was'])
  })

  test('approval is a step only where it is demanded, and the last follow-up ends the way', () => {
    const stepsOf = (given: Partial<PlanDates>) =>
      planSteps(planIn('decided', given)).map(({ key, state }) => `${key} ${state}`)
    expect(stepsOf({ needsApproval: true }).slice(3)).toEqual([
      'decision now',
      'approval next',
      'follow_up next',
    ])
    expect(stepsOf({ needsApproval: true, state: 'approved' }).slice(3)).toEqual([
      'decision was',
      'approval now',
      'follow_up next',
    ])
    expect(stepsOf({ state: 'followed_up', followUpOn: null }).at(-1)).toBe('follow_up was')
  })

  test('a decision has its day and its §', () => {
    const plan = planIn('decided', { decidedOn: '2027-01-28', paragraph: '12' })
    expect(planSteps(plan)[3]).toEqual({ key: 'decision', state: 'now', on: '2027-01-28', paragraph: '12' })
  })
})

describe('lägesraden', () => {
  const nextOf = (state: PlanState, given: Partial<PlanDates> = {}) =>
    summarisePlan(planIn(state, given), none, today).next

  test('names the step that comes next and its day', () => {
    expect(nextOf('draft')).toEqual({ step: 'consultation', on: '2026-12-04', overdue: false })
    expect(nextOf('consultation')).toEqual({ step: 'meeting', on: '2027-01-28', overdue: false })
    expect(nextOf('sent')).toEqual({ step: 'decision', on: null, overdue: false })
    expect(nextOf('decided')).toEqual({ step: 'follow_up', on: '2027-12-15', overdue: false })
    expect(nextOf('in_force')).toEqual({ step: 'follow_up', on: '2027-12-15', overdue: false })
    expect(nextOf('followed_up')).toEqual({ step: 'follow_up', on: '2027-12-15', overdue: false })
    expect(nextOf('followed_up', { followUpOn: null })).toBeNull()
    expect(nextOf('replaced')).toBeNull()
  })

  test('says when that day has passed; today has not', () => {
    expect(nextOf('draft', { consultationOn: '2026-11-19' })?.overdue).toBe(true)
    expect(nextOf('draft', { consultationOn: today })?.overdue).toBe(false)
  })

  test('carries what is late and since when', () => {
    const late = { kind: 'late', days: 12, dueOn: '2026-11-08', step: 2 } as const
    const counts = countStandings([late, { kind: 'done' }, { ...late, days: 5, dueOn: '2026-11-15' }])
    expect(summarisePlan(planIn('draft'), counts, today)).toMatchObject({
      total: 3,
      late: 2,
      lateSince: '2026-11-08',
    })
  })
})

describe('what remains before consultation', () => {
  const measure = { id: 'm', number: '4.1.1', status: 'ongoing' as const, lacks: [] }
  const section = { id: 's', kind: 'measures' as const, number: '4.1', body: '', measures: [measure] }
  const kindsOf = (sections: Parameters<typeof findShortcomings>[0]) =>
    findShortcomings(sections).map(({ kind, number }) => `${number} ${kind}`)

  test('what a measure lacks of what its plan requires, a section without text or measures', () => {
    expect(kindsOf([section])).toEqual([])
    const lacks = ['no_responsible', 'no_need'] as const
    expect(kindsOf([{ ...section, measures: [{ ...measure, lacks }] }])).toEqual([
      '4.1.1 no_responsible',
      '4.1.1 no_need',
    ])
    expect(kindsOf([{ ...section, measures: [] }])).toEqual(['4.1 no_measures'])
    expect(kindsOf([{ ...section, kind: 'text', number: '1', measures: [] }])).toEqual(['1 no_text'])
  })

  test('a cancelled measure lacks nothing', () => {
    const lacking = { ...measure, status: 'cancelled' as const, lacks: ['no_purpose'] as const }
    expect(kindsOf([{ ...section, measures: [lacking] }])).toEqual([])
  })
})

test('the number of a section says where it stands', () => {
  expect([depthOf('4'), depthOf('4.1'), depthOf('4.1.2')]).toEqual([0, 1, 2])
  expect(isWithin('4.1', '4')).toBe(true)
  expect(isWithin('4', '4')).toBe(true)
  expect(isWithin('41', '4')).toBe(false)
})

describe('what an address or a form may say', () => {
  const id = '00000000-0000-4000-8000-000000000001'

  test('an unknown filter or a broken row id is as none; a broken plan id is no plan', () => {
    expect(planFilter.parse({ state: 'lost', mine: 'x' })).toEqual({ state: undefined, mine: undefined })
    expect(planChoice.parse({ planId: id, editing: 'x' })).toEqual({ planId: id, editing: undefined })
    expect(planChoice.safeParse({ planId: '1 OR 1=1' }).success).toBe(false)
  })

  test('a text is sent with what its writer saw, by a form or by a script', () => {
    const given = { sectionId: id, version: '2', body: 'ny\r\ntext' }
    const expected = { sectionId: id, version: 2, base: { body: 'gammal' }, body: 'ny\ntext' }
    expect(sectionEdit.parse({ ...given, base: 'gammal' })).toEqual(expected)
    expect(sectionEdit.parse({ ...given, base: { body: 'gammal' } })).toEqual(expected)
    expect(sectionEdit.safeParse(given).success).toBe(false)
    expect(sectionEdit.safeParse({ ...given, base: '', planId: id }).success).toBe(false)
  })
})
