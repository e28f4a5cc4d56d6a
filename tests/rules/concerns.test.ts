import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '@/lib/calendar-days/rules'
import {
  type ClockFacts,
  concernNumber,
  describesBehaviour,
  endOfDay,
  hoursLeft,
  inboxStanding,
  inInboxOrder,
  isInTab,
  lawOn,
  preliminaryClock,
  protectionClock,
  type ReceivingUnit,
  receiptStatus,
  receivingChoices,
  routeTo,
} from '@/lib/concerns/rules'

const facts = (given: Partial<ClockFacts> = {}): ClockFacts => ({
  subject: 'child',
  receivedOn: '2026-11-20',
  protectionAssessedOn: null,
  preliminaryDecidedOn: null,
  extendedTo: null,
  ...given,
})

describe('the law', () => {
  test('is the one of the day the report came in', () => {
    expect(lawOn('2026-11-20')).toMatchObject({ act: 'SoL (2025:400)', protection: { section: '20:1' } })
    expect(lawOn('2025-07-01').act).toBe('SoL (2025:400)')
    expect(lawOn('2025-06-30')).toMatchObject({
      act: 'SoL (2001:453)',
      protection: { section: '11:1 a', days: 1 },
      preliminary: { section: '11:1 a', days: 14 },
    })
  })

  test('an old report keeps the clocks of the old act', () => {
    expect(preliminaryClock(facts({ receivedOn: '2025-06-30' }), '2025-07-02').section).toBe('11:1 a')
  })
})

describe('the protection assessment', () => {
  const at = (today: string, given?: Partial<ClockFacts>) => protectionClock(facts(given), today)

  test.each([
    ['2026-11-20', 'soon', 1],
    ['2026-11-21', 'soon', 0],
    ['2026-11-22', 'late', -1],
    ['2026-11-25', 'late', -4],
  ])('on %s is %s', (today, standing, daysLeft) => {
    expect(at(today)).toMatchObject({ standing, daysLeft, dueOn: '2026-11-21' })
  })

  test('is asked for when nobody knows the age, not for an adult', () => {
    expect(at('2026-11-20', { subject: 'unknown' }).standing).toBe('soon')
    expect(at('2026-12-20', { subject: 'adult' }).standing).toBe('notrequired')
    expect(at('2026-12-20', { subject: 'adult', protectionAssessedOn: '2026-11-20' }).standing).toBe('done')
  })

  test('once made it is done, however late the day', () => {
    expect(at('2027-01-01', { protectionAssessedOn: '2026-11-20' }).standing).toBe('done')
  })
})

describe('the preliminary assessment', () => {
  test.each([
    ['2026-11-20', 'none', 0],
    ['2026-11-21', 'course', 1],
    ['2026-11-30', 'course', 10],
    ['2026-12-01', 'soon', 11],
    ['2026-12-04', 'soon', 14],
    ['2026-12-05', 'late', 15],
  ])('on %s is %s, day %i', (today, standing, day) => {
    expect(preliminaryClock(facts(), today)).toMatchObject({ standing, day, of: 14, dueOn: '2026-12-04' })
  })

  test('is late from the day after the last, never before and never after a decision', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.boolean(), (days, decided) => {
        const today = addDays('2026-01-15', days)
        const given = facts({ receivedOn: '2026-01-15', preliminaryDecidedOn: decided ? '2026-01-20' : null })
        expect(preliminaryClock(given, today).standing === 'late').toBe(days > 14 && !decided)
      }),
    )
  })
})

describe('days and hours', () => {
  test('days cross months, leap days and the change of clocks', () => {
    expect(addDays('2026-12-25', 14)).toBe('2027-01-08')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBetween('2026-12-04', '2026-11-20')).toBe(-14)
  })

  test.each([
    ['winter', '2026-11-21', '2026-11-21T23:00:00.000Z'],
    ['summer', '2026-07-01', '2026-07-01T22:00:00.000Z'],
    ['the night before summer time', '2026-03-28', '2026-03-28T23:00:00.000Z'],
    ['the day summer time begins', '2026-03-29', '2026-03-29T22:00:00.000Z'],
    ['the day summer time ends', '2026-10-25', '2026-10-25T23:00:00.000Z'],
  ])('%s ends at midnight in Stockholm', (_when, day, moment) => {
    expect(endOfDay(day).toISOString()).toBe(moment)
  })

  test('hours left are whole, and none when the day is over', () => {
    expect(hoursLeft('2026-11-20', new Date('2026-11-20T09:46:00Z'))).toBe(13)
    expect(hoursLeft('2026-10-25', new Date('2026-10-24T22:00:00Z'))).toBe(25)
    expect(hoursLeft('2026-11-20', new Date('2026-11-25T09:46:00Z'))).toBe(0)
  })
})

