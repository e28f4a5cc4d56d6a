import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeMeasures, undoBulkChange } from '@/lib/bulk-changes/commands'
import { listMeasures } from '@/lib/measure-list/queries'
import { listAddress } from '@/lib/measure-list/schema'
import { editMeasure } from '@/lib/measures/commands'
import { getMeasure } from '@/lib/measures/queries'
import type { Outcome } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'
import type { Plan } from '@/tests/support/plans'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
let coordinator: Access
let strategist: Access
beforeAll(async () => {
  world = await buildWorld()
  coordinator = await world.access('A', 'coordinator')
  strategist = await world.access('A', 'strategist')
})
afterAll(() => world.close())

function accepted<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

async function three(state: 'draft' | 'in_force' = 'draft', data: object = {}) {
  const plan = await world.plan({ state })
  const made = [1, 2, 3].map((position) => world.measure({ plan, title: `m${position}`, position, ...data }))
  return { plan, ids: (await Promise.all(made)).map(({ id }) => id) as [string, string, string] }
}
const tick = (ids: readonly string[], version = 1) => ids.map((id) => `${id}.${version}`)
const look = async (plan: Plan, id: string) =>
  (await getMeasure(coordinator, { planId: plan.id, measureId: id })).view
const report = async (access: Access, change: string) =>
  (await listMeasures(access, listAddress.parse({ change }))).view.report
const change = async (input: object, access = coordinator) =>
  accepted(await changeMeasures(access, input)).changeId
const responsible = (id: string, mine: string, theirs: string) => ({
  measureId: id,
  version: 2,
  base: { responsible: theirs },
  responsible: mine,
})

describe('changing several at once', () => {
  test('sets what was filled in, with a version and an event for each measure', async () => {
    const { plan, ids } = await three('draft', { startsOn: new Date('2026-02-01') })
    const section = world.A.guideline.subsection
    const changed = await change({
      measures: tick(ids),
      status: 'ongoing',
      responsible: ' Enheten ',
      dueOn: '2027-03-01',
      guidelineSectionId: section,
    })
    for (const id of ids) {
      const { draft, history, updates } = await look(plan, id)
      expect(draft).toMatchObject({
        status: 'ongoing',
        responsible: 'Enheten',
        dueOn: '2027-03-01',
        guidelineSectionId: section,
      })
      expect(history[0]).toMatchObject({
        action: 'measure.change_many',
        fields: expect.arrayContaining(['dueOn']),
      })
      expect(updates[0]).toMatchObject({ status: 'ongoing', comment: '' })
    }
    const stored = await world.within('A', (tx) => tx.measure.findMany({ where: { id: { in: ids } } }))
    expect(stored.map(({ version, nextDueOn }) => [version, nextDueOn?.toISOString().slice(0, 10)])).toEqual(
      Array(3).fill([2, '2027-03-01']),
    )
    expect(await report(coordinator, changed)).toMatchObject({ count: 3, skipped: [], undone: null })
  })

  test('leaves alone what one may not change, has not seen, or what would not hold, and says why', async () => {
    const { plan, ids } = await three()
    const decided = await three('in_force')
    const [stale, early] = [ids[1], ids[2]]
    await world.within('A', (tx) =>
      tx.measure.updateMany({ where: { id: early }, data: { startsOn: new Date('2027-06-01') } }),
    )
    const changed = await change({
      measures: [...tick([ids[0], early, decided.ids[0]]), `${stale}.7`],
      dueOn: '2027-03-01',
    })
    const told = await report(coordinator, changed)
    expect(told?.count).toBe(1)
    expect(new Map(told?.skipped.map(({ id, reason }) => [id, reason]))).toEqual(
      new Map([
        [early, 'before_start'],
        [decided.ids[0], 'only_status'],
        [stale, 'changed'],
      ]),
    )
    expect((await look(plan, stale)).draft.dueOn).toBe('')
    const before = await change({ measures: tick([stale]), dueOn: '2020-01-01' })
    expect((await report(coordinator, before))?.skipped).toMatchObject([{ reason: 'before_plan_start' }])
  })

  test('a decided plan keeps its words: only the status goes', async () => {
    const { plan, ids } = await three('in_force')
    await change({ measures: tick(ids), status: 'done' })
    expect((await look(plan, ids[0])).draft.status).toBe('done')
    const both = await change({ measures: tick(ids, 2), status: 'ongoing', responsible: 'x' })
    expect((await report(coordinator, both))?.skipped.map(({ reason }) => reason)).toEqual(
      Array(3).fill('only_status'),
    )
  })

  test("another committee's are left alone; what one may not read is not even named", async () => {
    const { ids } = await three()
    const others = {
      readable: world.A.plans.other.in_force.measure.id,
      hidden: world.A.plans.other.draft.measure.id,
    }
    const changed = await change({
      measures: tick([ids[0], others.readable, others.hidden]),
      responsible: 'Enheten',
    })
    const told = await report(coordinator, changed)
    expect([told?.count, told?.skipped]).toMatchObject([1, [{ id: others.readable, reason: 'not_yours' }]])
    const alone = changeMeasures(coordinator, { measures: tick([others.hidden]), responsible: 'x' })
    await expect(alone).rejects.toThrow('not found')
    const foreign = changeMeasures(coordinator, {
      measures: tick([world.B.plans.own.draft.measure.id]),
      status: 'done',
    })
    await expect(foreign).rejects.toThrow('not found')
    await expect(
      changeMeasures(await world.access('A', 'board_member'), { measures: tick(ids), status: 'done' }),
    ).rejects.toThrow('not found')
  })

  test('refuses what is not a change', async () => {
    const { ids } = await three()
    const refused = async (input: object) => {
      const outcome = await changeMeasures(coordinator, { measures: tick(ids), ...input })
      return outcome.ok ? 'done' : outcome.refusal
    }
    expect(await refused({})).toMatchObject({ fields: { status: ['choose_change'] } })
    expect(await refused({ measures: [], status: 'done' })).toMatchObject({
      fields: { measures: ['tick_some'] },
    })
    expect(await refused({ measures: ['x'], status: 'done' })).toMatchObject({ kind: 'invalid' })
    expect(await refused({ status: 'lost' })).toMatchObject({ fields: { status: ['invalid_choice'] } })
    expect(await refused({ dueOn: '2027-02-30' })).toMatchObject({ fields: { dueOn: ['invalid_date'] } })
    expect(await refused({ dueOn: '2027-02-28', continuous: 'yes' })).toMatchObject({
      fields: { dueOn: ['day_or_continuous'] },
    })
    expect(await refused({ responsible: 'å'.repeat(300) })).toMatchObject({ kind: 'invalid' })
    expect(await refused({ guidelineSectionId: world.B.guideline.subsection })).toMatchObject({
      fields: { guidelineSectionId: ['invalid_choice'] },
    })
    expect(await refused({ responsible: '<script>🕊️</script>' })).toBe('done')
  })

  test('where it leads back to is an address of the list and nothing else', async () => {
    const { ids } = await three()
    const back = 'timing=late&next=https://example.org&col=plan&x=//evil'
    const { back: led } = accepted(
      await changeMeasures(coordinator, { measures: tick(ids), status: 'done', back }),
    )
    expect(led).toBe('timing=late&col=plan')
  })

  test('one submit twice changes once', async () => {
    const { plan, ids } = await three()
    const key = randomUUID()
    const input = { measures: tick(ids), status: 'ongoing' }
    const outcomes = await Promise.all([1, 2, 3].map(() => changeMeasures(coordinator, input, key)))
    expect(new Set(outcomes.map((outcome) => accepted(outcome).changeId)).size).toBe(1)
    expect((await look(plan, ids[0])).updates).toHaveLength(2)
  })

  test('two at once, in opposite order, both go through: the later finds the measures changed', async () => {
    const { ids } = await three()
    const both = await Promise.all([
      change({ measures: tick(ids), responsible: 'Ett' }),
      change({ measures: tick([...ids].reverse()), responsible: 'Två' }, strategist),
    ])
    const [one, two] = [await report(coordinator, both[0]), await report(strategist, both[1])]
    expect([one?.count, two?.count].sort()).toEqual([0, 3])
  })
})

