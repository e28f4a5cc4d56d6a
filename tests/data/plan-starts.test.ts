import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { revisePlan } from '@/lib/editions/commands'
import { addMeasure } from '@/lib/measures/commands'
import { getPlanFile } from '@/lib/plan-exports/queries'
import { startPlan } from '@/lib/plan-starts/commands'
import { getPlanStart } from '@/lib/plan-starts/queries'
import { editPlanText } from '@/lib/plans/commands'
import { getPlan, listPlans } from '@/lib/plans/queries'
import { setClock } from '@/lib/platform/clock'
import type { Access } from '@/lib/platform/gate'
import { readyMade } from '@/lib/ready-made-templates/rules'
import { makeTemplate } from '@/tests/support/templates'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
let coordinator: Access
let strategist: Access
let foreigner: Access
const readers = ['committee_member', 'administrator', 'board_member', 'staff'] as const
beforeAll(async () => {
  world = await buildWorld()
  coordinator = await world.access('A', 'coordinator')
  strategist = await world.access('A', 'strategist')
  foreigner = await world.access('B', 'strategist')
  // Before the clock is set back: a session is of the hour it is made.
  for (const role of readers) await world.access('A', role)
  await world.access('B', 'coordinator')
  setClock(() => new Date('2026-11-20T09:00:00Z'))
})
afterAll(() => {
  setClock(() => new Date())
  return world.close()
})

const form = (change: object = {}) => ({
  template: world.A.template.id,
  committeeId: world.A.committees.own,
  kind: 'action_plan',
  title: '',
  proposed: '',
  periodFrom: '2028-01-01',
  periodTo: '2029-12-31',
  ...change,
})
async function started(change: object = {}, access = coordinator): Promise<string> {
  const outcome = await startPlan(access, form(change))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.planId
}
const planRow = (id: string) =>
  world.within('A', (tx) =>
    tx.actionPlan.findFirstOrThrow({
      where: { id },
      include: { sections: { orderBy: { position: 'asc' } } },
    }),
  )
const countPlans = () => world.within('A', (tx) => tx.actionPlan.count())

describe('what one may begin with', () => {
  test('the own committee, its plans, the templates that are in use, and a period after the latest plan', async () => {
    await world.within('A', (tx) => makeTemplate(tx, world.A, { name: 'Gammal', retiredAt: new Date() }))
    const { view } = await getPlanStart(coordinator, { template: world.A.template.id })
    expect(view.templates.map(({ template }) => template)).toEqual([world.A.template.id])
    expect(view).toMatchObject({ readyMade: false, committee: { id: world.A.committees.own } })
    expect(view.chosen?.sections.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '1 text',
      '1.1 measures',
    ])
    expect(view.committee?.plans.map(({ state }) => state)).not.toContain('replaced')
    expect(view.proposed).toMatchObject({ kind: 'action_plan', from: '2028-01-01', to: '2029-12-31' })
  })

  test('the strategic function chooses among all committees; without a choice nothing is said of any plan', async () => {
    const { view } = await getPlanStart(strategist, {})
    expect(view.committees).toHaveLength(3)
    expect(view.committee).toBeNull()
    const { other } = world.A.committees
    expect((await getPlanStart(strategist, { committee: other })).view.committee?.id).toBe(other)
  })

  test('another committee in the address is as none for a coordinator', async () => {
    const { view } = await getPlanStart(coordinator, { committee: world.A.committees.other })
    expect(view.committees.map(({ id }) => id)).toEqual([world.A.committees.own])
    expect(view.committee?.id).toBe(world.A.committees.own)
  })

  test('the list of plans offers it to those who may', async () => {
    expect((await listPlans(coordinator, {})).view.can.create).toBe(true)
    const member = await world.access('A', 'committee_member')
    expect((await listPlans(member, {})).view.can.create).toBe(false)
  })
})

describe('a new plan', () => {
  test('is a draft with the headings and the guidance of its template, and an event in the trail', async () => {
    const id = await started({ title: 'Vår <script>plan</script> 🕊️', kind: 'statutory' })
    const plan = await planRow(id)
    expect(plan).toMatchObject({
      title: 'Vår <script>plan</script> 🕊️',
      state: 'draft',
      kind: 'statutory',
      committeeId: world.A.committees.own,
      templateId: world.A.template.id,
      edition: 1,
      needsApproval: false,
    })
    expect(plan.sections.map(({ number, kind, body }) => ({ number, kind, body }))).toEqual([
      { number: '1', kind: 'text', body: '' },
      { number: '1.1', kind: 'measures', body: '' },
    ])
    const [event] = await world.within('A', (tx) => tx.auditEvent.findMany({ where: { objectId: id } }))
    expect(event).toMatchObject({ action: 'plan.create', objectType: 'plan' })
    expect(JSON.stringify(event?.detail)).not.toContain('script')
  })

  test('gets its title from kind and period when nobody writes one', async () => {
    const proposed = 'Handlingsplan mot våldsbejakande extremism 2027–2028'
    const { title } = await planRow(await started({ title: proposed, proposed }))
    expect(title).toBe('Handlingsplan mot våldsbejakande extremism 2028–2029')
  })

  test('of a template that asks for it is approved by the board', async () => {
    const { id } = await world.within('A', (tx) =>
      makeTemplate(tx, world.A, { name: 'Med godkännande', needsApproval: true }),
    )
    expect((await planRow(await started({ template: id }))).needsApproval).toBe(true)
  })

  test('is one, however many times it is sent', async () => {
    const [before, key] = [await countPlans(), randomUUID()]
    const outcomes = await Promise.all([1, 2, 3].map(() => startPlan(coordinator, form(), key)))
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
    expect(await countPlans()).toBe(before + 1)
  })

  test('keeps what it was made from when the template changes, and in its next edition', async () => {
    const id = await started()
    const { id: template } = world.A.template
    await world.within('A', (tx) =>
      tx.planTemplate.updateMany({ where: { id: template }, data: { sections: [] } }),
    )
    const { sections } = await planRow(id)
    expect(sections.map(({ guidance }) => guidance)).toEqual([`${world.A.canary} skriv varför`, ''])
    await world.within('A', (tx) => tx.actionPlan.updateMany({ where: { id }, data: { state: 'in_force' } }))
    const revised = await revisePlan(coordinator, { planId: id })
    if (!revised.ok) throw new Error('refused')
    const edition = await planRow(revised.value.planId)
    expect(edition.templateId).toBe(template)
    expect(edition.sections.map(({ guidance }) => guidance)).toEqual(sections.map(({ guidance }) => guidance))
    await world.within('A', (tx) =>
      tx.planTemplate.updateMany({
        where: { id: template },
        data: {
          sections: [
            { kind: 'text', depth: 1, heading: 'Inledning', guidance: 'Skriv varför.' },
            { kind: 'measures', depth: 1, heading: 'Åtgärder', guidance: 'Skriv vad.' },
          ],
        },
      }),
    )
  })
})

