import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { comparePlans } from '@/lib/comparisons/queries'
import { carryPlanOn, type Made, revisePlan } from '@/lib/editions/commands'
import { getEditions } from '@/lib/editions/queries'
import { followUpMeasure } from '@/lib/follow-ups/commands'
import { editMeasure } from '@/lib/measures/commands'
import { nextDueOn } from '@/lib/measures/rules'
import { getOverview } from '@/lib/overview/queries'
import { editPlanText } from '@/lib/plans/commands'
import { getPlan } from '@/lib/plans/queries'
import { setClock } from '@/lib/platform/clock'
import type { Access } from '@/lib/platform/gate'
import { putPlanInForce } from '@/lib/transitions/commands'
import type { Plan } from '@/tests/support/plans'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
let coordinator: Access
let member: Access
let board: Access
let foreigner: Access
beforeAll(async () => {
  world = await buildWorld()
  coordinator = await world.access('A', 'coordinator')
  member = await world.access('A', 'committee_member')
  board = await world.access('A', 'board_member')
  foreigner = await world.access('B', 'strategist')
  setClock(() => new Date('2026-11-20T09:00:00Z'))
})
afterAll(() => {
  setClock(() => new Date())
  return world.close()
})

const day = (text: string) => new Date(text)
const measuresOf = (planId: string) =>
  world.within('A', (tx) =>
    tx.measure.findMany({ where: { planId }, include: { steps: true }, orderBy: { position: 'asc' } }),
  )
const planRow = (id: string) => world.within('A', (tx) => tx.actionPlan.findFirstOrThrow({ where: { id } }))

async function revised(plan: Pick<Plan, 'id'>): Promise<string> {
  const outcome = await revisePlan(coordinator, { planId: plan.id })
  if (!outcome.ok) throw new Error('refused')
  return outcome.value.planId
}
const nextPlan = (planId: string, keep: string[] = []) =>
  carryPlanOn(coordinator, {
    planId,
    title: 'Nästa',
    periodFrom: '2028-01-01',
    periodTo: '2029-12-31',
    keep,
  })