describe('what is told', () => {
  test('the number is of the year', () => {
    expect(concernNumber(2026, 412)).toBe('2026-0412')
    expect(concernNumber(2026, 12_345)).toBe('2026-12345')
  })

  test('the reporter sees that it came in or that it is being assessed, never more', () => {
    expect(receiptStatus('received')).toBe('received')
    expect(receiptStatus('accepted')).toBe('being_assessed')
    expect(receiptStatus('closed')).toBe('being_assessed')
  })

  test.each([
    ['', false],
    ['Han är extremist', false],
    ['🔪'.repeat(200), false],
    ['1234567890 1234567890 1234567890', false],
    ['Sa att han ska ta med en kniv', true],
    ['قال إنه سيحضر سكينا إلى المدرسة غدا', true],
  ])('behaviour needs words: %s', (text, enough) => {
    expect(describesBehaviour(text)).toBe(enough)
  })
})

describe('routing', () => {
  const unit = (id: string, given: Partial<ReceivingUnit> = {}): ReceivingUnit => ({
    id,
    name: id,
    committeeId: `${id} committee`,
    committeeName: `${id} committee`,
    general: false,
    staffed: true,
    ...given,
  })
  const [norrmalm, kista, general] = [unit('norrmalm'), unit('kista'), unit('general', { general: true })]
  const reporter = (given: { committeeId?: string | null; chosenUnitId?: string } = {}) => ({
    committeeId: null,
    chosenUnitId: '',
    ...given,
  })

  test('the choice first, then the own committee, then the general unit, then any', () => {
    const units = [kista, norrmalm, general]
    const own = { committeeId: 'norrmalm committee' }
    expect(routeTo(units, reporter({ ...own, chosenUnitId: 'kista' }))?.id).toBe('kista')
    expect(routeTo(units, reporter(own))?.id).toBe('norrmalm')
    expect(routeTo(units, reporter())?.id).toBe('general')
    expect(routeTo([kista, norrmalm], reporter())?.id).toBe('kista')
    expect(routeTo([], reporter())).toBeNull()
  })

  test('never where nobody opens it, as long as there is another', () => {
    const empty = unit('empty', { staffed: false, general: true })
    expect(routeTo([empty, norrmalm], reporter({ chosenUnitId: 'empty' }))?.id).toBe('norrmalm')
    expect(receivingChoices([empty])).toEqual([empty])
  })

  test('a report always goes somewhere, and only to one that receives', () => {
    const ids = fc.constantFrom('a', 'b', 'c')
    const units = fc.uniqueArray(
      fc
        .record({ id: ids, staffed: fc.boolean(), general: fc.boolean() })
        .map(({ id, ...rest }) => unit(id, rest)),
      { selector: ({ id }) => id, minLength: 1 },
    )
    fc.assert(
      fc.property(units, ids, ids, (all, chosenUnitId, committee) => {
        const route = routeTo(all, { chosenUnitId, committeeId: `${committee} committee` })
        expect(all).toContain(route)
        expect(route?.staffed || all.every(({ staffed }) => !staffed)).toBe(true)
      }),
    )
  })
})

describe('the inbox', () => {
  const row = (receivedOn: string, recipient: { mine: boolean } | null, given: Partial<ClockFacts> = {}) => ({
    receivedAt: `${receivedOn}T10:00:00.000Z`,
    recipient,
    protection: protectionClock(facts({ receivedOn, ...given }), '2026-11-20'),
    preliminary: preliminaryClock(facts({ receivedOn, ...given }), '2026-11-20'),
  })
  const assessed = { protectionAssessedOn: '2026-11-19' }
  const rows = [
    row('2026-11-04', { mine: true }, assessed),
    row('2026-11-19', null),
    row('2026-11-09', { mine: false }, assessed),
    row('2026-11-20', null),
  ]

  test('says what is late, what must be done today and what is next', () => {
    expect(inboxStanding(rows)).toEqual({
      protectionLate: 0,
      protectionToday: 1,
      preliminaryLate: 1,
      preliminaryNext: '2026-11-23',
    })
    expect(inboxStanding([]).preliminaryNext).toBeNull()
  })

  test('shows those without a recipient first, then the nearest deadline', () => {
    expect(inInboxOrder(rows).map(({ receivedAt }) => receivedAt.slice(0, 10))).toEqual([
      '2026-11-20',
      '2026-11-19',
      '2026-11-04',
      '2026-11-09',
    ])
  })

  test('and what is decided last: it waits for nobody', () => {
    const [first, ...rest] = rows
    const decided = rows.map((row) => ({
      ...row,
      preliminary: row === first ? row.preliminary : { ...row.preliminary, standing: 'done' as const },
    }))
    const order = inInboxOrder(decided).map(({ receivedAt }) => receivedAt)
    expect(order.at(-1)).toBe(
      rest
        .filter(({ recipient }) => recipient)
        .map((row) => row.receivedAt)
        .sort()
        .at(-1),
    )
    expect(new Set(order).size).toBe(rows.length)
  })

  test('has three views', () => {
    const inTab = (tab: 'all' | 'unassigned' | 'mine') => rows.filter((one) => isInTab(one, tab)).length
    expect([inTab('all'), inTab('unassigned'), inTab('mine')]).toEqual([4, 2, 1])
  })
})
