import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { countStandings, standingKinds } from '@/lib/measures/rules'
import { editPlanText } from '@/lib/plans/commands'
import { getPlan, listPlans } from '@/lib/plans/queries'
import { setClock } from '@/lib/platform/clock'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(() => world.close())

describe('the list of plans', () => {
  test('each sees the plans within reach', async () => {
    const titlesFor = async (role: 'strategist' | 'coordinator' | 'committee_member' | 'board_member') => {
      const { view } = await listPlans(await world.access('A', role), {})
      return view.plans
        .map(({ committee, state }) => `${committee.endsWith('stadsdelsnämnden') ? 'own' : 'other'} ${state}`)
        .sort()
    }
    const decided = [
      'other approved',
      'other decided',
      'other followed_up',
      'other in_force',
      'other replaced',
      'own approved',
      'own decided',
      'own followed_up',
      'own in_force',
      'own replaced',
    ]
    expect(await titlesFor('strategist')).toHaveLength(16)
    expect(await titlesFor('coordinator')).toEqual(
      [...decided, 'own consultation', 'own draft', 'own sent'].sort(),
    )
    expect(await titlesFor('committee_member')).toEqual([...decided, 'own sent'].sort())
    expect(await titlesFor('board_member')).toEqual(decided)
    await expect(listPlans(await world.access('A', 'staff'), {})).rejects.toThrow('not found')
  })

  test('holds nothing of another municipality', async () => {
    const { view } = await listPlans(await world.access('A', 'strategist'), {})
    expect(JSON.stringify(view)).toContain(world.A.canary)
    expect(JSON.stringify(view)).not.toContain(world.B.canary)
  })

  test('is filtered by state and by own committee; an unknown filter shows all', async () => {
    const coordinator = await world.access('A', 'coordinator')
    const drafts = (await listPlans(coordinator, { state: 'draft' })).view
    expect(drafts.plans.map(({ state }) => state)).toEqual(['draft'])
    const mine = (await listPlans(coordinator, { mine: true })).view
    expect(mine.plans).toHaveLength(8)
    expect(mine.offered).toMatchObject({ all: 8, mine: 8, states: { draft: 1 } })
    const unknown = (await listPlans(coordinator, { state: 'lost' as 'draft' })).view
    expect(unknown.filter.state).toBeNull()
    const strategist = (await listPlans(await world.access('A', 'strategist'), { mine: true })).view
    expect([strategist.plans.length, strategist.hasOwn]).toEqual([16, false])
  })

  test('counts as the rules do, whatever the measures are like', async () => {
    const plan = await world.plan({ state: 'draft' })
    const days = [null, '2026-11-01', '2026-11-19', '2026-11-20', '2026-12-20', '2026-12-21', '2027-05-01']
    const statuses = ['proposal', 'not_started', 'ongoing', 'done', 'cancelled'] as const
    for (const status of statuses) {
      for (const day of days) {
        const unfinished = status === 'ongoing' || status === 'not_started'
        const dueOn = day ? new Date(day) : null
        await world.measure({ plan, status, dueOn, nextDueOn: unfinished ? dueOn : null })
      }
    }
    await world.measure({ plan, archivedAt: new Date(), nextDueOn: new Date('2020-01-01') })
    const access = await world.access('A', 'coordinator')
    onTestFinished(() => setClock(() => new Date()))
    setClock(() => new Date('2026-11-20T09:00:00Z'))
    const listed = (await listPlans(access, {})).view.plans.find(({ id }) => id === plan.id)
    const { view } = await getPlan(access, { planId: plan.id })
    const expected = countStandings(
      view.sections.flatMap(({ measures }) => measures.map((each) => each.standing)),
    )
    expect(listed?.counts).toEqual(expected)
    expect(expected.total).toBe(36)
    for (const kind of standingKinds) expect(expected[kind]).toBeGreaterThan(0)
  })
})

