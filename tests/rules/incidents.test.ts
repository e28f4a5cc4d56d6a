import { describe, expect, test } from 'vitest'
import {
  type ClockRule,
  changesBetween,
  clockFor,
  clockOf,
  dueAt,
  handledBy,
  incidentNumber,
  isSamePlace,
  type NoticeRule,
  standardClock,
  toldOf,
} from '@/lib/incidents/rules'
import { incidentFacts } from '@/lib/incidents/schema'
import { hasPersonalNumber, tracesIn } from '@/lib/personal-traces/rules'

const reportedAt = new Date('2026-11-21T10:00:00Z')
const at = (hours: number) => new Date(reportedAt.getTime() + hours * 3_600_000)

describe('the clock of graffiti', () => {
  const racist = { kind: 'graffiti', offensive: true } as const

  test('runs for what is racist or threatening, and for nothing else, where nothing is decided', () => {
    expect(clockFor([], racist, '2026-11-21')).toBe(standardClock)
    expect(clockFor([], { ...racist, offensive: false }, '2026-11-21')).toBeNull()
    expect(clockFor([], { kind: 'sticker', offensive: true }, '2026-11-21')).toBeNull()
  })

  test('the municipality decides: kinds, hours, and from when', () => {
    const rule: ClockRule = {
      ...standardClock,
      id: 'own',
      kinds: ['graffiti', 'sticker'],
      offensiveOnly: false,
      hours: 72,
      validFrom: '2026-01-01',
    }
    const earlier = { ...rule, id: 'earlier', hours: 12, validFrom: '2020-01-01', validTo: '2025-12-31' }
    const rules = [rule, earlier]
    expect(clockFor(rules, { kind: 'sticker', offensive: false }, '2026-11-21')?.id).toBe('own')
    expect(clockFor(rules, racist, '2025-06-01')?.id).toBe('earlier')
    expect(clockFor(rules, { kind: 'online', offensive: true }, '2026-11-21')).toBeNull()
    expect(clockFor([rule, { ...rule, id: 'short', hours: 24 }], racist, '2026-11-21')?.id).toBe('short')
  })

  const due = dueAt(standardClock, reportedAt)
  const running = { dueAt: due, removedAt: null, closedAt: null }
  test.each<[string, Parameters<typeof clockOf>[0], Date, object | null]>([
    ['just reported', running, at(0), { standing: 'course', hours: 24 }],
    ['six hours left', running, at(18), { standing: 'soon', hours: 6 }],
    ['one minute over', running, at(24 + 1 / 60), { standing: 'late', hours: 1 }],
    ['two days over', running, at(72), { standing: 'late', hours: 48 }],
    ['gone in time', { ...running, removedAt: at(23) }, at(100), { standing: 'done', hours: 0 }],
    ['gone too late', { ...running, removedAt: at(30) }, at(100), { standing: 'done', hours: 6 }],
    ['closed', { ...running, closedAt: at(2) }, at(100), { standing: 'done', hours: 0 }],
    ['no clock', { ...running, dueAt: null }, at(0), null],
  ])('%s', (_what, given, now, expected) => {
    expect(clockOf(given, now)).toEqual(expected && expect.objectContaining(expected))
  })
})