describe('a new edition', () => {
  test('is a draft with all that the decided one held, and leaves that as it was', async () => {
    const plan = await world.plan({ state: 'in_force' })
    await world.measure({ plan, title: 'Klar', status: 'done', position: 2, dueOn: day('2026-03-01') })
    await world.measure({ plan, title: 'Arkiverad', archivedAt: new Date(), position: 3 })
    const before = await planRow(plan.id)
    const id = await revised(plan)
    const made = await planRow(id)
    expect(made).toMatchObject({
      state: 'draft',
      edition: 2,
      previousId: plan.id,
      lineageId: before.lineageId,
      title: before.title,
      registerNumber: before.registerNumber,
      decidedOn: null,
      paragraph: null,
      version: 1,
    })
    const [was, is] = [await measuresOf(plan.id), await measuresOf(id)]
    expect(is.map(({ title, status }) => `${title} ${status}`)).toEqual([
      `${world.A.canary} åtgärd not_started`,
      'Klar done',
    ])
    expect(is.map(({ lineageId }) => lineageId)).toEqual(was.slice(0, 2).map(({ lineageId }) => lineageId))
    expect(is[0]?.steps.map(({ title }) => title)).toEqual(was[0]?.steps.map(({ title }) => title))
    expect(new Set([...was, ...is].map((each) => each.id)).size).toBe(5)
    expect(await planRow(plan.id)).toEqual(before)
  })

  test('carries every column that a measure has, also those that come later', async () => {
    const plan = await world.plan({ state: 'decided' })
    await world.measure({
      plan,
      position: 2,
      otherParties: 'Polisen 🕊️ <b>',
      guidelineSectionId: world.A.guideline.subsection,
      responsibleUnitId: world.A.units.school,
      preventionLevel: 'specific',
      environments: ['mixed', 'islamist'],
      startsOn: day('2026-02-01'),
      dueOn: day('2027-06-30'),
      nextDueOn: day('2027-06-30'),
      status: 'ongoing',
      cadenceMonths: 6,
      importId: '00000000-0000-4000-8000-000000000001',
      followedFrom: day('2026-05-01'),
    })
    const own = ['id', 'planId', 'sectionId', 'importId', 'version', 'updatedAt', 'updatedById', 'steps']
    const shared = (rows: object[]) =>
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !own.includes(name))))
    const id = await revised(plan)
    expect(shared(await measuresOf(id))).toEqual(shared(await measuresOf(plan.id)))
    expect((await measuresOf(id)).map(({ importId }) => importId)).toEqual([null, null])
  })

  test('is one at a time: a second try, and two at once, lead to the same', async () => {
    const plan = await world.plan({ state: 'in_force' })
    const outcomes = await Promise.all([1, 2, 3].map(() => revisePlan(coordinator, { planId: plan.id })))
    const made = outcomes.map((outcome) => (outcome as { value: Made }).value)
    expect(new Set(made.map(({ planId }) => planId)).size).toBe(1)
    expect(made.filter(({ begun }) => begun)).toHaveLength(1)
    expect(await nextPlan(plan.id)).toMatchObject({ ok: true, value: { begun: false } })
    const { view } = await getEditions(coordinator, { planId: plan.id })
    expect(view.make).toBeNull()
    expect(view.open).toEqual({ id: made[0]?.planId, edition: 2 })
  })

  test('is made of what has been decided and is not replaced, by those who write the plan', async () => {
    for (const state of ['draft', 'sent', 'replaced'] as const) {
      const plan = await world.plan({ state })
      expect(await revisePlan(coordinator, { planId: plan.id })).toMatchObject({
        refusal: { kind: 'not_allowed_now' },
      })
    }
    const plan = await world.plan({ state: 'in_force' })
    await expect(revisePlan(member, { planId: plan.id })).rejects.toThrow('not found')
    await expect(revisePlan(foreigner, { planId: plan.id })).rejects.toThrow('not found')
  })

  test('replaces the earlier one in the same moment as it is put in force', async () => {
    const plan = await world.plan({ state: 'in_force' })
    const id = await revised(plan)
    await world.within('A', (tx) =>
      tx.actionPlan.updateMany({ where: { id }, data: { state: 'decided', decidedOn: day('2026-11-10') } }),
    )
    const given = { planId: id, seen: 'decided', on: '2026-11-15' }
    expect(await putPlanInForce(coordinator, given)).toMatchObject({ ok: true })
    expect(await planRow(plan.id)).toMatchObject({ state: 'replaced', stateSince: day('2026-11-15') })
    expect((await planRow(id)).state).toBe('in_force')
    const steps = await world.within('A', (tx) => tx.planTransition.findMany({ where: { planId: plan.id } }))
    expect(steps.map(({ act, toState }) => `${act} ${toState}`)).toEqual(['replace replaced'])
    const others = await world.within('A', (tx) =>
      tx.actionPlan.count({ where: { state: 'in_force', committeeId: plan.committeeId } }),
    )
    expect(others).toBeGreaterThan(1)
  })

  test('does not forget what was reported while it was being written', async () => {
    const plan = await world.plan({ state: 'in_force' })
    const quiet = await world.measure({ plan, title: 'Orörd', status: 'not_started', position: 2 })
    const id = await revised(plan)
    const [first, second] = await measuresOf(id)
    await world.within('A', async (tx) => {
      await tx.measure.updateMany({ where: { id: second?.id }, data: { status: 'ongoing' } })
      // Reported before the copy was made.
      await tx.measureUpdate.updateMany({ where: { measureId: quiet.id }, data: { at: day('2026-03-01') } })
      await tx.actionPlan.updateMany({
        where: { id },
        data: { state: 'decided', decidedOn: day('2026-11-10') },
      })
    })
    setClock(() => new Date('2026-11-20T09:30:00Z'))
    const report = { measureId: plan.measure.id, status: 'ongoing', comment: 'På gång', obstacle: '' }
    expect(await followUpMeasure(coordinator, report)).toMatchObject({ ok: true })
    await putPlanInForce(coordinator, { planId: id, seen: 'decided', on: '2026-11-15' })
    const after = await measuresOf(id)
    expect(after.map(({ id: each, status }) => [each, status])).toEqual([
      [first?.id, 'ongoing'],
      [second?.id, 'ongoing'],
    ])
    expect(after[0]?.followedFrom).toEqual(day('2026-11-20'))
    expect((await measuresOf(plan.id)).find((each) => each.id === quiet.id)?.status).toBe('not_started')
  })

  test('counts its measures only when it is in force: none is counted twice', async () => {
    const total = async () => (await getOverview(board, { show: 'all', order: 'late' })).view.summary.measures
    const plan = await world.plan({ state: 'in_force' })
    const before = await total()
    await revised(plan)
    expect(await total()).toBe(before)
  })
})

