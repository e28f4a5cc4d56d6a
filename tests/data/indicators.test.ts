import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { comparePlans } from '@/lib/comparisons/queries'
import { carryPlanOn, revisePlan } from '@/lib/editions/commands'
import { getFieldHistory } from '@/lib/field-history/queries'
import { confirmUnchanged, followUpMeasure } from '@/lib/follow-ups/commands'
import {
  addIndicator,
  correctValue,
  editIndicator,
  removeIndicator,
  reportValue,
  restoreIndicator,
} from '@/lib/indicators/commands'
import { getMeasure } from '@/lib/measures/queries'
import { getPlanFile } from '@/lib/plan-exports/queries'
import { planJson } from '@/lib/plan-exports/rules'
import { clock } from '@/lib/platform/clock'
import type { Access } from '@/lib/platform/gate'
import type { Plan } from '@/tests/support/plans'
import { buildWorld, type World } from '@/tests/support/world'

const today = clock.today()
const day = (ahead: number) => new Date(Date.parse(today) + ahead * 86_400_000).toISOString().slice(0, 10)

let world: World
let coordinator: Access
let draft: Plan
let inForce: Plan

beforeAll(async () => {
  world = await buildWorld()
  coordinator = await world.access('A', 'coordinator')
  draft = await world.plan({ state: 'draft' })
  inForce = await world.plan({ state: 'in_force' })
})
afterAll(() => world.close())

const fields = {
  ...{ name: 'Andel utbildad personal', unit: '%', direction: 'up', source: 'Kursregistret' },
  ...{ baselineValue: '40', baselineOn: '2025-12-31', targetValue: '80', targetOn: '2027-12-31' },
}
const viewOf = async (plan: Plan, measureId: string, access = coordinator) =>
  (await getMeasure(access, { planId: plan.id, measureId })).view
const count = (indicatorId: string) =>
  world.within('A', (tx) => tx.indicatorValue.count({ where: { indicatorId } }))
const refusedFields = (outcome: unknown) =>
  (outcome as { refusal?: { fields?: Record<string, string[]> } }).refusal?.fields

