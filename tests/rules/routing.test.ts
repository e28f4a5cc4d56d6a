import { describe, expect, test } from 'vitest'
import { isPoliceFirst, nearestRule, type RoutingFacts, type RoutingRule } from '@/lib/routing/rules'
import { ruleInput } from '@/lib/routing/schema'

const rule = (id: string, given: Partial<RoutingRule> = {}): RoutingRule => ({
  ...{ id, subject: 'child', danger: false, areaId: null, committeeId: null, fromUnitId: null },
  ...{ toUnitId: id, policeFirst: false },
  ...given,
})
const facts = (given: Partial<RoutingFacts> = {}): RoutingFacts => ({
  ...{
    subject: 'child',
    danger: false,
    areas: ['vasastan', 'norrmalm-centrum'],
    committeeId: 'norrmalm',
    fromUnitId: 'skolan',
  },
  ...given,
})
const nearest = (rules: RoutingRule[], given?: Partial<RoutingFacts>) => nearestRule(rules, facts(given))?.id

describe('the nearest rule', () => {
  const all = rule('all')
  const ofCommittee = rule('committee', { committeeId: 'norrmalm' })
  const ofUnit = rule('unit', { fromUnitId: 'skolan' })
  const ofArea = rule('area', { areaId: 'vasastan' })

  test('asks the most: area, then unit, then committee, then nothing', () => {
    expect(nearest([all, ofCommittee, ofUnit, ofArea])).toBe('area')
    expect(nearest([all, ofCommittee, ofUnit, ofArea], { areas: [] })).toBe('unit')
    expect(nearest([all, ofCommittee], { fromUnitId: null })).toBe('committee')
    expect(nearest([ofCommittee, all], { committeeId: 'other' })).toBe('all')
    const around = rule('around', {
      areaId: 'norrmalm-centrum',
      fromUnitId: 'skolan',
      committeeId: 'norrmalm',
    })
    expect(nearest([around, ofUnit])).toBe('around')
    expect(nearest([around, ofArea])).toBe('area')
    expect(nearest([rule('both', { committeeId: 'norrmalm', fromUnitId: 'skolan' }), ofArea])).toBe('area')
  })

  test('is of the subject, and of danger only when there is some', () => {
    expect(nearest([rule('adult', { subject: 'adult' })])).toBeUndefined()
    const danger = rule('danger', { danger: true })
    expect(nearest([all, danger])).toBe('all')
    expect(nearest([all, danger], { danger: true })).toBe('danger')
  })

  test('leads somewhere; of equals the first holds', () => {
    expect(nearest([rule('police', { toUnitId: null, policeFirst: true }), all])).toBe('all')
    expect(nearest([rule('first'), rule('second')])).toBe('first')
    expect(nearest([])).toBeUndefined()
  })
})

test('the police come first for an adult in danger, whatever the rules say, and where a rule says so', () => {
  expect(isPoliceFirst([], facts({ subject: 'adult', danger: true }))).toBe(true)
  expect(isPoliceFirst([], facts({ subject: 'adult' }))).toBe(false)
  const rules = [rule('child', { danger: true, policeFirst: true })]
  expect(isPoliceFirst(rules, facts({ danger: true }))).toBe(true)
  expect(isPoliceFirst(rules, facts())).toBe(false)
})

test.each([
  ['a report without anywhere to go', { subject: 'child' }, 'toUnitId'],
  ['propaganda, which is an incident', { subject: 'propaganda', toUnitId: crypto.randomUUID() }, 'subject'],
  ['nothing', { subject: '' }, 'subject'],
  ['a name in the place of an id', { subject: 'child', toUnitId: 'mottagningen' }, 'toUnitId'],
])('a rule for %s is refused', (_what, given, field) => {
  const parsed = ruleInput.safeParse(given)
  expect(parsed.error?.issues[0]?.path).toEqual([field])
})
