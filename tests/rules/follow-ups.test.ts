import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths } from '@/lib/calendar-days/rules'
import { afterReport, nextOccurrence } from '@/lib/follow-ups/rules'
import { newReport } from '@/lib/follow-ups/schema'
import { cadenceStart, standing, updateDueOn } from '@/lib/measures/rules'

const calendar = { today: '2026-11-20', soonDays: 30 }

describe('a measure with a cadence', () => {
  const followed = {
    status: 'ongoing',
    cadenceMonths: 3,
    followedFrom: '2026-08-19',
    startsOn: null,
  } as const
  const stands = (given: Partial<Parameters<typeof updateDueOn>[0]>, dueOn: string | null = null) => {
    const facts = { ...followed, ...given }
    return standing({ status: facts.status, dueOn, steps: [], updateDueOn: updateDueOn(facts) }, calendar)
  }

  test('is late the day after its follow-up should have come', () => {
    expect(stands({})).toEqual({ kind: 'late', days: 1, dueOn: '2026-11-19', step: null, unanswered: true })
    expect(stands({ followedFrom: '2026-08-20' })).toEqual({ kind: 'course' })
  })
  test('counts from its start when nobody has followed it up, and from nothing when nobody knows', () => {
    expect(stands({ followedFrom: null, startsOn: '2026-05-01' })).toMatchObject({ dueOn: '2026-08-01' })
    expect(stands({ followedFrom: null })).toEqual({ kind: 'course' })
  })
  test('asks nothing when it is not under way, or has no cadence', () => {
    for (const status of ['proposal', 'not_started', 'done', 'cancelled'] as const)
      expect(stands({ status })).not.toMatchObject({ kind: 'late' })
    expect(stands({ cadenceMonths: null })).toEqual({ kind: 'course' })
  })
  test('a follow-up that is due soon makes no measure soon; its own day does', () => {
    expect(stands({ followedFrom: '2026-08-25' })).toEqual({ kind: 'course' })
    expect(stands({ followedFrom: '2026-08-25' }, '2026-12-01')).toMatchObject({ kind: 'soon' })
  })
  test('of two days that have passed the earlier is named', () => {
    expect(stands({}, '2026-11-01')).toMatchObject({ dueOn: '2026-11-01', days: 19 })
    expect(stands({}, '2026-11-01')).not.toHaveProperty('unanswered')
    expect(stands({}, '2026-11-19')).not.toHaveProperty('unanswered')
    expect(stands({ followedFrom: '2026-01-01' }, '2026-11-01')).toMatchObject({ unanswered: true })
  })
  test('that is given one today is not late today', () => {
    const from = cadenceStart({ cadenceMonths: '3', startsOn: '' }, calendar.today)
    expect(from).toBe('2026-11-20')
    expect(cadenceStart({ cadenceMonths: '3', startsOn: '2027-02-01' }, calendar.today)).toBe('2027-02-01')
    expect(cadenceStart({ cadenceMonths: '', startsOn: '' }, calendar.today)).toBeNull()
  })
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-12-31', 12, '2027-12-31'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-10-15', 24, '2028-10-15'],
])('%s and %i months is %s', (day, months, later) => expect(addMonths(day, months)).toBe(later))

describe('the next occurrence', () => {
  test.each([
    ['reported early', '2026-12-01', 6, '2027-06-01'],
    ['reported on the day', '2026-11-20', 12, '2027-11-20'],
    ['reported long after: not one that has passed too', '2026-01-15', 3, '2027-01-15'],
    ['the end of a month stays there', '2027-02-28', 1, '2027-03-31'],
    ['also over a leap year', '2027-02-28', 12, '2028-02-29'],
    ['a 30th is a 30th again after February', '2027-01-30', 1, '2027-02-28'],
  ])('%s', (_, dueOn, months, next) => expect(nextOccurrence(dueOn, months, calendar.today)).toBe(next))

  test('always lies after both today and the last one', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, fc.constantFrom(1, 3, 6, 12, 24), (dueOn, today, months) => {
        const next = nextOccurrence(dueOn, months, today)
        expect(next > today && next > dueOn).toBe(true)
      }),
    )
  })
})

describe('what a report makes of the measure', () => {
  const yearly = { dueOn: '2026-11-01', recurrenceMonths: '12' } as const
  test('one that recurs begins anew when it is done', () => {
    expect(afterReport(yearly, 'done', calendar.today)).toEqual({
      status: 'ongoing',
      dueOn: '2027-11-01',
      occurrenceOn: '2026-11-01',
    })
    expect(afterReport({ ...yearly, dueOn: '' }, 'done', calendar.today)).toMatchObject({
      dueOn: '2027-11-20',
      occurrenceOn: '2026-11-20',
    })
  })
  test('all else stays as reported', () => {
    expect(afterReport(yearly, 'ongoing', calendar.today)).toMatchObject({
      status: 'ongoing',
      dueOn: yearly.dueOn,
    })
    expect(afterReport(yearly, 'cancelled', calendar.today)).toMatchObject({ status: 'cancelled' })
    expect(afterReport({ ...yearly, recurrenceMonths: '' }, 'done', calendar.today)).toEqual({
      status: 'done',
      dueOn: yearly.dueOn,
      occurrenceOn: null,
    })
  })
})

test.each(['101', '-1', '50.5', '5e1', ' 5', '１０', '1000'])('%s is no per cent', (progress) => {
  const report = { measureId: crypto.randomUUID(), status: 'ongoing', comment: 'x', obstacle: '', progress }
  expect(newReport.safeParse(report).error?.issues[0]).toMatchObject({ message: 'wrong_percent' })
  expect(newReport.parse({ ...report, progress: '100' }).progress).toBe(100)
  expect(newReport.parse({ ...report, progress: '' }).progress).toBeNull()
})