describe('the next period', () => {
  test('brings what is not done, and what is ticked to be done anew; days that run out move along', async () => {
    const plan = await world.plan({ state: 'in_force' })
    const give = (title: string, position: number, data: object) =>
      world.measure({ plan, title, position, ...data })
    await give('Pågår', 2, { status: 'ongoing', startsOn: day('2026-02-01'), dueOn: day('2026-12-31') })
    await give('Löper', 3, { status: 'ongoing', dueOn: null })
    const done = await give('Klar, igen', 4, { status: 'done', dueOn: day('2026-10-01') })
    await give('Klar', 5, { status: 'done' })
    await give('Utgår', 6, { status: 'cancelled' })
    await give('Länge sen', 7, { status: 'not_started', dueOn: day('2020-01-01') })
    const { view } = await getEditions(coordinator, { planId: plan.id })
    expect(view.make?.settled.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '2.4 Klar, igen',
      '2.5 Klar',
      '2.6 Utgår',
    ])
    const outcome = await nextPlan(plan.id, [done.id])
    const made = (outcome as { value: Made }).value.planId
    expect(await planRow(made)).toMatchObject({ title: 'Nästa', registerNumber: null, edition: 2 })
    const rows = await measuresOf(made)
    const text = (value: Date | null) => value?.toISOString().slice(0, 10) ?? null
    expect(rows.map((row) => [row.title, row.status, text(row.startsOn), text(row.dueOn)])).toEqual([
      [`${world.A.canary} åtgärd`, 'not_started', null, null],
      ['Pågår', 'ongoing', '2026-02-01', '2028-12-31'],
      ['Löper', 'ongoing', null, null],
      ['Klar, igen', 'not_started', null, '2028-10-01'],
      ['Länge sen', 'not_started', null, '2028-01-01'],
    ])
    for (const row of rows) {
      const steps = row.steps.map(({ status, dueOn }) => ({ status, dueOn: text(dueOn) }))
      expect(text(row.nextDueOn)).toBe(nextDueOn({ status: row.status, dueOn: text(row.dueOn), steps }))
    }
  })

  test('is refused where it overlaps, and with measures that are not its own nothing happens', async () => {
    const plan = await world.plan({ state: 'in_force' })
    const carry = (given: object) =>
      carryPlanOn(coordinator, {
        planId: plan.id,
        title: 'x',
        periodFrom: '2028-01-01',
        periodTo: '2028-12-31',
        ...given,
      })
    expect(await carry({ periodFrom: '2027-06-01' })).toMatchObject({
      refusal: { fields: { periodFrom: ['overlaps_period'] } },
    })
    expect(await carry({ title: '' })).toMatchObject({ refusal: { kind: 'invalid' } })
    expect(await carry({ title: 'x'.repeat(300) })).toMatchObject({
      refusal: { fields: { title: ['too_long'] } },
    })
    expect(await carry({ keep: ['1 OR 1=1'] })).toMatchObject({ refusal: { kind: 'invalid' } })
    const foreign = world.B.plans.own.in_force.measure.id
    const outcome = (await carry({ keep: [foreign] })) as { value: Made }
    expect(await measuresOf(outcome.value.planId)).toHaveLength(1)
  })
})

describe('two editions', () => {
  test('are compared word by word, measure by measure', async () => {
    const plan = await world.plan({ state: 'in_force' })
    const id = await revised(plan)
    const { view: draft } = await getPlan(coordinator, { planId: id })
    const [text, list] = draft.sections
    const seen = `${world.A.canary} brödtext`
    const edit = { sectionId: text?.id, version: 1, base: { body: seen }, body: `${seen} och mer` }
    expect(await editPlanText(coordinator, edit)).toMatchObject({ ok: true })
    const measureId = list?.measures[0]?.id
    const responsible = `${world.A.canary} enheten`
    const change = { measureId, version: 1, base: { responsible }, responsible: 'Skolan' }
    expect(await editMeasure(coordinator, change)).toMatchObject({ ok: true })
    const { view } = await comparePlans(coordinator, { planId: id })
    expect(view.compared).toMatchObject({ was: { id: plan.id, edition: 1 }, is: { id, edition: 2 } })
    const [first, second] = view.compared?.comparison.sections ?? []
    expect(first?.body.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'added', text: ' och mer', at: 1 },
    ])
    expect(second?.measures[0]?.fields).toEqual([{ field: 'responsible', was: responsible, is: 'Skolan' }])
    const asked = await comparePlans(coordinator, { planId: plan.id, with: id })
    expect(asked.view.compared?.is.id).toBe(id)
  })

  test('only of the same plan and within reach; all else is as if it were not there', async () => {
    const plan = await world.plan({ state: 'in_force' })
    const id = await revised(plan)
    const elsewhere = world.A.plans.own.decided.id
    const compare = (access: Access, other: string) => comparePlans(access, { planId: plan.id, with: other })
    await expect(compare(coordinator, elsewhere)).rejects.toThrow('not found')
    await expect(compare(coordinator, world.B.plans.own.in_force.id)).rejects.toThrow('not found')
    await expect(compare(board, id)).rejects.toThrow('not found')
    expect((await comparePlans(board, { planId: plan.id })).view.compared).toBeNull()
    expect((await getEditions(board, { planId: plan.id })).view.editions).toHaveLength(1)
  })
})
