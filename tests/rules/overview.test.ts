import { describe, expect, test } from 'vitest'
import { type Assignment, type Bucket, type CommitteeFacts, committeeState } from '@/lib/committees/rules'
import {
  type Cohort,
  isOffered,
  lastMonths,
  lateItems,
  nextSteps,
  onTimeByMonth,
  ordered,
  selected,
  summary,
} from '@/lib/overview/rules'
import { overviewInput, overviewOrders } from '@/lib/overview/schema'

const today = '2026-11-20'
const calendar = { today, soonDays: 30 }

const post = (validFrom: string, validTo: string | null = null, name = 'Anna Ek'): Assignment => ({
  name,
  validFrom,
  validTo,
})
const committee = (given: Partial<CommitteeFacts> = {}): CommitteeFacts => ({
  id: 'c',
  name: 'Nämnden',
  kind: 'district',
  requiresCoordinator: false,
  requiresPlan: false,
  assignments: [],
  plans: [],
  ...given,
})
const bucket = (given: Partial<Bucket>): Bucket => ({
  status: 'ongoing',
  readable: true,
  count: 1,
  oldest: null,
  ...given,
})

const states = [
  committeeState(committee({ id: 'quiet', name: 'Örby', kind: 'specialist' }), [], calendar),
  committeeState(
    committee({
      id: 'vacant',
      name: 'Bromma',
      requiresCoordinator: true,
      assignments: [post('2020-01-01', '2026-11-08')],
    }),
    [],
    calendar,
  ),
  committeeState(
    committee({ id: 'measures', name: 'Ängby', assignments: [post('2024-01-01')] }),
    [
      bucket({ oldest: '2026-10-01', count: 2 }),
      bucket({ oldest: '2026-09-01', readable: false }),
      bucket({ status: 'done' }),
    ],
    calendar,
  ),
  committeeState(committee({ id: 'never', name: 'Farsta', requiresPlan: true }), [], calendar),
]
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

describe('the overview', () => {
  test('shows all, what is late, or one kind', () => {
    expect(ids(selected(states, 'all'))).toHaveLength(4)
    expect(ids(selected(states, 'late'))).toEqual(['vacant', 'measures', 'never'])
    expect(ids(selected(states, 'specialist'))).toEqual(['quiet'])
    expect(isOffered('company_board', states)).toBe(false)
  })
  test('puts the longest late first, and by name as Swedish sorts', () => {
    expect(ids(ordered(states, 'late'))).toEqual(['never', 'measures', 'vacant', 'quiet'])
    expect(ids(ordered(states, 'name'))).toEqual(['vacant', 'never', 'measures', 'quiet'])
    expect(ids(ordered(states, 'plan'))[0]).toBe('never')
  })
  test.each(overviewOrders)('in the order %s keeps every committee', (order) => {
    expect(ids(ordered(states, order)).sort()).toEqual(ids(states).sort())
  })
  test('sums what its committees say', () => {
    expect(summary(states)).toMatchObject({
      committees: 4,
      lateCommittees: 3,
      measures: 4,
      standings: { late: 3, done: 1 },
      vacant: 1,
      withoutPlan: 1,
    })
  })
  test('lists what is late, the oldest first, and names nothing from a closed plan', () => {
    const late = {
      id: 'm',
      planId: 'p',
      committeeId: 'measures',
      title: 'T',
      responsible: '',
      dueOn: '2026-10-01',
      unanswered: false,
    }
    const items = lateItems(states, [late], today)
    expect(items.map(({ kind, since, days }) => [kind, since, days])).toEqual([
      ['plan', null, null],
      ['hidden', '2026-09-01', 80],
      ['measure', '2026-10-01', 50],
      ['coordinator', '2026-11-09', 11],
    ])
  })
  test('says what to do next, with the reason, the oldest first', () => {
    expect(
      nextSteps(states).map(({ act, committeeId, day, count, names }) => [
        act,
        committeeId,
        day,
        count,
        names,
      ]),
    ).toEqual([
      ['start_plan', 'never', null, 1, []],
      ['remind', 'measures', '2026-09-01', 3, ['Anna Ek']],
      ['name_coordinator', 'vacant', '2026-11-09', 1, []],
    ])
  })
  test('a mistyped filter is the first choice', () => {
    expect(overviewInput.parse({ show: '<script>', order: ['a', 'b'] })).toEqual({
      show: 'all',
      order: 'late',
    })
  })
})

describe('measures on time, by month', () => {
  const cohort = (given: Partial<Cohort>): Cohort => ({
    started: '2026-01',
    due: null,
    finished: null,
    count: 1,
    ...given,
  })
  test('names the months up to this one, over the turn of the year', () => {
    expect(lastMonths('2026-02-10', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  })
  test('is late from the month it fell due until the month it was done', () => {
    const shares = onTimeByMonth(
      [cohort({ count: 3 }), cohort({ due: '2026-02', finished: '2026-04' })],
      ['2025-12', '2026-01', '2026-02', '2026-03', '2026-04'],
    )
    expect(shares.map(({ month, late, total }) => [month, late, total])).toEqual([
      ['2026-01', 0, 4],
      ['2026-02', 1, 4],
      ['2026-03', 1, 4],
      ['2026-04', 0, 4],
    ])
    expect(shares[1]?.onTime).toBe(0.75)
  })
})
