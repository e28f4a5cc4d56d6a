import { describe, expect, test } from 'vitest'
import { type ClockFacts, preliminaryClock, protectionClock } from '@/lib/concerns/rules'
import {
  type Change,
  changesOf,
  type DueMeasure,
  inboxGlance,
  needsOf,
  type OwnPlan,
} from '@/lib/start/rules'

const today = '2026-11-20'
const calendar = { today, soonDays: 30 }

const measure = (given: Partial<DueMeasure>): DueMeasure => ({
  id: 'm',
  planId: 'p',
  title: 'Åtgärd',
  status: 'ongoing',
  dueOn: '2026-11-08',
  unanswered: false,
  responsible: '',
  step: null,
  lastReportOn: null,
  ...given,
})
const plan = (given: Partial<OwnPlan>): OwnPlan => ({
  id: 'p',
  title: 'Plan',
  state: 'draft',
  periodFrom: '2027-01-01',
  periodTo: '2028-12-31',
  consultationOn: null,
  meetingOn: null,
  followUpOn: null,
  needsApproval: false,
  ...given,
})

describe('what needs me now', () => {
  const acts = (plans: OwnPlan[], writesPlans = true) =>
    needsOf([], plans, { writesPlans, calendar }).map(
      (need) => need.kind === 'plan' && [need.act, need.day, need.standing],
    )

  test('stands by date, and without a date last', () => {
    const needs = needsOf(
      [measure({ id: 'later', dueOn: '2026-12-18' }), measure({ id: 'late' })],
      [plan({ id: 'undated' }), plan({ id: 'dated', consultationOn: '2026-12-04' })],
      { writesPlans: true, calendar },
    )
    expect(needs.map(({ id, standing }) => [id, standing])).toEqual([
      ['late', 'late'],
      ['dated-consult', 'course'],
      ['later', 'soon'],
      ['undated-consult', 'course'],
    ])
  })
  test('a plan asks its writers for its next step', () => {
    expect(acts([plan({ consultationOn: '2026-11-27' })])).toEqual([['consult', '2026-11-27', 'soon']])
    expect(acts([plan({ state: 'consultation', meetingOn: '2026-11-19' })])).toEqual([
      ['send', '2026-11-19', 'late'],
    ])
    expect(acts([plan({ state: 'sent', meetingOn: '2026-12-01' })])).toEqual([])
  })
  test('a plan asks the committee only when it has been sent', () => {
    expect(acts([plan({}), plan({ state: 'consultation' })], false)).toEqual([])
    expect(acts([plan({ state: 'sent', meetingOn: '2027-01-28' })], false)).toEqual([
      ['decide', '2027-01-28', 'course'],
    ])
  })
  test('a decided plan asks to be put in force, once the approval that it needs is given', () => {
    expect(acts([plan({ state: 'decided', periodFrom: '2027-01-01' })])).toEqual([
      ['put_in_force', '2027-01-01', 'course'],
    ])
    expect(acts([plan({ state: 'decided', needsApproval: true })])).toEqual([])
    expect(acts([plan({ state: 'approved', needsApproval: true, periodFrom: '2026-01-01' })])).toEqual([
      ['put_in_force', '2026-01-01', 'late'],
    ])
  })
  test('a plan in force asks to be followed up when the day is near', () => {
    expect(acts([plan({ state: 'in_force', followUpOn: '2026-12-15' })])).toEqual([
      ['follow_up', '2026-12-15', 'none'],
    ])
    expect(acts([plan({ state: 'in_force', followUpOn: '2027-12-15' })])).toEqual([])
  })
})

describe('the inbox in figures', () => {
  const row = (receivedOn: string, mine: boolean | null, given: Partial<ClockFacts> = {}) => {
    const facts: ClockFacts = {
      subject: 'child',
      receivedOn,
      protectionAssessedOn: null,
      preliminaryDecidedOn: null,
      extendedTo: null,
      ...given,
    }
    return {
      protection: protectionClock(facts, today),
      preliminary: preliminaryClock(facts, today),
      recipient: mine === null ? null : { mine },
    }
  }
  test('counts receivers and clocks, and says how near the next day is', () => {
    const glance = inboxGlance([
      row('2026-11-20', null),
      row('2026-11-08', true, { protectionAssessedOn: '2026-11-08' }),
      row('2026-11-01', false, { protectionAssessedOn: '2026-11-01' }),
    ])
    expect(glance).toMatchObject({
      total: 3,
      unassigned: 1,
      mine: 1,
      preliminaryLate: 1,
      preliminaryNext: '2026-11-22',
      nextStanding: 'soon',
    })
  })
  test('is empty when nothing waits', () => {
    expect(inboxGlance([])).toMatchObject({ total: 0, preliminaryNext: null, nextStanding: null })
  })
})

describe('what has changed', () => {
  const change = (given: Partial<Change>): Change => ({
    at: '2026-11-20T09:00:00.000Z',
    action: 'measure.edit',
    role: 'coordinator',
    title: 'Åtgärd',
    planId: 'p',
    measureId: 'm',
    fields: ['title'],
    status: null,
    archived: null,
    ...given,
  })
  test('one sitting of autosaves is one line with every field', () => {
    const lines = changesOf(
      [change({ fields: ['dueOn'] }), change({ at: '2026-11-20T08:30:00.000Z', fields: ['title', 'dueOn'] })],
      6,
    )
    expect(lines.map(({ fields }) => fields)).toEqual([['dueOn', 'title']])
  })
  test('another office, another thing or another day is a line of its own', () => {
    const lines = changesOf(
      [
        change({}),
        change({ role: 'strategist' }),
        change({ measureId: 'n' }),
        change({ at: '2026-11-19T09:00:00.000Z' }),
      ],
      6,
    )
    expect(lines).toHaveLength(4)
  })
  test('what moved, or changed nothing, is no news', () => {
    expect(changesOf([change({ action: 'measure.move' }), change({ fields: [] })], 6)).toEqual([])
    expect(changesOf([change({ action: 'measure.follow_up', fields: [] })], 6)).toHaveLength(1)
  })
  test('stops at as many as asked for', () => {
    const many = Array.from({ length: 9 }, (_, index) => change({ measureId: String(index) }))
    expect(changesOf(many, 6)).toHaveLength(6)
  })
})