describe('the indicators of a draft', () => {
  test('are added once per press, shown, changed with the old kept, removed and brought back', async () => {
    const { id: measureId } = await world.measure({ plan: draft })
    const key = randomUUID()
    const given = { measureId, ...fields, baselineValue: ' 40,5 % ', name: '  Andel 🎓 <script>  ' }
    const outcomes = await Promise.all([1, 2, 3].map(() => addIndicator(coordinator, given, key)))
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    const [added, ...more] = (await viewOf(draft, measureId)).indicators
    expect(more).toEqual([])
    expect(added?.draft).toEqual({ ...fields, name: 'Andel 🎓 <script>', baselineValue: '40,5' })

    const indicatorId = added?.id ?? ''
    const base = added?.draft
    const edit = (mine: object, seen: object = {}) =>
      editIndicator(coordinator, { indicatorId, base: { ...base, ...seen }, ...base, ...mine })
    expect(await edit({ targetValue: '90' })).toMatchObject({ ok: true })
    // A colleague who began before that changes another field, and then the same one.
    expect(await edit({ unit: 'procent' })).toMatchObject({ ok: true })
    expect(await edit({ targetValue: '95' })).toMatchObject({
      refusal: { kind: 'conflict', fields: [{ field: 'targetValue', mine: '95', theirs: '90' }] },
    })
    expect((await viewOf(draft, measureId)).indicators[0]?.draft).toMatchObject({
      ...{ targetValue: '90', unit: 'procent' },
    })
    const history = await getFieldHistory(coordinator, { planId: draft.id, measure: measureId, page: 1 })
    expect(history.view.lines.map(({ field, before, after }) => [field, before, after])).toEqual([
      [`indicators.${indicatorId}.unit`, '%', 'procent'],
      [`indicators.${indicatorId}.targetValue`, '80.0000', '90.0000'],
    ])

    expect(await reportValue(coordinator, { indicatorId, ...measured('50') })).toMatchObject({ ok: true })
    expect(await removeIndicator(coordinator, { indicatorId })).toMatchObject({ ok: true })
    await expect(removeIndicator(coordinator, { indicatorId })).rejects.toThrow('not found')
    await expect(reportValue(coordinator, { indicatorId, ...measured('51') })).rejects.toThrow('not found')
    expect((await viewOf(draft, measureId)).indicators).toMatchObject([{ removed: true }])
    expect(await restoreIndicator(coordinator, { indicatorId })).toMatchObject({ ok: true })
    const view = await viewOf(draft, measureId)
    expect(view.indicators).toMatchObject([{ removed: false, values: [{ value: 50 }] }])
    const acts = view.history.map(({ action }) => action.split('.')[1])
    expect(acts).toEqual(['remove', 'remove', 'report', 'edit', 'edit', 'add'])
  })

  test('bad input is told beside its field, and nothing is written', async () => {
    const { id: measureId } = await world.measure({ plan: draft })
    const tried = async (given: object) =>
      refusedFields(await addIndicator(coordinator, { measureId, ...fields, ...given }))
    expect(await tried({ name: ' ' })).toEqual({ name: ['required'] })
    expect(await tried({ name: 'x'.repeat(300) })).toEqual({ name: ['too_long'] })
    expect(await tried({ unit: 'x'.repeat(41) })).toEqual({ unit: ['too_long'] })
    expect(await tried({ name: 'a\0b' })).toEqual({ name: ['wrong_value'] })
    expect(await tried({ direction: 'sideways' })).toEqual({ direction: ['choose_one'] })
    expect(await tried({ baselineValue: 'fyrtio' })).toEqual({ baselineValue: ['wrong_number'] })
    expect(await tried({ targetValue: '80.000' })).toEqual({ targetValue: ['ambiguous_number'] })
    expect(await tried({ targetValue: '9'.repeat(39) })).toEqual({ targetValue: ['number_too_large'] })
    expect(await tried({ targetOn: '2027-02-30' })).toEqual({ targetOn: ['invalid_date'] })
    expect(await tried({ targetValue: '10' })).toEqual({ targetValue: ['target_wrong_way'] })
    expect(await tried({ baselineOn: day(1) })).toEqual({ baselineOn: ['day_ahead'] })
    expect(await tried({ lineageId: randomUUID() })).toBeDefined()
    expect((await viewOf(draft, measureId)).indicators).toEqual([])
  })

  test('are at most twelve', async () => {
    const { id: measureId } = await world.measure({ plan: draft })
    const add = (name: string) => addIndicator(coordinator, { measureId, ...fields, name })
    for (let each = 1; each <= 12; each += 1) expect(await add(`Nr ${each}`)).toMatchObject({ ok: true })
    expect(refusedFields(await add('Nr 13'))).toEqual({ '': ['too_many_indicators'] })
  })

  test('are frozen with the plan, for everyone; out of reach they do not exist', async () => {
    const measureId = inForce.measure.id
    const { id: indicatorId } = await world.indicator({ measureId })
    const now = { refusal: { kind: 'not_allowed_now' } }
    expect(await addIndicator(coordinator, { measureId, ...fields })).toMatchObject(now)
    expect(await removeIndicator(coordinator, { indicatorId })).toMatchObject(now)
    expect(await editIndicator(coordinator, { indicatorId, base: fields, ...fields })).toMatchObject(now)
    const other = await world.accessOf('A', world.A.colleagues.otherCoordinator)
    for (const access of [
      other,
      await world.access('A', 'board_member'),
      await world.access('B', 'strategist'),
    ]) {
      await expect(addIndicator(access, { measureId, ...fields })).rejects.toThrow('not found')
      await expect(reportValue(access, { indicatorId, ...measured('1') })).rejects.toThrow('not found')
    }
    const replaced = await world.indicator({ measureId: world.A.plans.own.replaced.measure.id })
    expect(await reportValue(coordinator, { indicatorId: replaced.id, ...measured('1') })).toMatchObject(now)
  })
})

const measured = (value: string, measuredOn = day(-1), comment = '') => ({ value, measuredOn, comment })