describe('who is told, and whose it is', () => {
  const rule = (given: Partial<NoticeRule>): NoticeRule => ({
    kinds: [],
    areaId: null,
    fromCommitteeId: null,
    committeeId: 'board',
    handles: true,
    ...given,
  })
  const reported = { kind: 'sticker', areas: ['vasastaden', 'norrmalm'], committeeId: 'school' } as const
  const north = rule({ areaId: 'norrmalm', committeeId: 'district' })
  const sport = rule({
    fromCommitteeId: 'sport',
    kinds: ['sticker', 'poster'],
    areaId: 'norrmalm',
    committeeId: 'west',
    handles: false,
  })

  test('an area holds the areas within it', () => {
    expect(toldOf([north], reported)).toEqual(['district'])
    expect(handledBy([north], reported, 'board')).toBe('district')
    expect(toldOf([rule({ areaId: 'järva', committeeId: 'west' })], reported)).toEqual([])
  })

  test('the nearest area decides whose it is; all are told once', () => {
    const near = rule({ areaId: 'vasastaden', committeeId: 'near' })
    const all = rule({ committeeId: 'everywhere' })
    expect(handledBy([all, north, near], reported, 'board')).toBe('near')
    expect(toldOf([all, north, near, north], reported)).toEqual(['everywhere', 'district', 'near'])
  })

  test('what the sports committee finds is told to others, whoever has it to handle', () => {
    expect(toldOf([sport], reported)).toEqual([])
    expect(toldOf([sport], { ...reported, committeeId: 'sport' })).toEqual(['west'])
    expect(toldOf([sport], { ...reported, committeeId: 'sport', kind: 'vandalism' })).toEqual([])
    expect(handledBy([sport], { ...reported, committeeId: 'sport' }, 'board')).toBe('board')
  })

  test('a rule for the kind goes before one for all; without a rule it is the executive board’s', () => {
    const threats = rule({ kinds: ['sticker'], committeeId: 'security' })
    expect(handledBy([rule({}), threats], reported, null)).toBe('security')
    expect(handledBy([], reported, 'board')).toBe('board')
  })
})

describe('the same place', () => {
  test.each([
    ['Observatorielunden', 'observatorielunden, vid lekparken', true],
    ['Karlbergsvägen 12', 'Karlbergsvägen 14', false],
    ['Vid Odenplan', 'Odenplan', true],
    ['vid', 'på', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(isSamePlace({ areaId: null, place: one }, { areaId: null, place: other })).toBe(same)
  })

  test('not in two areas', () => {
    expect(isSamePlace({ areaId: 'a', place: 'Torget' }, { areaId: 'b', place: 'Torget' })).toBe(false)
  })
})

describe('traces of people', () => {
  test.each([
    ['19850412-1236', ['personal_number']],
    ['850412+1236', ['personal_number']],
    ['850472-1236', ['personal_number']],
    ['8112189876', ['personal_number']],
    ['ring 070-123 45 67', ['phone_number']],
    ['0701234567', ['phone_number']],
    ['+46 8 508 250 00', ['phone_number']],
    ['skriv till nils@kommun.se', ['mail_address']],
    ['850412-1236 och nils@kommun.se', ['personal_number', 'mail_address']],
  ])('%s', (text, found) => expect(tracesIn(text)).toEqual(found))

  test.each(['Karlbergsvägen 12, plan 3', '2026-11-21 kl. 15.40', 'ärende 2026-1234', '1488 på en vägg', ''])(
    'none in: %s',
    (text) => expect(tracesIn(text)).toEqual([]),
  )

  const facts = { kind: 'graffiti', happenedOn: '2026-11-21', place: 'Torget' }
  test('a personal number never gets in; the others do when somebody says that they are none', () => {
    const keys = (given: object) =>
      incidentFacts
        .safeParse({ ...facts, ...given })
        .error?.issues.map(({ path, message }) => [path[0], message])
    expect(keys({ description: 'Ring 070-123 45 67' })).toEqual([['description', 'text_phone_number']])
    expect(keys({ description: 'Ring 070-123 45 67', falseAlarm: 'yes' })).toBeUndefined()
    expect(keys({ place: '850412-1236', falseAlarm: 'yes' })).toEqual([['place', 'text_personal_number']])
    expect(hasPersonalNumber('070-123 45 67')).toBe(false)
  })
})

test('a number says its year, and a correction only what was changed', () => {
  expect(incidentNumber(2026, 7)).toBe('H2026-0007')
  const before = {
    ...{ kind: 'graffiti', place: 'A', areaId: '', environment: 'undetermined', offensive: '' },
    ...{ happenedOn: '2026-11-21', happenedTime: '', description: '' },
  }
  expect(changesBetween(before, before)).toEqual([])
  expect(changesBetween(before, { ...before, place: 'B' })).toEqual([
    { field: 'place', before: 'A', after: 'B' },
  ])
})
