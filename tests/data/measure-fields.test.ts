import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { revisePlan } from '@/lib/editions/commands'
import { settingsFrom } from '@/lib/measure-fields/rules'
import { addMeasure, editMeasure } from '@/lib/measures/commands'
import { startPlan } from '@/lib/plan-starts/commands'
import { editTemplateFields, makeTemplate } from '@/lib/plan-templates/commands'
import { getTemplate } from '@/lib/plan-templates/queries'
import { getPlan } from '@/lib/plans/queries'
import type { Access } from '@/lib/platform/gate'
import { consultPlan, sendPlan } from '@/lib/transitions/commands'
import { getDecision } from '@/lib/transitions/queries'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
let administrator: Access
let strategist: Access
let coordinator: Access
beforeAll(async () => {
  world = await buildWorld()
  administrator = await world.access('A', 'administrator')
  strategist = await world.access('A', 'strategist')
  coordinator = await world.access('A', 'coordinator')
})
afterAll(() => world.close())

const usual = settingsFrom({})

async function templateWith(change: object): Promise<string> {
  const made = await makeTemplate(administrator, { name: crypto.randomUUID(), from: 'levels' })
  if (!made.ok) throw new Error('refused')
  const { templateId } = made.value
  const { settings } = (await getTemplate(administrator, { templateId })).view
  const settled = await editTemplateFields(administrator, { templateId, base: settings, ...usual, ...change })
  if (!settled.ok) throw new Error(JSON.stringify(settled.refusal))
  return templateId
}
async function planFrom(template: string): Promise<string> {
  const started = await startPlan(coordinator, {
    ...{ template, committeeId: world.A.committees.own, kind: 'action_plan', title: 'Plan' },
    ...{ periodFrom: '2031-01-01', periodTo: '2032-12-31' },
  })
  if (!started.ok) throw new Error('refused')
  return started.value.planId
}
async function measureIn(planId: string): Promise<string> {
  const { sections } = (await getPlan(coordinator, { planId })).view
  const sectionId = sections.find(({ kind }) => kind === 'measures')?.id
  const added = await addMeasure(coordinator, { planId, sectionId, title: 'Åtgärd' })
  if (!added.ok) throw new Error('refused')
  return added.value.measureId
}
const lacks = async (planId: string) =>
  (await getPlan(coordinator, { planId })).view.shortcomings
    .filter(({ anchor }) => anchor.startsWith('atgard-'))
    .map(({ kind }) => kind)
async function fill(measureId: string, version: number, fields: object) {
  const blank = Object.entries(fields).map(([field, value]) => [field, Array.isArray(value) ? [] : ''])
  const base = Object.fromEntries(blank)
  expect(await editMeasure(coordinator, { measureId, version, base, ...fields })).toMatchObject({ ok: true })
}

describe('what a template requires of a measure', () => {
  test('is missed in the draft, holds the plan back, and no longer once it is there', async () => {
    const planId = await planFrom(
      await templateWith({ need: 'required', startsOn: 'required', purpose: 'shown' }),
    )
    const measureId = await measureIn(planId)
    expect(await lacks(planId)).toEqual(['no_responsible', 'no_need', 'no_start'])
    const { blockers } = (await getDecision(coordinator, { planId })).view.acts[0] ?? {}
    expect(blockers?.map(({ kind, anchor }) => `${kind} ${anchor}`)).toEqual([
      `no_responsible atgard-${measureId}`,
      `no_need atgard-${measureId}`,
      `no_start atgard-${measureId}`,
    ])
    const seen = { planId, seen: 'draft' }
    const notReady = { refusal: { fields: { '': ['plan_not_ready'] } } }
    expect(await consultPlan(coordinator, seen)).toMatchObject(notReady)
    expect(await sendPlan(coordinator, { ...seen, meetingOn: '2199-01-01' })).toMatchObject(notReady)
    await fill(measureId, 1, { responsible: 'Enheten', need: 'B4', startsOn: '2031-02-01' })
    expect(await lacks(planId)).toEqual([])
    expect(await consultPlan(coordinator, seen)).toMatchObject({ ok: true })
  })

  test('can be any of the fields that a measure has', async () => {
    const all = Object.fromEntries(
      Object.keys(usual).map((field) => [
        field,
        ['environments', 'recurrenceMonths', 'steps'].includes(field) ? 'shown' : 'required',
      ]),
    )
    const planId = await planFrom(await templateWith(all))
    const measureId = await measureIn(planId)
    expect(await lacks(planId)).toHaveLength(12)
    await fill(measureId, 1, {
      ...{ purpose: 'x', responsible: 'x', otherParties: 'x', need: 'x', targetGroup: 'x' },
      ...{ genderPerspective: 'x', preventionLevel: 'general', startsOn: '2031-02-01', dueOn: '2031-12-31' },
      ...{ cadenceMonths: '6', responsibleUnitId: world.A.units.school },
      guidelineSectionId: world.A.guideline.subsection,
    })
    expect(await lacks(planId)).toEqual([])
  })

  test('is the same in the plan’s next edition, whatever the template has become', async () => {
    const template = await templateWith({ targetGroup: 'required' })
    const planId = await planFrom(template)
    const { settings } = (await getTemplate(administrator, { templateId: template })).view
    await editTemplateFields(administrator, { templateId: template, base: settings, ...usual })
    await world.within('A', (tx) =>
      tx.actionPlan.updateMany({ where: { id: planId }, data: { state: 'in_force' } }),
    )
    const revised = await revisePlan(coordinator, { planId })
    if (!revised.ok) throw new Error('refused')
    await measureIn(revised.value.planId)
    expect(await lacks(revised.value.planId)).toContain('no_target_group')
  })
})