describe('one plan', () => {
  test('is read in full by those within reach, and is nowhere for others', async () => {
    const { draft, sent, in_force: inForce } = world.A.plans.own
    const coordinator = await world.access('A', 'coordinator')
    const { view } = await getPlan(coordinator, { planId: draft.id })
    expect(view).toMatchObject({
      can: { editText: true, editMeasures: true, followUp: true },
      summary: { state: 'draft', total: 1 },
    })
    expect(view.sections.map(({ number, kind }) => `${number} ${kind}`)).toEqual(['1 text', '2 measures'])
    const member = await world.access('A', 'committee_member')
    await expect(getPlan(member, { planId: draft.id })).rejects.toThrow('not found')
    const read = (await getPlan(member, { planId: sent.id, editing: sent.measure.id })).view
    expect(read).toMatchObject({
      can: { editText: false, editMeasures: false, followUp: false },
      editing: null,
      archived: [],
    })
    const foreign = await world.access('B', 'strategist')
    await expect(getPlan(foreign, { planId: inForce.id })).rejects.toThrow('not found')
    await expect(getPlan(coordinator, { planId: world.B.plans.own.in_force.id })).rejects.toThrow('not found')
    await expect(getPlan(coordinator, { planId: 'x' })).rejects.toThrow('not found')
  })

  test('opens a row with what its lists offer, only of the own municipality and plan', async () => {
    const coordinator = await world.access('A', 'coordinator')
    const { id, measure } = world.A.plans.own.draft
    const { view } = await getPlan(coordinator, { planId: id, editing: measure.id })
    expect(view.editing?.draft.steps).toHaveLength(1)
    expect(view.editing?.choices.units.map(({ value }) => value)).toContain(world.A.units.school)
    expect(JSON.stringify(view.editing)).not.toContain(world.B.canary)
    const elsewhere = world.A.plans.own.consultation.measure.id
    expect((await getPlan(coordinator, { planId: id, editing: elsewhere })).view.editing).toBeNull()
  })
})

describe('editing the text of a plan', () => {
  const edit = (sectionId: string, [from, to]: [string, string], version = 1) => ({
    sectionId,
    version,
    base: { body: from },
    body: to,
  })

  test('writes it, tells a colleague who wrote at once, and overwrites nothing', async () => {
    const { textSection, id } = await world.plan({ state: 'draft' })
    const [coordinator, strategist] = [
      await world.access('A', 'coordinator'),
      await world.access('A', 'strategist'),
    ]
    const before = `${world.A.canary} brödtext`
    expect(await editPlanText(strategist, edit(textSection, [before, 'Kollegans']))).toMatchObject({
      ok: true,
      value: { version: 2 },
    })
    expect(await editPlanText(coordinator, edit(textSection, [before, 'Min']))).toMatchObject({
      refusal: {
        kind: 'conflict',
        by: world.A.people.strategist.name,
        version: 2,
        fields: [{ field: 'body', mine: 'Min', theirs: 'Kollegans' }],
      },
    })
    const bodyNow = async () => (await getPlan(coordinator, { planId: id })).view.sections[0]?.body
    expect(await bodyNow()).toBe('Kollegans')
    expect(await editPlanText(coordinator, edit(textSection, ['Kollegans', 'Bådas'], 2))).toMatchObject({
      ok: true,
    })
    expect(await bodyNow()).toBe('Bådas')
    expect((await getPlan(coordinator, { planId: id })).view.lastChange?.by).toBe(
      world.A.people.coordinator.name,
    )
  })

  test('is refused when the plan is no longer a draft, and to others', async () => {
    const { sent } = world.A.plans.own
    const coordinator = await world.access('A', 'coordinator')
    expect(await editPlanText(coordinator, edit(sent.textSection, ['', 'x']))).toMatchObject({
      refusal: { kind: 'not_allowed_now' },
    })
    const { textSection } = world.A.plans.own.draft
    const other = await world.accessOf('A', world.A.colleagues.otherCoordinator)
    await expect(editPlanText(other, edit(textSection, ['', 'x']))).rejects.toThrow('not found')
    const tooLong = await editPlanText(coordinator, edit(textSection, ['', 'x'.repeat(20_001)]))
    expect(tooLong).toMatchObject({ refusal: { fields: { body: ['too_long'] } } })
  })
})