describe('is refused', () => {
  const refusedFor = async (change: object, access = coordinator) => {
    const before = await countPlans()
    const outcome = await startPlan(access, form(change))
    expect(await countPlans()).toBe(before)
    return outcome.ok ? null : outcome.refusal
  }

  test('for another committee, and for another municipality’s', async () => {
    const { other } = world.A.committees
    await expect(startPlan(coordinator, form({ committeeId: other }))).rejects.toThrow('not found')
    await expect(startPlan(foreigner, form())).rejects.toThrow('not found')
    await expect(startPlan(strategist, form({ committeeId: world.B.committees.own }))).rejects.toThrow()
    expect(await startPlan(strategist, form({ committeeId: other }))).toMatchObject({ ok: true })
  })

  test('for those who only read', async () => {
    for (const role of readers) {
      await expect(startPlan(await world.access('A', role), form())).rejects.toThrow('not found')
    }
  })

  test('from a template that is retired, another’s, or nobody’s, all with the same words', async () => {
    const gone = { kind: 'invalid', fields: { '': ['template_gone'] } }
    const retired = await world.within('A', (tx) =>
      makeTemplate(tx, world.A, { name: 'Avvecklad', retiredAt: new Date() }),
    )
    for (const template of [retired.id, world.B.template.id, randomUUID()]) {
      expect(await refusedFor({ template })).toEqual(gone)
    }
    // Whoever has templates of their own has chosen not to use the ready-made ones.
    expect(await refusedFor({ template: 'district' })).toEqual(gone)
  })

  test('with a period that cannot be, or a name that is too long', async () => {
    expect(await refusedFor({ periodTo: '2027-12-31' })).toEqual({
      kind: 'invalid',
      fields: { periodTo: ['before_start'] },
    })
    expect(await refusedFor({ periodTo: '2099-12-31' })).toMatchObject({
      fields: { periodTo: ['period_too_long'] },
    })
    expect(await refusedFor({ title: 'x'.repeat(300) })).toMatchObject({ fields: { title: ['too_long'] } })
  })
})

describe('a municipality without templates', () => {
  test('is offered the ready-made ones, and can begin with one', async () => {
    const access = await world.access('B', 'coordinator')
    await world.within('B', (tx) => tx.planTemplate.updateMany({ data: { retiredAt: new Date() } }))
    const { view } = await getPlanStart(access, { template: 'statutory' })
    expect(view.readyMade).toBe(true)
    expect(view.templates.map(({ template }) => template)).toEqual(readyMade.map(({ key }) => key))
    expect(view.proposed).toMatchObject({ kind: 'statutory', from: '2027-01-01', to: '2028-12-31' })
    const outcome = await startPlan(access, {
      ...form({ template: 'statutory', committeeId: world.B.committees.own }),
    })
    if (!outcome.ok) throw new Error('refused')
    const { view: plan } = await getPlan(access, { planId: outcome.value.planId })
    const ready = readyMade.find(({ key }) => key === 'statutory')
    expect(plan.sections.map(({ heading }) => heading)).toEqual(ready?.sections.map(({ heading }) => heading))
  })
})

describe('the guidance', () => {
  test('is seen by those who may write, only where the section is empty, and in no file', async () => {
    const planId = await started()
    const shown = async (access: Access) =>
      (await getPlan(access, { planId })).view.sections.map(({ guidance }) => guidance)
    expect(await shown(coordinator)).toEqual(['Skriv varför.', 'Skriv vad.'])
    const [text, measures] = (await planRow(planId)).sections
    await editPlanText(coordinator, {
      sectionId: text?.id,
      version: 1,
      base: { body: '' },
      body: 'För att det behövs.',
    })
    expect(await shown(coordinator)).toEqual(['', 'Skriv vad.'])
    await addMeasure(coordinator, { planId, sectionId: measures?.id, title: 'En åtgärd' })
    expect(await shown(coordinator)).toEqual(['', ''])
    const untouched = await started()
    for (const format of ['json', 'docx'] as const) {
      const { view } = await getPlanFile(coordinator, { planId: untouched, format })
      expect(JSON.stringify(view)).not.toContain('Skriv varför')
    }
    await world.within('A', (tx) =>
      tx.actionPlan.updateMany({ where: { id: untouched }, data: { state: 'in_force' } }),
    )
    const decided = await getPlan(await world.access('A', 'board_member'), { planId: untouched })
    expect(JSON.stringify(decided.view)).not.toContain('Skriv varför')
  })
})
