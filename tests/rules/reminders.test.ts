import { describe, expect, test } from 'vitest'
import { afterFault, faultOf } from '@/lib/outbox/rules'
import { reminderDue, type Sent } from '@/lib/reminders/rules'
import { isDaytime } from '@/lib/rounds/rules'

const rhythm = { reminderDays: [14, 3], reminderEveryDays: 7, reminderMost: 3 }
const today = '2026-11-20'
const due = (dueOn: string | null, sent: Sent[] = [], updateDueOn: string | null = null) =>
  reminderDue({ dueOn, updateDueOn, sent }, rhythm, today)
const sentBefore = (dueOn: string, number: number): Sent => ({
  kind: 'before',
  dueOn,
  number,
  sentOn: '2026-11-10',
})
const sentAfter = (dueOn: string, number: number, sentOn: string): Sent => ({
  kind: 'after',
  dueOn,
  number,
  sentOn,
})

describe('before the day', () => {
  test('once at each of the days, and not earlier', () => {
    expect(due('2026-12-05')).toBeNull()
    expect(due('2026-12-04')).toEqual({ kind: 'before', dueOn: '2026-12-04', number: 14 })
    expect(due('2026-12-04', [sentBefore('2026-12-04', 14)])).toBeNull()
    expect(due('2026-11-23', [sentBefore('2026-11-23', 14)])).toMatchObject({ number: 3 })
    expect(due('2026-11-20', [sentBefore('2026-11-20', 14), sentBefore('2026-11-20', 3)])).toBeNull()
  })
  test('a job that has not run catches up with the nearest one alone', () => {
    expect(due('2026-11-22')).toMatchObject({ number: 3 })
    expect(due('2026-11-22', [sentBefore('2026-11-22', 3)])).toBeNull()
  })
  test('a day that was moved is a new day', () => {
    expect(due('2026-12-01', [sentBefore('2026-11-25', 14)])).toMatchObject({ number: 14 })
  })
  test('no days, no reminders', () => {
    const none = { ...rhythm, reminderDays: [] }
    expect(reminderDue({ dueOn: today, updateDueOn: null, sent: [] }, none, today)).toBeNull()
  })
})

describe('after the day', () => {
  test('at once, then week by week, and in the end no more', () => {
    const day = '2026-01-01'
    expect(due(day)).toEqual({ kind: 'after', dueOn: day, number: 1 })
    expect(due(day, [sentAfter(day, 1, '2026-11-14')])).toBeNull()
    expect(due(day, [sentAfter(day, 1, '2026-11-13')])).toMatchObject({ number: 2 })
    const three = [1, 2, 3].map((number) => sentAfter(day, number, `2026-10-0${number}`))
    expect(due(day, three)).toBeNull()
  })
  test('a follow-up that never came is reminded of by itself, unless the measure is later still', () => {
    expect(due(null, [], '2026-11-19')).toEqual({ kind: 'unanswered', dueOn: '2026-11-19', number: 1 })
    expect(due('2026-12-31', [], '2026-11-19')).toMatchObject({ kind: 'unanswered' })
    expect(due('2026-11-01', [], '2026-11-19')).toMatchObject({ kind: 'after' })
    expect(due(null, [], today)).toBeNull()
    expect(due(null)).toBeNull()
  })
})

describe('a letter that could not be sent', () => {
  const now = new Date('2026-11-20T12:00:00Z')
  test('is tried again after longer and longer, and then given up', () => {
    const pauses = [1, 2, 3, 4, 5].map((attempts) => {
      const fate = afterFault(attempts, false, now)
      return fate.kind === 'again' ? (fate.at.getTime() - now.getTime()) / 60_000 : null
    })
    expect(pauses).toEqual([1, 5, 30, 120, 720])
    expect(afterFault(6, false, now)).toEqual({ kind: 'given_up' })
    expect(afterFault(1, true, now)).toEqual({ kind: 'given_up' })
  })
  test('says a code and never what the server said', () => {
    expect(faultOf({ responseCode: 550, code: 'EENVELOPE' })).toEqual({ code: '550', isFinal: true })
    expect(faultOf({ responseCode: 451 })).toEqual({ code: '451', isFinal: false })
    expect(faultOf({ code: 'ECONNREFUSED' })).toEqual({ code: 'ECONNREFUSED', isFinal: false })
    expect(faultOf({ code: 'to: ada@example.se' })).toEqual({ code: 'UNKNOWN', isFinal: false })
  })
})

test('people are reminded by day, in Swedish time', () => {
  expect(isDaytime(new Date('2026-11-20T04:59:00Z'))).toBe(false)
  expect(isDaytime(new Date('2026-11-20T05:00:00Z'))).toBe(true)
  expect(isDaytime(new Date('2026-07-20T04:00:00Z'))).toBe(true)
  expect(isDaytime(new Date('2026-11-20T19:00:00Z'))).toBe(false)
  expect(isDaytime(new Date('2026-11-20T23:30:00Z'))).toBe(false)
})
