import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { followUpMeasure } from '@/lib/follow-ups/commands'
import { addMeasure, archiveMeasure, editMeasure, moveMeasure, restoreMeasure } from '@/lib/measures/commands'
import { getMeasure } from '@/lib/measures/queries'
import { getPlan } from '@/lib/plans/queries'
import type { Outcome } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'
import type { Plan } from '@/tests/support/plans'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
let coordinator: Access
let strategist: Access
let plan: Plan

beforeAll(async () => {
  world = await buildWorld()
  coordinator = await world.access('A', 'coordinator')
  strategist = await world.access('A', 'strategist')
  plan = await world.plan({ state: 'draft' })
})
afterAll(() => world.close())

function accepted<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
const stored = (id: string) =>
  world.within('A', (tx) => tx.measure.findFirstOrThrow({ where: { id }, include: { steps: true } }))
const _eventsOf = (objectId: string) =>
  world.within('A', (tx) => tx.auditEvent.findMany({ where: { objectId }, orderBy: { seq: 'asc' } }))
const _draftOf = async (measureId: string) =>
  (await getMeasure(coordinator, { planId: plan.id, measureId })).view.draft
/** One field changed, by someone who saw `base`. */
const change = (measureId: string, field: string, [from, to]: [unknown, unknown], version = 1) => ({
  measureId,
  version,
  base: { [field]: from },
  [field]: to,
})

describe('a measure’s place', () => {
  const orderOf = async (planId: string) => {
    const { view } = await getPlan(coordinator, { planId })
    return view.sections.flatMap(({ measures }) => measures.map(({ id, number }) => [number, id]))
  }
  const makeThree = async () => {
    const own = await world.plan({ state: 'draft' })
    const add = async (title: string) =>
      accepted(await addMeasure(coordinator, { planId: own.id, sectionId: own.measureSection, title }))
        .measureId
    return { own, ids: [own.measure.id, await add('Två'), await add('Tre')] as const }
  }

  test('a new one stands last in its section, and is numbered', async () => {
    const { own, ids } = await makeThree()
    expect(await orderOf(own.id)).toEqual([
      ['2.1', ids[0]],
      ['2.2', ids[1]],
      ['2.3', ids[2]],
    ])
    const foreign = await addMeasure(coordinator, { planId: own.id, sectionId: own.textSection, title: 'x' })
    expect(foreign).toMatchObject({ refusal: { fields: { sectionId: ['invalid_choice'] } } })
    const stray = await addMeasure(coordinator, {
      planId: own.id,
      sectionId: world.B.plans.own.draft.measureSection,
      title: 'x',
    })
    expect(stray).toMatchObject({ refusal: { fields: { sectionId: ['invalid_choice'] } } })
  })

  test('moves up and down, and stops at the ends', async () => {
    const { own, ids } = await makeThree()
    const move = (measureId: string, direction: string) => moveMeasure(coordinator, { measureId, direction })
    await move(ids[2], 'up')
    await move(ids[0], 'down')
    expect((await orderOf(own.id)).map(([, id]) => id)).toEqual([ids[2], ids[0], ids[1]])
    await move(ids[2], 'up')
    await move(ids[1], 'down')
    expect((await orderOf(own.id)).map(([, id]) => id)).toEqual([ids[2], ids[0], ids[1]])
  })

  test('moves to another section, of the same plan only', async () => {
    const { own, ids } = await makeThree()
    const sectionId = randomUUID()
    const municipalityId = world.A.municipality.id
    await world.within('A', (tx) =>
      tx.planSection.create({
        data: {
          municipalityId,
          id: sectionId,
          planId: own.id,
          kind: 'measures',
          number: '3',
          heading: 'Samverka',
          position: 3,
        },
      }),
    )
    accepted(await moveMeasure(coordinator, { measureId: ids[0], sectionId }))
    expect((await orderOf(own.id)).map(([number, id]) => [number, id])).toEqual([
      ['2.1', ids[1]],
      ['2.2', ids[2]],
      ['3.1', ids[0]],
    ])
    const elsewhere = await moveMeasure(coordinator, { measureId: ids[0], sectionId: plan.measureSection })
    expect(elsewhere).toMatchObject({ refusal: { fields: { sectionId: ['invalid_choice'] } } })
  })

  test('many moves at once leave every measure there, once', async () => {
    const { own, ids } = await makeThree()
    await Promise.all(
      Array.from({ length: 9 }, (_, turn) =>
        moveMeasure(turn % 2 ? coordinator : strategist, {
          measureId: ids[turn % 3],
          direction: turn % 2 ? 'up' : 'down',
        }),
      ),
    )
    expect((await orderOf(own.id)).map(([, id]) => id).sort()).toEqual([...ids].sort())
  })

  test('an archived one leaves the plan and can be fetched back', async () => {
    const { own, ids } = await makeThree()
    accepted(await archiveMeasure(coordinator, { measureId: ids[1] }))
    expect((await orderOf(own.id)).map(([, id]) => id)).toEqual([ids[0], ids[2]])
    expect((await getPlan(coordinator, { planId: own.id })).view.archived).toMatchObject([
      { id: ids[1], title: 'Två' },
    ])
    await expect(editMeasure(coordinator, change(ids[1], 'title', ['Två', 'x']))).rejects.toThrow('not found')
    accepted(await restoreMeasure(coordinator, { measureId: ids[1] }))
    expect((await orderOf(own.id)).map(([, id]) => id)).toEqual([...ids])
  })
})

