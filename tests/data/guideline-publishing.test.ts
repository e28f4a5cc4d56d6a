import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { removeSection } from '@/lib/guideline-drafts/commands'
import { moveMeasures, publishGuideline } from '@/lib/guideline-publishing/commands'
import { takeOverGuidelines } from '@/lib/guideline-publishing/jobs'
import { getMoves, getPublishing } from '@/lib/guideline-publishing/queries'
import { createGuideline, startVersion } from '@/lib/guideline-versions/commands'
import { getGuideline } from '@/lib/guidelines/queries'
import { clock } from '@/lib/platform/clock'
import { getStart } from '@/lib/start/queries'
import { accepted, decision, guidelineDesk } from '@/tests/support/guideline-desk'
import { buildWorld } from '@/tests/support/world'

const world = await buildWorld()
afterAll(world.close)

const strategist = await world.access('A', 'strategist')
const coordinator = await world.access('A', 'coordinator')
const { own, other } = world.A.committees
const otherCoordinator = await world.accessOf('A', world.A.colleagues.otherCoordinator)
const { adopted, change, draftOf } = guidelineDesk(world, strategist)

describe('publishing', () => {
  test('shows what it does, moves what follows, and leaves the rest to each committee', async () => {
    const first = await adopted()
    const plans = world.A.plans
    const at = (guidelineSectionId: string, plan = plans.own.in_force) =>
      world.measure({ guidelineSectionId, plan })
    const following = await at(first.kept)
    const ofReplaced = await at(first.kept, plans.own.replaced)
    const [mine, mineToo] = [await at(first.changed), await at(first.gone)]
    const theirs = await at(first.changed, plans.other.draft)
    const { guidelineId } = accepted(await startVersion(strategist, { guidelineId: first.guidelineId }))
    accepted(await change(guidelineId, '2', { aim: 'Ett nytt syfte' }))
    const gone = (await draftOf(guidelineId)).sections.find(({ number }) => number === '2.1')
    accepted(await removeSection(strategist, { sectionId: gone?.id }))

    const { view } = await getPublishing(strategist, { id: guidelineId })
    expect(view.changes.map(({ kind }) => kind)).toEqual(['changed', 'gone'])
    const shown = view.consequences.map((one) => [one.committeeId, one.following, one.toMove.length])
    expect(new Set(shown)).toEqual(
      new Set([
        [own, 1, 2],
        [other, 0, 1],
      ]),
    )

    const given = { guidelineId, revision: view.guideline.revision, validFrom: '2026-09-01', ...decision }
    const key = randomUUID()
    const [published, repeated] = [
      accepted(await publishGuideline(strategist, given, key)),
      accepted(await publishGuideline(strategist, given, key)),
    ]
    expect(published).toEqual({ guidelineId, left: 3 })
    expect(repeated).toEqual(published)

    const sections = (await getGuideline(strategist, { id: guidelineId })).view.guideline.sections
    const pointsAt = (id: string) =>
      world
        .within('A', (tx) => tx.measure.findFirstOrThrow({ where: { id } }))
        .then((one) => one.guidelineSectionId)
    expect(await pointsAt(following.id)).toBe(sections[0]?.id)
    expect(await pointsAt(ofReplaced.id)).toBe(first.kept)
    expect(await pointsAt(mine.id)).toBe(first.changed)
    const earlier = (await getGuideline(coordinator, { id: first.guidelineId })).view.guideline
    expect([earlier.state, earlier.validTo]).toEqual(['replaced', '2026-08-31'])

    const told = await world.within('A', (tx) =>
      tx.notification.findMany({ where: { objectId: guidelineId } }),
    )
    expect(new Map(told.map(({ userId, params }) => [userId, params]))).toEqual(
      new Map([
        [world.A.people.coordinator.userId, { measures: 2 }],
        [world.A.colleagues.otherCoordinator.userId, { measures: 1 }],
      ]),
    )

    const waiting = async (access: typeof strategist) =>
      (await getMoves(access, { id: guidelineId })).view.groups.flatMap(({ measures }) =>
        measures.map(({ id }) => id),
      )
    expect((await waiting(strategist)).sort()).toEqual([mine.id, mineToo.id, theirs.id].sort())
    expect((await waiting(coordinator)).sort()).toEqual([mine.id, mineToo.id].sort())
    expect(await waiting(otherCoordinator)).toEqual([theirs.id])

    const start = (await getStart(coordinator, {})).view
    expect([start.moves, (await getStart(strategist, {})).view.moves]).toEqual([
      { guidelineId, count: 2 },
      null,
    ])

    const target = sections[1]?.id
    const move = (access: typeof strategist, fromSectionId: string, choices = {}) =>
      moveMeasures(access, { guidelineId, fromSectionId, all: target, choices })
    accepted(await move(coordinator, first.changed))
    expect([await pointsAt(mine.id), await pointsAt(theirs.id)]).toEqual([target, first.changed])
    await expect(move(coordinator, first.changed)).rejects.toThrow('not found')
    await expect(move(otherCoordinator, first.gone)).rejects.toThrow('not found')
    accepted(await move(coordinator, first.gone, { [mineToo.id]: 'none' }))
    expect(await pointsAt(mineToo.id)).toBeNull()
    expect((await getStart(coordinator, {})).view.moves).toBeNull()
    expect(await waiting(strategist)).toEqual([theirs.id])
  })

  test('refuses what was not shown, what is not decided, and what runs backwards', async () => {
    const first = await adopted()
    const { guidelineId } = accepted(await startVersion(strategist, { guidelineId: first.guidelineId }))
    const { revision } = (await getPublishing(strategist, { id: guidelineId })).view.guideline
    const given = { guidelineId, revision, validFrom: '2026-09-01', ...decision }
    accepted(await change(guidelineId, '1', { title: 'Ändrad efteråt' }))
    expect(await publishGuideline(strategist, given)).toMatchObject({
      refusal: { kind: 'not_allowed_now', reason: 'guideline_changed' },
    })
    const now = {
      ...given,
      revision: (await getPublishing(strategist, { id: guidelineId })).view.guideline.revision,
    }
    const tries: [object, object][] = [
      [{ confirmed: '' }, { confirmed: ['confirm_publishing'] }],
      [{ adoptedOn: '2199-01-01' }, { adoptedOn: ['adopted_in_future'] }],
      [{ adoptedOn: '2026-02-31x' }, { adoptedOn: ['invalid_date'] }],
      [{ validFrom: '2026-02-01' }, { validFrom: ['before_earlier_version'] }],
      [{ validTo: '2026-08-01' }, { validTo: ['before_start'] }],
      [{ paragraph: '' }, { paragraph: ['required'] }],
    ]
    for (const [changed, fields] of tries) {
      expect(await publishGuideline(strategist, { ...now, ...changed })).toMatchObject({
        refusal: { fields },
      })
    }
    await expect(publishGuideline(coordinator, now)).rejects.toThrow('not found')
    const empty = accepted(await createGuideline(strategist, { title: randomUUID() }))
    const nothing = { ...now, ...empty, revision: 1 }
    expect(await publishGuideline(strategist, nothing)).toMatchObject({
      refusal: { fields: { '': ['guideline_empty'] } },
    })
  })
})

