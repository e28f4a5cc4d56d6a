import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/calendar-days/rules'
import { type ClockFacts, preliminaryClock, protectionClock } from '@/lib/concerns/rules'
import { escalationsDue } from '@/lib/escalations/rules'

type Given = Partial<ClockFacts> & { assigned?: boolean }

function due(receivedOn: string, at: string, { assigned = true, ...given }: Given = {}): string[] {
  const [today = '', hour = '6'] = at.split(' ')
  const facts: ClockFacts = {
    ...{ subject: 'child', receivedOn, extendedTo: null },
    ...{ protectionAssessedOn: null, preliminaryDecidedOn: null },
    ...given,
  }
  const clocks = { protection: protectionClock(facts, today), preliminary: preliminaryClock(facts, today) }
  return escalationsDue({ receivedOn, assigned, ...clocks }, { today, hour: Number(hour) }).map(
    ({ clock, level }) => `${clock} ${level}`,
  )
}

const assessed = { protectionAssessedOn: '2026-11-19' }
/** A Wednesday; its fourteenth day is a Wednesday too. */
const wednesday = '2026-11-18'
const day = (count: number) => addDays(wednesday, count)

describe('the preliminary assessment', () => {
  test.each([
    [8, []],
    [9, ['preliminary worker']],
    [11, ['preliminary worker']],
    [12, ['preliminary worker', 'preliminary deputies']],
    [16, ['preliminary worker', 'preliminary deputies']],
  ])('on day %i', (count, expected) => {
    // Day 11 is a Sunday: whoever is to be warned then is warned on the Friday, day 9.
    expect(due(wednesday, day(count), assessed)).toEqual(expected)
  })

  test('day 12 of 14 on a Saturday is told on the Friday', () => {
    // Received on a Monday: day 12 is a Saturday, day 14 a Monday.
    expect(due('2026-11-16', '2026-11-26', assessed)).toEqual([])
    expect(due('2026-11-16', '2026-11-27', assessed)).toEqual(['preliminary worker', 'preliminary deputies'])
  })

  test('a term that ends on Christmas Day is told of on the last working day but two', () => {
    // 2026-12-11 and fourteen days is the 25th; the 23rd is the day two before it, and the 22nd the day three before.
    expect(due('2026-12-11', '2026-12-21', assessed)).toEqual([])
    expect(due('2026-12-11', '2026-12-22', assessed)).toEqual(['preliminary worker'])
    expect(due('2026-12-11', '2026-12-23', assessed)).toEqual(['preliminary worker', 'preliminary deputies'])
  })

  test('an extended term is told of by its new day, a decided one not at all', () => {
    expect(due(wednesday, day(12), { ...assessed, extendedTo: day(28) })).toEqual([])
    expect(due(wednesday, day(26), { ...assessed, extendedTo: day(28) })).toHaveLength(2)
    expect(due(wednesday, day(13), { ...assessed, preliminaryDecidedOn: day(3) })).toEqual([])
  })
})

describe('the protective assessment', () => {
  test.each([
    ['2026-11-18 15', []],
    ['2026-11-19 6', ['protection worker']],
    ['2026-11-19 9', ['protection worker']],
    ['2026-11-19 10', ['protection worker', 'protection deputies']],
  ])('%s', (at, expected) => {
    expect(due(wednesday, at)).toEqual(expected)
  })

  test('that ends on a Saturday is told of at once on the Friday', () => {
    expect(due('2026-11-20', '2026-11-20 9')).toEqual(['protection worker'])
    expect(due('2026-11-20', '2026-11-20 11')).toEqual(['protection worker', 'protection deputies'])
  })

  test('that came on a Saturday is told of at once, whoever is at work', () => {
    expect(due('2026-11-21', '2026-11-21 10')).toEqual(['protection worker', 'protection deputies'])
  })

  test('is none for an adult', () => {
    expect(due(wednesday, day(3), { subject: 'adult' })).toEqual([])
  })
})

describe('what nobody has accepted', () => {
  test('reaches the deputies on the next working day', () => {
    expect(due(wednesday, '2026-11-19 6', { assigned: false })).toEqual([
      'protection worker',
      'protection deputies',
    ])
    expect(due(wednesday, day(1), { subject: 'adult', assigned: false })).toEqual(['preliminary deputies'])
    // Received on a Friday: nobody is at work before the Monday.
    expect(due('2026-11-20', '2026-11-22', { subject: 'adult', assigned: false })).toEqual([])
    expect(due('2026-11-20', '2026-11-23', { subject: 'adult', assigned: false })).toHaveLength(1)
  })
})