describe('what is measured while the plan is in force', () => {
  test('comes with a follow-up, in its transaction, and an empty field is no value', async () => {
    const { id: measureId } = await world.measure({ plan: inForce, status: 'ongoing' })
    const [one, other] = [
      await world.indicator({ measureId }),
      await world.indicator({ measureId, position: 2 }),
    ]
    const report = (values: Record<string, unknown>) => ({
      ...{ measureId, status: 'ongoing', comment: 'Det går framåt', obstacle: '', progress: '' },
      ...values,
    })
    const flat = {
      ...{ [`values.${one.id}.value`]: '62,5', [`values.${one.id}.measuredOn`]: today },
      ...{ [`values.${other.id}.value`]: '', [`values.${other.id}.measuredOn`]: today },
    }
    const key = randomUUID()
    expect(await followUpMeasure(coordinator, report(flat), key)).toMatchObject({ ok: true })
    expect(await followUpMeasure(coordinator, report(flat), key)).toMatchObject({ ok: true })
    const view = await viewOf(inForce, measureId)
    const [update] = view.updates
    expect(view.indicators).toMatchObject([
      { values: [{ value: 60 }, { value: 62.5, on: today, updateId: update?.id }] },
      { values: [{ value: 60 }] },
    ])
    expect(view.indicators[0]?.values?.[1]?.by).toBe(world.A.people.coordinator.name)

    const before = view.updates.length
    const wrong = (value: string, measuredOn = today, id = one.id) =>
      followUpMeasure(coordinator, report({ values: { [id]: { value, measuredOn } } }))
    expect(refusedFields(await wrong('mycket'))).toEqual({ [`values.${one.id}.value`]: ['wrong_number'] })
    expect(refusedFields(await wrong('5', day(1)))).toEqual({
      [`values.${one.id}.measuredOn`]: ['day_ahead'],
    })
    expect(refusedFields(await wrong('5', ''))).toEqual({ [`values.${one.id}.measuredOn`]: ['required'] })
    const theirs = world.B.indicators.followed.id
    for (const id of [theirs, world.A.indicators.followed.id, randomUUID()]) {
      expect(refusedFields(await wrong('5', today, id))).toEqual({
        [`values.${id}.value`]: ['indicator_gone'],
      })
    }
    expect((await viewOf(inForce, measureId)).updates).toHaveLength(before)
    expect(await confirmUnchanged(coordinator, { measureId })).toMatchObject({ ok: true })
    expect([await count(one.id), await count(other.id)]).toEqual([2, 1])
  })

  test('a correction leaves what stood, once; two who correct at once do not both', async () => {
    const measureId = inForce.measure.id
    const { id: indicatorId, value: valueId } = await world.indicator({ measureId })
    const correct = (given: object) =>
      correctValue(coordinator, {
        indicatorId,
        valueId,
        ...measured('55', '2026-02-01', 'Räknade fel'),
        ...given,
      })
    expect(refusedFields(await correct({ value: '' }))).toEqual({ value: ['required'] })
    expect(refusedFields(await correct({ measuredOn: day(2) }))).toEqual({ measuredOn: ['day_ahead'] })
    expect(refusedFields(await correct({ valueId: randomUUID() }))).toEqual({ '': ['value_gone'] })
    expect(refusedFields(await correct({ valueId: world.B.indicators.followed.value }))).toEqual({
      '': ['value_gone'],
    })
    const outcomes = await Promise.all([correct({}), correct({})])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: 'value_corrected' } })
    const [told] = (await valuesOf(measureId, indicatorId)) ?? []
    expect(told).toMatchObject({
      ...{ value: 55, on: '2026-02-01', comment: 'Räknade fel', by: world.A.people.coordinator.name },
      earlier: [{ id: valueId, value: 60, on: '2026-01-31' }],
    })
    const taken = { valueId: told?.id, value: '', withdraw: 'yes' }
    expect(await correct(taken)).toMatchObject({ ok: true })
    expect(await valuesOf(measureId, indicatorId)).toMatchObject([
      { value: null, earlier: [{ value: 60 }, { value: 55 }] },
    ])
  })

  test('is not told to those who are only asked for their view of the plan', async () => {
    const consulted = await world.plan({ state: 'consultation' })
    await world.indicator({ measureId: consulted.measure.id })
    const { external_party: party, strategist } = world.A.people
    await world.within('A', (tx) =>
      tx.planInvitation.create({
        data: {
          ...{ municipalityId: world.A.municipality.id, planId: consulted.id, userId: party.userId },
          ...{ invitedById: strategist.userId, answerBy: new Date(day(14)) },
        },
      }),
    )
    const view = await viewOf(consulted, consulted.measure.id, await world.access('A', 'external_party'))
    expect(view.indicators).toMatchObject([{ draft: { targetValue: '80' }, values: null }])
    expect(JSON.stringify(view)).not.toContain(`${world.A.canary} kommentar`)
  })
})

