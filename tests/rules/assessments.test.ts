import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { demandsOn, refuseDecision, refuseExtension, refuseMoment } from '@/lib/assessments/rules'
import { preliminaryDecisions } from '@/lib/assessments/schema'
import { isOpenStep, stateAfter, stepKeys, stepOf } from '@/lib/concern-steps/rules'
import {
  type ClockFacts,
  concernStates,
  momentAt,
  preliminaryClock,
  protectionClock,
  wallClock,
} from '@/lib/concerns/rules'
import type { Grant } from '@/lib/policy/grants'
import { policy } from '@/lib/policy/table'

describe('the steps of a report', () => {
  test.each(stepKeys)('%s is open in just the states that the policy table says', (key) => {
    const { from, action } = stepOf(key)
    const granted = (policy[action] as readonly Grant[]).flatMap(({ when }) => when ?? [])
    // A right that several steps share has the states of them all.
    const shared = stepKeys.filter((other) => stepOf(other).action === action)
    expect(new Set(granted)).toEqual(new Set(shared.flatMap((other) => stepOf(other).from)))
    for (const state of concernStates) expect(isOpenStep(key, state)).toBe(from.includes(state))
  })

  test('a decision that leads to nothing more closes, every other one remains to be followed', () => {
    for (const decision of preliminaryDecisions) {
      const state = decision === 'close' ? 'closed' : 'decided'
      expect(stateAfter('decide', 'accepted', decision)).toBe(state)
      expect(stateAfter('correct_decision', 'closed', decision)).toBe(state)
    }
  })

  test('what is assessed on the way moves nothing', () => {
    for (const state of concernStates) {
      for (const key of ['assess_protection', 'extend', 'correct_protection'] as const)
        expect(stateAfter(key, state, 'needed')).toBe(state)
    }
    expect(stateAfter('accept', 'received')).toBe('accepted')
    expect(stateAfter('close', 'decided')).toBe('closed')
  })
})

describe('what is to be documented', () => {
  test('names the act of the day the report came in', () => {
    expect(demandsOn('2026-11-20', 'protection', 'child')[0]).toEqual({ item: 'need', source: 'SoL 20:1' })
    expect(demandsOn('2025-06-30', 'preliminary', 'child')[0]?.source).toBe('SoL 11:1 a')
    expect(demandsOn('1999-01-01', 'extension', 'child').length).toBeGreaterThan(0)
  })

  test('is consent for an adult, and how a child was heard for everyone else', () => {
    const items = (subject: 'child' | 'adult' | 'unknown') =>
      demandsOn('2026-11-20', 'preliminary', subject).map(({ item }) => item)
    expect(items('adult')).toContain('consent')
    expect(items('adult')).not.toContain('child')
    expect(items('unknown')).toContain('child')
  })
})

const asked = {
  decision: 'close',
  childHeard: 'yes',
  childHeardHow: 'Samtal',
  consent: '',
  consentHow: '',
  recipient: '',
  recipientName: '',
} as const

describe('a decision is refused', () => {
  test.each([
    ['about a child that nobody says was heard', 'child', { childHeard: '' }, 'childHeard'],
    ['about someone of unknown age likewise', 'unknown', { childHeard: '' }, 'childHeard'],
    ['when it does not say how', 'child', { childHeardHow: '' }, 'childHeardHow'],
    ['to inquire about an adult without a ground', 'adult', { decision: 'open_inquiry' }, 'consent'],
    ['when the ground is not told', 'adult', { decision: 'open_inquiry', consent: 'consent' }, 'consentHow'],
    ['to pass on to nobody', 'child', { decision: 'pass_on' }, 'recipient'],
    ['to pass on to someone unnamed', 'child', { decision: 'pass_on', recipient: 'other' }, 'recipientName'],
  ] as const)('%s', (_what, subject, given, field) => {
    expect(refuseDecision(subject, { ...asked, ...given })?.field).toBe(field)
  })

  test.each([
    ['child', { decision: 'open_inquiry' }],
    ['child', { decision: 'pass_on', recipient: 'police' }],
    ['adult', { childHeard: '', childHeardHow: '' }],
    ['adult', { decision: 'open_inquiry', consent: 'consent', consentHow: 'Muntligt i dag', childHeard: '' }],
  ] as const)('and not when all is there: %s %o', (subject, given) => {
    expect(refuseDecision(subject, { ...asked, ...given })).toBeNull()
  })
})

