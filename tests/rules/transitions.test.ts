import { describe, expect, test } from 'vitest'
import { planStates, type Shortcoming } from '@/lib/plans/rules'
import type { Grant } from '@/lib/policy/grants'
import { policy } from '@/lib/policy/table'
import {
  type Answers,
  actKeys,
  blockers,
  changeBy,
  correctable,
  openActs,
  type PlanOnItsWay,
  proposedAnswers,
  refuseDays,
  transitionOf,
} from '@/lib/transitions/rules'
import { correction, stepInput } from '@/lib/transitions/schema'

const today = '2026-11-20'
const id = '00000000-0000-4000-8000-000000000001'
const plan = (given: Partial<PlanOnItsWay> = {}): PlanOnItsWay => ({
  state: 'draft',
  periodFrom: '2027-01-01',
  needsApproval: false,
  consultationOn: null,
  meetingOn: null,
  decidedOn: null,
  paragraph: null,
  registerNumber: null,
  approvedOn: null,
  approvedParagraph: null,
  followUpOn: null,
  ...given,
})
const answers = (given: Partial<Answers> = {}): Answers => ({
  on: '',
  paragraph: '',
  registerNumber: '',
  meetingOn: '',
  followUpOn: '',
  note: '',
  ...given,
})

describe('the table', () => {
  test('asks the policy about exactly the states that an act starts from', () => {
    for (const key of actKeys) {
      const { from, action } = transitionOf(key)
      for (const { when } of policy[action] as readonly Grant[]) expect([...(when ?? [])]).toEqual([...from])
    }
  })

  test('offers in each state what can be done with it, the way forward first', () => {
    const offered = Object.fromEntries(
      planStates.map((state) => [state, openActs(plan({ state, periodFrom: today }), today)]),
    )
    expect(offered).toEqual({
      draft: ['consult', 'send'],
      consultation: ['send', 'withdraw'],
      sent: ['decide', 'withdraw', 'refer_back'],
      decided: ['put_in_force'],
      approved: ['put_in_force'],
      in_force: ['follow_up'],
      followed_up: ['follow_up'],
      replaced: [],
    })
    expect(openActs(plan({ state: 'decided', needsApproval: true }), today)).toEqual(['approve'])
  })

  test('puts no plan in force before its period has begun', () => {
    expect(openActs(plan({ state: 'decided', periodFrom: '2026-11-21' }), today)).toEqual([])
    const fault = refuseDays(
      'put_in_force',
      { answers: answers({ on: '2026-11-19' }), plan: plan({ periodFrom: today }) },
      today,
    )
    expect(fault).toEqual({ field: 'on', key: 'before_period' })
  })

  test('never leads back from a decision', () => {
    const decided = planStates.slice(planStates.indexOf('decided'))
    for (const key of actKeys.filter((each) => transitionOf(each).way === 'back')) {
      expect(transitionOf(key).from.filter((state) => decided.includes(state))).toEqual([])
    }
  })

  test('stops a plan whose measures lack what is required, and nothing else', () => {
    const kinds = ['no_responsible', 'no_level', 'no_text', 'no_measures'] as const
    const found: Shortcoming[] = kinds.map((kind) => ({ kind, number: '1', anchor: 'a' }))
    expect(blockers('consult', found).map(({ kind }) => kind)).toEqual(['no_responsible', 'no_level'])
    expect(blockers('send', found)).toHaveLength(2)
    expect(blockers('withdraw', found)).toEqual([])
  })
})

describe('days', () => {
  const fault = (key: Parameters<typeof refuseDays>[0], given: Partial<Answers>, of = plan()) =>
    refuseDays(key, { answers: answers(given), plan: of }, today)

  test('what has happened does not lie ahead, what is planned has not passed', () => {
    expect(fault('decide', { on: '2026-11-21' })).toEqual({ field: 'on', key: 'day_ahead' })
    expect(fault('send', { meetingOn: '2026-11-19' })).toEqual({ field: 'meetingOn', key: 'day_passed' })
    expect(fault('send', { meetingOn: today })).toBeNull()
    expect(fault('decide', { on: today, followUpOn: today })).toEqual({
      field: 'followUpOn',
      key: 'before_act',
    })
    expect(fault('decide', { on: today, followUpOn: '2027-11-20' })).toBeNull()
  })

  test('nothing that follows a decision comes before it', () => {
    const decided = plan({
      state: 'decided',
      periodFrom: '2026-01-01',
      decidedOn: '2026-11-10',
      approvedOn: '2026-11-15',
    })
    for (const key of ['approve', 'put_in_force', 'follow_up'] as const) {
      expect(fault(key, { on: '2026-11-09' }, decided)).toEqual({ field: 'on', key: 'before_decision' })
    }
    expect(fault('put_in_force', { on: '2026-11-14' }, decided)?.key).toBe('before_decision')
    expect(fault('put_in_force', { on: '2026-11-15' }, decided)).toBeNull()
  })
})