describe('following up', () => {
  test('files one update for one submit, and sets the status', async () => {
    const { id } = await world.measure({ plan, status: 'ongoing', dueOn: new Date('2026-03-01') })
    const key = randomUUID()
    const report = { measureId: id, status: 'done', comment: 'Klart nu.', obstacle: '' }
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => followUpMeasure(coordinator, report, key)),
    )
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    const { view } = await getMeasure(coordinator, { planId: plan.id, measureId: id })
    expect(view.updates.filter(({ comment }) => comment === 'Klart nu.')).toHaveLength(1)
    expect(view.updates[0]).toMatchObject({ status: 'done', by: world.A.people.coordinator.name })
    expect(view.standing).toEqual({ kind: 'done' })
    expect(view.history[0]).toMatchObject({ action: 'measure.follow_up', fields: ['status'] })
    expect((await stored(id)).nextDueOn).toBeNull()
  })

  test('asks for a comment', async () => {
    const { id } = await world.measure({ plan })
    const outcome = await followUpMeasure(coordinator, {
      measureId: id,
      status: 'done',
      comment: ' ',
      obstacle: '',
    })
    expect(outcome).toMatchObject({ refusal: { fields: { comment: ['required'] } } })
  })

  test('is told to colleagues who edit meanwhile', async () => {
    const { id } = await world.measure({ plan, status: 'ongoing', title: 'Titel' })
    accepted(
      await followUpMeasure(strategist, { measureId: id, status: 'done', comment: 'Klart.', obstacle: '' }),
    )
    const edited = accepted(await editMeasure(coordinator, change(id, 'title', ['Titel', 'Min'])))
    expect(edited.told).toMatchObject([{ fields: ['status'] }])
    expect(edited.draft.status).toBe('done')
  })
})

describe('who may', () => {
  test('a decided plan is followed up but not edited', async () => {
    const decided = world.A.plans.own.in_force.measure.id
    expect(await editMeasure(coordinator, change(decided, 'title', ['x', 'y']))).toMatchObject({
      refusal: { kind: 'not_allowed_now' },
    })
    expect(
      (
        await followUpMeasure(coordinator, {
          measureId: decided,
          status: 'ongoing',
          comment: 'Pågår.',
          obstacle: '',
        })
      ).ok,
    ).toBe(true)
  })

  test('another committee’s coordinator, a reader and another municipality meet nothing', async () => {
    const { id } = await world.measure({ plan })
    const others = [
      await world.accessOf('A', world.A.colleagues.otherCoordinator),
      await world.access('A', 'board_member'),
      await world.access('A', 'staff'),
      await world.access('B', 'strategist'),
      { ...(await world.access('B', 'strategist')), municipality: world.A.municipality.slug },
    ]
    for (const access of others) {
      for (const attempt of [
        () => editMeasure(access, change(id, 'title', ['x', 'y'])),
        () => moveMeasure(access, { measureId: id, direction: 'up' }),
        () => archiveMeasure(access, { measureId: id }),
        () => followUpMeasure(access, { measureId: id, status: 'done', comment: 'x', obstacle: '' }),
        () => addMeasure(access, { planId: plan.id, sectionId: plan.measureSection, title: 'x' }),
        () => getMeasure(access, { planId: plan.id, measureId: id }),
      ])
        await expect(attempt()).rejects.toThrow('not found')
    }
  })
})