describe('undoing', () => {
  test('gives back exactly what was, to those that nobody has changed since', async () => {
    const { plan, ids } = await three('draft', { responsible: 'Före', dueOn: new Date('2027-01-31') })
    const changeId = await change({ measures: tick(ids), responsible: 'Efter', continuous: 'yes' })
    expect((await look(plan, ids[0])).draft).toMatchObject({ responsible: 'Efter', dueOn: '' })
    accepted(await editMeasure(strategist, responsible(ids[1], 'Kollegans', 'Efter')))
    accepted(await undoBulkChange(coordinator, { changeId }))
    const after = await Promise.all(ids.map(async (id) => (await look(plan, id)).draft))
    expect(after.map(({ responsible: name, dueOn }) => [name, dueOn])).toEqual([
      ['Före', '2027-01-31'],
      ['Kollegans', ''],
      ['Före', '2027-01-31'],
    ])
    expect((await report(coordinator, changeId))?.undone).toMatchObject({
      count: 2,
      kept: [{ id: ids[1], reason: 'changed' }],
    })
  })

  test('a change of another field since does not stand in the way', async () => {
    const { plan, ids } = await three('draft', { responsible: 'Före' })
    const changeId = await change({ measures: tick(ids), responsible: 'Efter' })
    const edit = { measureId: ids[0], version: 2, base: { title: 'm1' }, title: 'Nytt' }
    accepted(await editMeasure(strategist, edit))
    accepted(await undoBulkChange(coordinator, { changeId }))
    expect((await look(plan, ids[0])).draft).toMatchObject({ title: 'Nytt', responsible: 'Före' })
  })

  test('once, and by the one who made it', async () => {
    const { ids } = await three()
    const changeId = await change({ measures: tick(ids), status: 'done' })
    await expect(undoBulkChange(strategist, { changeId })).rejects.toThrow('not found')
    accepted(await undoBulkChange(coordinator, { changeId }))
    expect(await undoBulkChange(coordinator, { changeId })).toMatchObject({
      ok: false,
      refusal: { reason: 'already_undone' },
    })
    expect(await report(strategist, changeId)).toBeNull()
  })

  test('not where the plan has been decided since, and not what is archived', async () => {
    const { plan, ids } = await three('draft', { responsible: 'Före' })
    const changeId = await change({ measures: tick(ids), responsible: 'Efter' })
    await world.within('A', async (tx) => {
      await tx.measure.updateMany({ where: { id: ids[0] }, data: { archivedAt: new Date() } })
      await tx.actionPlan.updateMany({ where: { id: plan.id }, data: { state: 'in_force' } })
    })
    accepted(await undoBulkChange(coordinator, { changeId }))
    const undone = (await report(coordinator, changeId))?.undone
    expect(undone).toMatchObject({ count: 0, kept: [{ reason: 'only_status' }, { reason: 'only_status' }] })
    expect((await look(plan, ids[1])).draft.responsible).toBe('Efter')
  })
})