describe('what an act makes of the plan', () => {
  const made = (key: Parameters<typeof changeBy>[0], given: Partial<Answers> = {}, of = plan()) =>
    changeBy(key, { answers: answers(given), plan: of }, today)

  test('the state has its day, and the record what the minutes say', () => {
    expect(made('consult')).toEqual({ state: 'consultation', stateSince: today, consultationOn: today })
    expect(
      made('decide', {
        on: '2026-11-12',
        paragraph: '§ 12',
        registerNumber: 'D 1',
        followUpOn: '2027-11-01',
      }),
    ).toEqual({
      state: 'decided',
      stateSince: '2026-11-12',
      decidedOn: '2026-11-12',
      paragraph: '§ 12',
      registerNumber: 'D 1',
      followUpOn: '2027-11-01',
    })
    expect(made('follow_up', { on: today }).followUpOn).toBeNull()
  })

  test('a plan that comes back shows only days that lie ahead', () => {
    const sent = plan({ consultationOn: '2026-10-01', meetingOn: '2026-11-19' })
    expect(made('withdraw', {}, sent)).toMatchObject({
      state: 'draft',
      consultationOn: null,
      meetingOn: null,
    })
    expect(made('withdraw', {}, plan({ meetingOn: '2027-01-28' })).meetingOn).toBe('2027-01-28')
  })

  test('the form proposes the usual answer', () => {
    const sent = plan({ meetingOn: '2026-11-12', registerNumber: 'D 1', followUpOn: '2027-11-01' })
    expect(proposedAnswers('decide', sent, today)).toEqual({
      on: '2026-11-12',
      registerNumber: 'D 1',
      followUpOn: '2027-11-01',
    })
    expect(proposedAnswers('send', sent, today)).toEqual({ meetingOn: '' })
    expect(proposedAnswers('put_in_force', plan({ decidedOn: '2026-11-12' }), today)).toEqual({ on: today })
    const begun = plan({ periodFrom: '2026-01-01', decidedOn: '2026-11-12' })
    expect(proposedAnswers('put_in_force', begun, today)).toEqual({ on: '2026-11-12' })
  })

  test('only a decision that has been made can be corrected', () => {
    expect(correctable(plan())).toEqual([])
    expect(correctable(plan({ decidedOn: today }))).toEqual(['decision'])
    expect(correctable(plan({ decidedOn: today, approvedOn: today }))).toEqual(['decision', 'approval'])
  })
})

describe('what a form may say', () => {
  const decide = (given: object) =>
    stepInput('decide').safeParse({
      planId: id,
      seen: 'sent',
      on: today,
      paragraph: '12',
      registerNumber: 'D 1',
      followUpOn: '2027-11-01',
      ...given,
    })

  test.each(['12', '§12', ' § 12 '])('%j is § 12', (paragraph) => {
    expect(decide({ paragraph }).data?.paragraph).toBe('§ 12')
  })
  test.each([
    ['paragraph', ''],
    ['paragraph', 'tolv'],
    ['paragraph', '<script>'],
    ['paragraph', `1${'2'.repeat(40)}`],
    ['on', ''],
    ['on', '2026-02-30'],
    ['registerNumber', ''],
    ['registerNumber', 'x'.repeat(300)],
    ['followUpOn', 'snart'],
    ['seen', 'lost'],
    ['planId', '1 OR 1=1'],
    ['meetingOn', '2027-01-01'],
    ['state', 'in_force'],
  ])('%s cannot be %j', (field, value) => {
    expect(decide({ [field]: value }).success).toBe(false)
  })

  test('what an act does not ask it does not take, and what it leaves open may be left out', () => {
    expect(stepInput('withdraw').safeParse({ planId: id, seen: 'sent' }).success).toBe(true)
    expect(stepInput('withdraw').safeParse({ planId: id, seen: 'sent', on: today }).success).toBe(false)
    expect(
      stepInput('refer_back').safeParse({ planId: id, seen: 'sent', on: today, note: ' ' }).success,
    ).toBe(false)
  })

  test('a correction has its reason', () => {
    const given = { planId: id, which: 'decision', on: today, paragraph: '3' }
    expect(correction.safeParse(given).success).toBe(false)
    expect(correction.safeParse({ ...given, note: 'Fel år' }).success).toBe(true)
  })
})
