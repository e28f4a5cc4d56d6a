import { describe, expect, test } from 'vitest'
import { proposedPeriod, proposedTitle, refuseNewPeriod, titleOf } from '@/lib/plan-starts/rules'
import { newPlan, planStart } from '@/lib/plan-starts/schema'
import { numbered } from '@/lib/plan-templates/rules'
import { readyMade } from '@/lib/ready-made-templates/rules'
import { readyMadeKeys } from '@/lib/ready-made-templates/schema'

const years = (from: number, to: number) => ({ from: `${from}-01-01`, to: `${to}-12-31` })

describe('the period that is proposed', () => {
  test('follows the latest plan of the same kind, as long as that one', () => {
    const earlier = [
      { kind: 'action_plan' as const, ...years(2025, 2027) },
      { kind: 'action_plan' as const, ...years(2021, 2024) },
      { kind: 'statutory' as const, ...years(2027, 2030) },
    ]
    expect(proposedPeriod('action_plan', earlier, '2026-11-20')).toEqual(years(2028, 2030))
    expect(proposedPeriod('statutory', earlier, '2026-11-20')).toEqual(years(2031, 2034))
  })

  test('is two whole years, from the next one when this one is half gone', () => {
    expect(proposedPeriod('action_plan', [], '2026-06-30')).toEqual(years(2026, 2027))
    expect(proposedPeriod('action_plan', [], '2026-07-01')).toEqual(years(2027, 2028))
  })

  test('is two years where the plan before lasted very long', () => {
    const long = [{ kind: 'action_plan' as const, from: '2016-04-25', to: '2028-12-31' }]
    expect(proposedPeriod('action_plan', long, '2026-11-20')).toEqual(years(2029, 2030))
    const four = [{ kind: 'action_plan' as const, ...years(2024, 2027) }]
    expect(proposedPeriod('action_plan', four, '2026-11-20')).toEqual(years(2028, 2031))
  })

  test('is never in the past: a plan that ran out long ago is not carried on', () => {
    const old = [{ kind: 'action_plan' as const, ...years(2016, 2018) }]
    expect(proposedPeriod('action_plan', old, '2026-11-20')).toEqual(years(2027, 2028))
  })

  test('is refused when it ends before it begins, or lasts ten years', () => {
    expect(refuseNewPeriod({ from: '2027-01-01', to: '2026-12-31' })).toBe('before_start')
    expect(refuseNewPeriod(years(2027, 2036))).toBeNull()
    expect(refuseNewPeriod(years(2027, 2037))).toBe('period_too_long')
    expect(refuseNewPeriod({ from: '2027-03-01', to: '2027-03-01' })).toBeNull()
  })
})

describe('the title that is proposed', () => {
  test('says the kind and the years', () => {
    expect(proposedTitle('action_plan', years(2027, 2028))).toBe(
      'Handlingsplan mot våldsbejakande extremism 2027–2028',
    )
    expect(proposedTitle('statutory', years(2027, 2027))).toBe('Åtgärdsplan enligt lag (2023:196) 2027')
    expect(proposedTitle('statutory', { from: '', to: '' })).toBe('Åtgärdsplan enligt lag (2023:196)')
  })

  test('gives way to one that somebody has written, and to nothing else', () => {
    const given = { kind: 'action_plan' as const, period: years(2029, 2030), proposed: 'Plan 2027–2028' }
    expect(titleOf({ ...given, title: 'Vår plan' })).toBe('Vår plan')
    expect(titleOf({ ...given, title: 'Plan 2027–2028' })).toMatch(/2029–2030$/)
    expect(titleOf({ ...given, title: '' })).toMatch(/2029–2030$/)
  })
})

describe('the ready-made templates', () => {
  test('are one for each name, and each is whole', () => {
    expect(readyMade.map(({ key }) => key)).toEqual([...readyMadeKeys])
    for (const { sections, name, description } of readyMade) {
      const numbers = numbered(sections).map(({ number }) => number)
      expect(new Set(numbers).size).toBe(sections.length)
      expect(sections.some(({ kind }) => kind === 'measures')).toBe(true)
      expect(sections.every(({ heading, guidance }) => heading && guidance.length > 20)).toBe(true)
      expect(name.length * description.length).toBeGreaterThan(0)
    }
  })

  test('the statutory one asks for what the act does', () => {
    const statutory = readyMade.find(({ key }) => key === 'statutory')
    expect(statutory?.kind).toBe('statutory')
    const said = statutory?.sections.map(({ guidance }) => guidance).join(' ') ?? ''
    for (const section of ['4 §', '5 §', '6 §', '9 §', '10 §', '11–12 §§', '13 §'])
      expect(said).toContain(section)
  })
})

test('sections are numbered by their order; a lower one with nothing above stands at the top', () => {
  const depths = (...list: (1 | 2)[]) =>
    numbered(list.map((depth) => ({ depth }))).map(({ number }) => number)
  expect(depths(1, 2, 2, 1, 2)).toEqual(['1', '1.1', '1.2', '2', '2.1'])
  expect(depths(2, 2, 1)).toEqual(['1', '1.1', '2'])
  expect(depths()).toEqual([])
})

describe('what a form or an address may say', () => {
  const form = {
    template: 'district',
    committeeId: '00000000-0000-4000-8000-000000000001',
    kind: 'statutory',
    title: ' Vår plan 🕊️ ',
    periodFrom: '2027-01-01',
    periodTo: '2028-12-31',
  }
  const fault = (change: object) => {
    const { error } = newPlan.safeParse({ ...form, ...change })
    return error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  }

  test('an unknown template or committee in the address is as none chosen', () => {
    expect(planStart.parse({ template: 'x', committee: ['y'] })).toEqual({})
    expect(planStart.parse({ template: 'joint', extra: 'x' })).toEqual({ template: 'joint' })
  })

  test('a form is refused in words', () => {
    expect(newPlan.parse(form).title).toBe('Vår plan 🕊️')
    expect(fault({ committeeId: '' })).toEqual(['committeeId choose_committee'])
    expect(fault({ template: 'other' })).toEqual(['template template_gone'])
    expect(fault({ kind: '' })).toEqual(['kind choose_one'])
    expect(fault({ title: 'x'.repeat(300) })).toEqual(['title too_long'])
    expect(fault({ periodFrom: '' })).toEqual(['periodFrom required'])
    expect(fault({ periodTo: '2027-02-30' })).toEqual(['periodTo invalid_date'])
    expect(fault({ state: 'in_force' })?.[0]).toContain('Unrecognized key')
  })
})