const valuesOf = async (measureId: string, indicatorId: string, plan = inForce) =>
  (await viewOf(plan, measureId)).indicators.find(({ id }) => id === indicatorId)?.values

describe('the next edition', () => {
  test('goes on with the indicators and all that has been measured, also after it was begun', async () => {
    const plan = await world.plan({ state: 'in_force' })
    const measureId = plan.measure.id
    const { id: indicatorId, value: valueId } = await world.indicator({ measureId })
    await world.indicator({ measureId, name: 'Borttagen', position: 2, removedAt: new Date() })
    const made = await revisePlan(coordinator, { planId: plan.id })
    const planId = made.ok ? made.value.planId : ''
    const copy = await world.within('A', (tx) => tx.measure.findFirstOrThrow({ where: { planId } }))
    const next = async () => (await getMeasure(coordinator, { planId, measureId: copy.id })).view.indicators
    expect(await next()).toMatchObject([{ draft: { targetValue: '80' }, values: [{ value: 60 }] }])
    const [copied] = await next()
    expect(copied?.id).not.toBe(indicatorId)

    // Followed up where it is in force, corrected where it is written: each edition tells what it could know.
    expect(await reportValue(coordinator, { indicatorId, ...measured('65') })).toMatchObject({ ok: true })
    const corrected = { indicatorId: copied?.id, valueId, ...measured('59', '2026-01-31') }
    expect(await correctValue(coordinator, corrected)).toMatchObject({ ok: true })
    expect((await next())[0]?.values).toMatchObject([{ value: 59, earlier: [{ value: 60 }] }, { value: 65 }])
    expect(await valuesOf(measureId, indicatorId, plan)).toMatchObject([{ value: 60 }, { value: 65 }])

    const edit = { indicatorId: copied?.id, base: copied?.draft, ...copied?.draft, targetValue: '85' }
    expect(await editIndicator(coordinator, edit)).toMatchObject({ ok: true })
    const { view } = await comparePlans(coordinator, { planId, with: plan.id })
    const change = view.compared?.comparison.sections.flatMap(({ measures }) => measures)[0]
    expect(change?.fields).toMatchObject([{ field: 'indicators' }])
    expect(change?.fields[0]?.is).toContain('85')
  })

  test('of the next period keeps them too', async () => {
    const plan = await world.plan({ state: 'in_force' })
    await world.indicator({ measureId: plan.measure.id })
    const period = { title: 'Nästa', periodFrom: '2028-01-01', periodTo: '2029-12-31', keep: [] }
    const made = await carryPlanOn(coordinator, { planId: plan.id, ...period })
    const planId = made.ok ? made.value.planId : ''
    const copied = await world.within('A', (tx) =>
      tx.indicator.findMany({ where: { measure: { planId } }, select: { name: true, version: true } }),
    )
    expect(copied).toEqual([{ name: `${world.A.canary} andel`, version: 1 }])
  })
})

test('a file tells them as they now stand, without who measured', async () => {
  const plan = await world.plan({ state: 'in_force' })
  const { id: indicatorId, value: valueId } = await world.indicator({ measureId: plan.measure.id })
  await correctValue(coordinator, { indicatorId, valueId, ...measured('61,25', '2026-01-31', 'Rättat') })
  await reportValue(coordinator, { indicatorId, ...measured('70', '2026-06-30') })
  const { view } = await getPlanFile(coordinator, { planId: plan.id, format: 'json' })
  const [indicator] = planJson(view).measures[0]?.indicators ?? []
  expect(indicator).toMatchObject({
    ...{
      direction: 'up',
      baseline: { on: '2024-12-31', value: 40 },
      target: { on: '2027-12-31', value: 80 },
    },
    values: [
      { on: '2026-01-31', value: 61.25, comment: 'Rättat' },
      { on: '2026-06-30', value: 70, comment: '' },
    ],
  })
  expect(JSON.stringify(planJson(view))).not.toContain(world.A.people.coordinator.name)
})
