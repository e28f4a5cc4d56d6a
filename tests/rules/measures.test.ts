import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countStandings,
  groupHistory,
  nextDueOn,
  refuseDates,
  type StandingKind,
  standing,
  statusWord,
} from '@/lib/measures/rules'
import { type MeasureStatus, measureStatuses } from '@/lib/measures/schema'

const calendar = { today: '2026-11-20', soonDays: 30 }
const timed = (
  status: MeasureStatus,
  dueOn: string | null,
  steps: [MeasureStatus, string | null][] = [],
) => ({
  status,
  dueOn,
  steps: steps.map(([stepStatus, stepDue]) => ({ status: stepStatus, dueOn: stepDue })),
})

describe('how a measure stands', () => {
  const cases: [string, ReturnType<typeof timed>, StandingKind, object][] = [
    ['its day has passed', timed('ongoing', '2026-11-19'), 'late', { days: 1, step: null }],
    ['not begun and its day has passed', timed('not_started', '2026-11-10'), 'late', { days: 10 }],
    ['due today', timed('ongoing', '2026-11-20'), 'soon', { days: 0 }],
    ['due on the last day that counts as soon', timed('ongoing', '2026-12-20'), 'soon', { days: 30 }],
    ['due the day after that', timed('ongoing', '2026-12-21'), 'course', {}],
    ['continuous', timed('ongoing', null), 'course', {}],
    ['not begun, no day', timed('not_started', null), 'none', {}],
    ['done long ago', timed('done', '2020-01-01'), 'done', {}],
    ['cancelled', timed('cancelled', '2020-01-01'), 'notrequired', {}],
    ['a proposal is not decided, so not late', timed('proposal', '2020-01-01'), 'idea', {}],
    [
      'a late step makes it late and is named',
      timed('ongoing', '2027-02-26', [
        ['done', '2026-09-30'],
        ['ongoing', '2026-11-08'],
        ['proposal', '2026-11-01'],
      ]),
      'late',
      { days: 12, step: 2 },
    ],
    [
      'the earliest late step is named',
      timed('ongoing', null, [
        ['ongoing', '2026-11-09'],
        ['ongoing', '2026-11-08'],
      ]),
      'late',
      { step: 2 },
    ],
    ['done with a step left over', timed('done', null, [['ongoing', '2026-01-01']]), 'done', {}],
  ]
  test.each(cases)('%s', (_, measure, kind, rest) => {
    expect(standing(measure, calendar)).toMatchObject({ kind, ...rest })
  })

  const day = fc.option(
    fc
      .date({ min: new Date('2025-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    { nil: null },
  )
  const step = fc.record({ status: fc.constantFrom(...measureStatuses), dueOn: day })
  const anyMeasure = fc.record({
    status: fc.constantFrom(...measureStatuses),
    dueOn: day,
    steps: fc.array(step, { maxLength: 4 }),
  })

  test('the stored day tells the same as the measure with all its steps', () => {
    fc.assert(
      fc.property(anyMeasure, (measure) => {
        const stored = { status: measure.status, dueOn: nextDueOn(measure), steps: [] }
        expect(standing(stored, calendar).kind).toBe(standing(measure, calendar).kind)
      }),
    )
  })

  test('late means a day that has passed, soon one that has not, and never for what is settled', () => {
    fc.assert(
      fc.property(anyMeasure, (measure) => {
        const result = standing(measure, calendar)
        if (result.kind === 'late') expect(result.dueOn < calendar.today && result.days > 0).toBe(true)
        if (result.kind === 'soon') expect(result.dueOn >= calendar.today && result.days <= 30).toBe(true)
        if (['done', 'cancelled', 'proposal'].includes(measure.status)) expect(nextDueOn(measure)).toBeNull()
      }),
    )
  })

  test('every measure is counted once', () => {
    fc.assert(
      fc.property(fc.array(anyMeasure), (measures) => {
        const { total, lateSince, ...kinds } = countStandings(
          measures.map((each) => standing(each, calendar)),
        )
        expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(total)
        expect(lateSince === null).toBe(kinds.late === 0)
      }),
    )
  })
})

test('an ongoing measure says until when', () => {
  expect(statusWord({ status: 'ongoing', dueOn: '2028-12-31' })).toEqual({
    word: 'ongoing_until_year',
    year: '2028',
  })
  expect(statusWord({ status: 'ongoing', dueOn: '2028-06-30' })).toEqual({
    word: 'ongoing_until',
    day: '2028-06-30',
  })
  expect(statusWord({ status: 'ongoing', dueOn: null })).toEqual({ word: 'ongoing' })
  expect(statusWord({ status: 'done', dueOn: '2028-12-31' })).toEqual({ word: 'done' })
})

test('only a day that is changed is judged', () => {
  const early = { startsOn: '', dueOn: '2026-12-18' }
  expect(refuseDates(early, ['dueOn'], '2027-01-01')).toEqual({ field: 'dueOn', key: 'before_plan_start' })
  expect(refuseDates(early, ['title'], '2027-01-01')).toBeNull()
  const backwards = { startsOn: '2027-06-01', dueOn: '2027-05-31' }
  expect(refuseDates(backwards, ['startsOn'], '2027-01-01')).toEqual({ field: 'dueOn', key: 'before_start' })
  expect(refuseDates({ ...backwards, dueOn: '' }, ['startsOn', 'dueOn'], '2027-01-01')).toBeNull()
})

test('what one person changed in one sitting is one line of history', () => {
  const event = (minute: number, by: string, fields: string[], action = 'measure.edit') => ({
    at: new Date(Date.UTC(2026, 10, 20, 13, minute)).toISOString(),
    by,
    action,
    fields,
  })
  const lines = groupHistory([
    event(50, 'Ada', ['title']),
    event(40, 'Ada', ['purpose', 'title']),
    event(35, 'Bo', ['dueOn']),
    event(30, 'Ada', []),
    event(1, 'Ada', [], 'measure.add'),
  ])
  expect(lines.map(({ by, action, fields }) => [by, action, fields])).toEqual([
    ['Ada', 'measure.edit', ['title', 'purpose']],
    ['Bo', 'measure.edit', ['dueOn']],
    ['Ada', 'measure.add', []],
  ])
})