describe('moments', () => {
  const [receivedAt, now] = [new Date('2026-11-20T09:00:40Z'), new Date('2026-11-21T08:00:00Z')]
  test.each([
    ['2026-11-20T08:59:00Z', 'before_received'],
    ['2026-11-20T09:00:00Z', undefined],
    ['2026-11-21T08:00:00Z', undefined],
    ['2026-11-21T08:00:01Z', 'moment_ahead'],
  ])('%s', (moment, key) => {
    expect(refuseMoment(new Date(moment), { receivedAt, now })?.key).toBe(key)
  })

  test('the wall clock and the moment are each other’s mirror, but for the hour that is not and the one that is twice', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 800 })
    fc.assert(
      fc.property(minutes, (count) => {
        const moment = new Date(Date.UTC(2026, 0, 1) + count * 60_000)
        const { on, at } = wallClock(moment)
        expect(wallClock(momentAt(on, at))).toEqual({ on, at })
        expect(Math.abs(momentAt(on, at).getTime() - moment.getTime())).toBeLessThanOrEqual(3_600_000)
      }),
    )
    expect(momentAt('2026-07-01', '14:30').toISOString()).toBe('2026-07-01T12:30:00.000Z')
  })
})

describe('the extended term', () => {
  const facts = (given: Partial<ClockFacts> = {}): ClockFacts => ({
    ...{ subject: 'child', receivedOn: '2026-11-20', extendedTo: null },
    ...{ protectionAssessedOn: null, preliminaryDecidedOn: null },
    ...given,
  })

  test.each([
    ['2026-12-04', 'before_term'],
    ['2026-12-05', undefined],
    ['2027-03-04', undefined],
    ['2027-03-05', 'term_too_long'],
  ])('until %s', (until, key) => {
    expect(refuseExtension(until, { dueOn: '2026-12-04', today: '2026-12-04' })?.key).toBe(key)
  })

  test('is not given to one that is over', () => {
    expect(refuseExtension('2026-12-20', { dueOn: '2026-12-04', today: '2026-12-05' })?.key).toBe('term_over')
  })

  test('moves the clock', () => {
    expect(preliminaryClock(facts({ extendedTo: '2026-12-14' }), '2026-12-10')).toMatchObject({
      ...{ standing: 'course', dueOn: '2026-12-14', day: 20, of: 24, daysLeft: 4 },
    })
    expect(protectionClock(facts({ extendedTo: '2026-12-14' }), '2026-11-20').dueOn).toBe('2026-11-21')
  })

  test('a term that ends when nobody works is soon three days before somebody last does', () => {
    // Received on the Sunday: the fourteenth day is a Sunday too, and its last working day the Friday.
    const clock = (today: string) => preliminaryClock(facts({ receivedOn: '2026-11-22' }), today)
    expect(clock('2026-11-30')).toMatchObject({ standing: 'course', workBy: '2026-12-04', daysLeft: 6 })
    expect(clock('2026-12-01')).toMatchObject({ standing: 'soon', workBy: '2026-12-04', daysLeft: 5 })
    expect(clock('2026-12-06').standing).toBe('soon')
    expect(clock('2026-12-07').standing).toBe('late')
    expect(preliminaryClock(facts(), '2026-12-04').workBy).toBeNull()
  })

  test('and over Christmas that is long before', () => {
    // 2026-12-11 and fourteen days is Christmas Day.
    const clock = preliminaryClock(facts({ receivedOn: '2026-12-11' }), '2026-12-21')
    expect(clock).toMatchObject({ dueOn: '2026-12-25', workBy: '2026-12-23', standing: 'soon' })
  })
})