describe('a plan from before there were templates', () => {
  test('asks for responsible and purpose, as it did', async () => {
    const plan = await world.plan()
    await world.measure({ plan, responsible: '', purpose: '', position: 2 })
    expect(await lacks(plan.id)).toEqual(['no_responsible', 'no_purpose'])
  })
})

describe('a hidden field', () => {
  test('keeps what stands in it when the row is saved without it', async () => {
    const planId = await planFrom(
      await templateWith({ need: 'hidden', environments: 'hidden', steps: 'hidden' }),
    )
    const measureId = await measureIn(planId)
    const step = crypto.randomUUID()
    await fill(measureId, 1, { need: 'B4', environments: ['mixed'] })
    await world.within('A', (tx) =>
      tx.measureStep.create({
        data: { municipalityId: world.A.municipality.id, id: step, measureId, position: 0, title: 'Steg' },
      }),
    )
    // As a form without these fields is posted.
    const posted = { measureId, version: '2', base: JSON.stringify({ title: 'Åtgärd' }), title: 'Ny rubrik' }
    expect(await editMeasure(coordinator, posted)).toMatchObject({ ok: true })
    const { editing } = (await getPlan(coordinator, { planId, editing: measureId })).view
    expect(editing?.draft).toMatchObject({ title: 'Ny rubrik', need: 'B4', environments: ['mixed'] })
    expect(editing?.draft.steps.map(({ id }) => id)).toEqual([step])
    expect(editing?.settings).toMatchObject({ need: 'hidden', purpose: 'required' })
  })
})

describe('settling the fields', () => {
  test('takes only what can be settled for each', async () => {
    const made = await makeTemplate(strategist, { name: crypto.randomUUID(), from: '' })
    if (!made.ok) throw new Error('refused')
    const given = { templateId: made.value.templateId, base: usual, ...usual }
    for (const [field, value] of [
      ['responsible', 'hidden'],
      ['steps', 'required'],
      ['need', ''],
    ] as const) {
      expect(await editTemplateFields(strategist, { ...given, [field]: value })).toMatchObject({
        refusal: { fields: { [field]: ['choose_one'] } },
      })
    }
    expect(await editTemplateFields(strategist, { ...given, title: 'hidden' })).toMatchObject({ ok: false })
  })

  test('by two at once: different fields are kept, the same one is shown', async () => {
    const templateId = await templateWith({})
    const settle = (change: object) =>
      editTemplateFields(strategist, { templateId, base: usual, ...usual, ...change })
    expect(await settle({ need: 'required' })).toMatchObject({ ok: true })
    expect(await settle({ targetGroup: 'hidden' })).toMatchObject({ ok: true })
    expect(await settle({ need: 'hidden' })).toMatchObject({
      refusal: { kind: 'conflict', fields: [{ field: 'need', mine: 'hidden', theirs: 'required' }] },
    })
    const { settings } = (await getTemplate(administrator, { templateId })).view
    expect(settings).toMatchObject({ need: 'required', targetGroup: 'hidden' })
  })
})
