import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Assignment,
  type Bucket,
  coordinatorStanding,
  measureStanding,
  type PlanFacts,
  planStanding,
  tally,
} from '@/lib/committees/rules'
import { measureStatuses } from '@/lib/measures/schema'
import type { PlanState } from '@/lib/plans/rules'

const today = '2026-11-20'
const calendar = { today, soonDays: 30 }

const post = (validFrom: string, validTo: string | null = null, name = 'Anna Ek'): Assignment => ({
  name,
  validFrom,
  validTo,
})
const plan = (state: PlanState, periodFrom: string, periodTo: string): PlanFacts => ({
  id: `${state}-${periodFrom}`,
  title: 'Plan',
  state,
  periodFrom,
  periodTo,
  decidedOn: null,
  paragraph: null,
  needsApproval: false,
  followUpOn: null,
})
const bucket = (given: Partial<Bucket>): Bucket => ({
  status: 'ongoing',
  readable: true,
  count: 1,
  oldest: null,
  ...given,
})

describe('the coordinator', () => {
  const standing = (assignments: Assignment[], requiresCoordinator = true) =>
    coordinatorStanding({ assignments, requiresCoordinator }, today)

  test('is named by every assignment that covers today, from the first of them', () => {
    expect(standing([post('2024-01-01', null, 'A'), post('2025-01-01', '2026-12-31', 'B')])).toEqual({
      kind: 'done',
      names: ['A', 'B'],
      since: '2024-01-01',
    })
  })
  test('is named on the first and the last day of the assignment', () => {
    expect(standing([post(today, today)]).kind).toBe('done')
  })
  test('is late from the day after the last one left', () => {
    expect(standing([post('2020-01-01', '2023-05-31'), post('2023-06-01', '2026-11-08')])).toEqual({
      kind: 'late',
      since: '2026-11-09',
    })
  })
  test('who was never named is late since nobody knows when', () => {
    expect(standing([])).toEqual({ kind: 'late', since: null })
  })
  test('is not missed where none is required', () => {
    expect(standing([], false)).toEqual({ kind: 'notrequired' })
  })
})

describe('the plan', () => {
  const standing = (plans: PlanFacts[], requiresPlan = true) =>
    planStanding({ plans, requiresPlan }, calendar)

  test.each(['decided', 'approved', 'in_force', 'followed_up'] as const)(
    '%s and covering today is in force',
    (state) => {
      expect(standing([plan(state, '2026-01-01', '2027-12-31')])).toEqual({
        kind: 'done',
        until: '2027-12-31',
      })
    },
  )
  test.each(['draft', 'consultation', 'sent', 'replaced'] as const)('%s is not in force', (state) => {
    expect(standing([plan(state, '2026-01-01', '2027-12-31')]).kind).toBe('late')
  })
  test('that the executive board has yet to approve is not in force', () => {
    const decided = { ...plan('decided', '2026-01-01', '2027-12-31'), needsApproval: true }
    expect(standing([decided]).kind).toBe('late')
    expect(standing([{ ...decided, state: 'approved' }]).kind).toBe('done')
  })
  test('that ends within the days called soon asks for the next, unless that is decided', () => {
    const ending = plan('in_force', '2025-01-01', '2026-12-19')
    expect(standing([ending, plan('draft', '2026-12-20', '2028-12-31')])).toEqual({
      kind: 'soon',
      until: '2026-12-19',
      next: 'draft',
    })
    expect(standing([ending, plan('decided', '2026-12-20', '2028-12-31')]).kind).toBe('done')
  })
  test('that ended is late from the day after', () => {
    const ended = plan('in_force', '2025-01-01', '2026-10-17')
    expect(standing([ended, plan('sent', '2026-10-18', '2027-12-31')])).toEqual({
      kind: 'late',
      since: '2026-10-18',
      next: 'sent',
    })
  })
  test('that is to begin later is on its way', () => {
    expect(standing([plan('consultation', '2027-01-01', '2028-12-31')])).toEqual({
      kind: 'course',
      state: 'consultation',
      from: '2027-01-01',
    })
  })
  test('that has never been is late since nobody knows when, where one is required', () => {
    expect(standing([])).toEqual({ kind: 'late', since: null, next: null })
    expect(standing([], false)).toEqual({ kind: 'notrequired' })
  })
})

describe('counting measures', () => {
  const day = fc
    .integer({ min: -400, max: 400 })
    .map((days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10))
  const measure = fc.record({
    status: fc.constantFrom(...measureStatuses),
    dueOn: fc.option(day, { nil: null }),
    readable: fc.boolean(),
  })
  type Measure = { status: Bucket['status']; dueOn: string | null; readable: boolean }

  /** The classes that the statement of the overview groups by. */
  const timing = ({ dueOn }: Measure) => {
    if (dueOn === null) return 'open'
    if (dueOn < today) return 'past'
    return Date.parse(dueOn) - Date.parse(today) <= 30 * 86_400_000 ? 'near' : 'far'
  }
  const bucketsOf = (measures: Measure[]): Bucket[] =>
    [...Map.groupBy(measures, (one) => [one.status, timing(one), one.readable].join()).values()].map(
      (alike) => ({
        status: alike[0]?.status ?? 'ongoing',
        readable: alike[0]?.readable ?? true,
        count: alike.length,
        oldest: alike.flatMap(({ dueOn }) => dueOn ?? []).sort()[0] ?? null,
      }),
    )

  test('in classes gives what judging each alone gives', () => {
    fc.assert(
      fc.property(fc.array(measure, { maxLength: 60 }), (measures) => {
        const alone = measures.map((one) => bucket({ ...one, oldest: one.dueOn }))
        expect(tally(bucketsOf(measures), calendar)).toEqual(tally(alone, calendar))
      }),
    )
  })
  test('loses none and counts none twice', () => {
    fc.assert(
      fc.property(fc.array(measure, { maxLength: 60 }), (measures) => {
        const { total, lateSince: _, hidden, ...standings } = tally(bucketsOf(measures), calendar)
        expect(total).toBe(measures.length)
        expect(Object.values(standings).reduce((sum, count) => sum + count, 0)).toBe(total)
        expect(hidden.count).toBeLessThanOrEqual(standings.late)
      }),
    )
  })
  test('late is past its day, soon is within thirty days of it, done is neither', () => {
    const standing = (status: Bucket['status'], dueOn: string | null) =>
      measureStanding({ status, dueOn }, calendar)
    expect(standing('ongoing', '2026-11-19')).toBe('late')
    expect(standing('ongoing', today)).toBe('soon')
    expect(standing('not_started', '2026-12-20')).toBe('soon')
    expect(standing('not_started', '2026-12-21')).toBe('none')
    expect(standing('done', '2026-01-01')).toBe('done')
    expect(standing('proposal', '2026-01-01')).toBe('idea')
  })
})