test('what is to apply from a later day takes over on that day, and not before', async () => {
  const { slug } = world.A.municipality
  const day = (ahead: number) =>
    new Date(Date.parse(clock.today()) + ahead * 86_400_000).toISOString().slice(0, 10)
  const first = await adopted()
  const { id } = await world.measure({ guidelineSectionId: first.kept, plan: world.A.plans.own.in_force })
  await world.measure({ guidelineSectionId: first.changed, plan: world.A.plans.own.in_force })
  const next = async () =>
    accepted(await startVersion(strategist, { guidelineId: first.guidelineId })).guidelineId
  const publish = async (guidelineId: string, validFrom: string) => {
    const { revision } = (await getPublishing(strategist, { id: guidelineId })).view.guideline
    return publishGuideline(strategist, { guidelineId, revision, validFrom, ...decision })
  }
  const stands = async (guidelineId: string) => {
    const { state, inForce, validTo } = (await getGuideline(coordinator, { id: guidelineId })).view.guideline
    return { state, inForce, validTo }
  }
  const home = () =>
    world.within('A', (tx) =>
      tx.measure.findFirstOrThrow({ where: { id }, include: { guidelineSection: true } }),
    )
  const guidelineId = await next()
  accepted(await change(guidelineId, '2', { aim: 'Ett nytt syfte' }))
  expect(accepted(await publish(guidelineId, day(10)))).toEqual({ guidelineId, left: 0 })
  expect(await stands(guidelineId)).toMatchObject({ state: 'upcoming', inForce: false })
  expect(await stands(first.guidelineId)).toEqual({ state: 'adopted', inForce: true, validTo: day(9) })
  expect((await home()).guidelineSectionId).toBe(first.kept)
  expect(await publish(await next(), day(20))).toMatchObject({
    refusal: { fields: { '': ['version_upcoming'] } },
  })
  expect(await takeOverGuidelines(slug, undefined)).toBe(0)
  expect(await stands(guidelineId)).toMatchObject({ state: 'upcoming' })

  await world.within('A', async (tx) => {
    await tx.guideline.updateMany({
      where: { id: guidelineId },
      data: { validFrom: new Date(day(0)) },
    })
    await tx.guideline.updateMany({ where: { id: first.guidelineId }, data: { validTo: new Date(day(-1)) } })
  })
  const rounds = await Promise.all([1, 2].map(() => takeOverGuidelines(slug, undefined)))
  expect(rounds.filter((taken) => taken === 1)).toHaveLength(1)
  expect(await stands(guidelineId)).toMatchObject({ state: 'adopted', inForce: true })
  expect(await stands(first.guidelineId)).toMatchObject({ state: 'replaced', inForce: false })
  expect((await home()).guidelineSection?.guidelineId).toBe(guidelineId)
  const told = await world.within('A', (tx) => tx.notification.findMany({ where: { objectId: guidelineId } }))
  expect(told.map(({ userId, params }) => [userId, params])).toEqual([
    [world.A.people.coordinator.userId, { measures: 1 }],
  ])
})
