import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getCommittee } from '@/lib/committees/queries'
import { confirmUnchanged, followUpMeasure } from '@/lib/follow-ups/commands'
import { listMeasures } from '@/lib/measure-list/queries'
import { listAddress } from '@/lib/measure-list/schema'
import { editMeasure } from '@/lib/measures/commands'
import { getMeasure } from '@/lib/measures/queries'
import { countStandings, standing, updateDueOn } from '@/lib/measures/rules'
import { getOverview } from '@/lib/overview/queries'
import { getPlan, listPlans } from '@/lib/plans/queries'
import { clock } from '@/lib/platform/clock'
import type { Access } from '@/lib/platform/gate'
import { getStart } from '@/lib/start/queries'
import type { Plan } from '@/tests/support/plans'
import { buildWorld, type World } from '@/tests/support/world'

const today = clock.today()
const day = (ahead: number) => new Date(Date.parse(today) + ahead * 86_400_000)
const text = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

let world: World
let coordinator: Access
let plan: Plan

beforeAll(async () => {
  world = await buildWorld()
  coordinator = await world.access('A', 'coordinator')
  plan = await world.plan({ state: 'in_force' })
})
afterAll(() => world.close())

const stored = (id: string) => world.within('A', (tx) => tx.measure.findFirstOrThrow({ where: { id } }))
const viewOf = async (measureId: string) =>
  (await getMeasure(coordinator, { planId: plan.id, measureId })).view
const unanswered = () =>
  world.measure({ plan, title: 'Tyst', status: 'ongoing', cadenceMonths: 3, followedFrom: day(-200) })

describe('no change', () => {
  test('is a follow-up of today with the status as it is, once per press', async () => {
    const { id } = await unanswered()
    expect((await viewOf(id)).standing).toMatchObject({ kind: 'late', unanswered: true })
    const before = await stored(id)
    const key = randomUUID()
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => confirmUnchanged(coordinator, { measureId: id }, key)),
    )
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    const view = await viewOf(id)
    expect(view.standing).toEqual({ kind: 'course' })
    expect(view.updates.filter(({ unchanged }) => unchanged)).toMatchObject([
      { status: 'ongoing', comment: '', by: world.A.people.coordinator.name },
    ])
    expect(view.history[0]).toMatchObject({ action: 'measure.follow_up', fields: [] })
    expect(await stored(id)).toMatchObject({ version: before.version, followedFrom: day(0) })
  })
  test('is no answer about what is settled or not decided', async () => {
    for (const status of ['done', 'cancelled', 'proposal'] as const) {
      const { id } = await world.measure({ plan, status })
      expect(await confirmUnchanged(coordinator, { measureId: id })).toMatchObject({
        refusal: { kind: 'not_allowed_now' },
      })
    }
  })
  test('is not for others, nor for a replaced plan', async () => {
    const { id } = await unanswered()
    const other = await world.accessOf('A', world.A.colleagues.otherCoordinator)
    for (const access of [
      other,
      await world.access('A', 'board_member'),
      await world.access('B', 'strategist'),
    ])
      await expect(confirmUnchanged(access, { measureId: id })).rejects.toThrow('not found')
    const replaced = world.A.plans.own.replaced.measure.id
    expect(await confirmUnchanged(coordinator, { measureId: replaced })).toMatchObject({
      refusal: { kind: 'not_allowed_now' },
    })
  })
  test('needs no more than the id, and takes no more', async () => {
    const { id } = await unanswered()
    const tried = await confirmUnchanged(coordinator, { measureId: id, status: 'done' })
    expect(tried).toMatchObject({ refusal: { kind: 'invalid' } })
    expect(await confirmUnchanged(coordinator, { measureId: "x' OR 1=1" })).toMatchObject({ ok: false })
  })
})

describe('a recurring measure', () => {
  test('reported done gets its next day, and the occurrence stays in the history', async () => {
    const { id } = await world.measure({
      plan,
      status: 'ongoing',
      recurrenceMonths: 12,
      dueOn: new Date('2026-03-31'),
      nextDueOn: new Date('2026-03-31'),
    })
    const report = {
      measureId: id,
      status: 'done',
      comment: 'Klart i år 🎉 <script>',
      obstacle: '',
      progress: '100',
    }
    expect(await followUpMeasure(coordinator, report)).toMatchObject({ ok: true })
    const after = await stored(id)
    expect(after).toMatchObject({ status: 'ongoing', version: 2 })
    expect(text(after.dueOn)).toBe(text(after.nextDueOn))
    expect(text(after.dueOn)).toMatch(/-03-31$/)
    expect(String(text(after.dueOn)) > today).toBe(true)
    expect((await viewOf(id)).updates[0]).toMatchObject({
      status: 'done',
      occurrenceOn: '2026-03-31',
      progress: 100,
    })
    expect((await viewOf(id)).history[0]?.fields).toEqual(['dueOn'])
  })
})

test('a cadence that is set counts from today, and stays where a follow-up put it', async () => {
  const draft = await world.plan({ state: 'draft' })
  const { id } = await world.measure({ plan: draft, status: 'ongoing' })
  const edit = (version: number, from: string, cadenceMonths: string) =>
    editMeasure(coordinator, { measureId: id, version, base: { cadenceMonths: from }, cadenceMonths })
  expect(await edit(1, '', '3')).toMatchObject({ ok: true })
  expect(await stored(id)).toMatchObject({ cadenceMonths: 3, followedFrom: day(0) })
  await world.within('A', (tx) => tx.measure.updateMany({ where: { id }, data: { followedFrom: day(-50) } }))
  expect(await edit(2, '3', '1')).toMatchObject({ ok: true })
  expect(await stored(id)).toMatchObject({ cadenceMonths: 1, followedFrom: day(-50) })
  expect(await edit(3, '1', '7')).toMatchObject({
    refusal: { fields: { cadenceMonths: ['invalid_choice'] } },
  })
})

describe('the statements and the rule', () => {
  test('agree on every combination of day, cadence and status', async () => {
    const mixed = await world.plan({ state: 'in_force' })
    const statuses = ['proposal', 'not_started', 'ongoing', 'done', 'cancelled'] as const
    const nowhere = { followedFrom: null, startsOn: null }
    const anchors = [
      nowhere,
      ...[-500, -92, -90, -31, -28, 0].map((ahead) => ({ ...nowhere, followedFrom: day(ahead) })),
      { followedFrom: null, startsOn: day(-400) },
      { followedFrom: day(-1), startsOn: day(-400) },
    ]
    const due = [null, -100, -1, 0, 30, 31].map((ahead) => (ahead === null ? null : day(ahead)))
    const combined = statuses.flatMap((status) =>
      [null, 1, 3].flatMap((cadenceMonths) =>
        anchors.flatMap((anchor) =>
          due.map((dueOn) => ({ status, cadenceMonths, ...anchor, dueOn, nextDueOn: dueOn })),
        ),
      ),
    )
    const place = {
      ...{ municipalityId: world.A.municipality.id, planId: mixed.id, sectionId: mixed.measureSection },
      ...{ title: 'Åtgärd', purpose: 'Syfte', responsible: 'Enheten', position: 1 },
    }
    await world.within('A', (tx) =>
      tx.measure.createMany({ data: combined.map((given) => ({ ...place, ...given })) }),
    )
    const rows = await world.within('A', (tx) => tx.measure.findMany({ where: { planId: mixed.id } }))
    const calendar = { today, soonDays: 30 }
    const judged = rows.map((row) => {
      const facts = { ...row, followedFrom: text(row.followedFrom), startsOn: text(row.startsOn) }
      const dueOn = text(row.nextDueOn)
      return standing({ status: row.status, dueOn, steps: [], updateDueOn: updateDueOn(facts) }, calendar)
    })
    expect(judged.filter((one) => 'unanswered' in one).length).toBeGreaterThan(30)
    const expected = countStandings(judged)
    const { view: list } = await listPlans(coordinator, {})
    expect(list.plans.find(({ id }) => id === mixed.id)?.counts).toEqual(expected)
    const { view: whole } = await getPlan(coordinator, { planId: mixed.id })
    expect(
      countStandings(whole.sections.flatMap(({ measures }) => measures.map((one) => one.standing))),
    ).toEqual(expected)
    const address = (given: object) => listAddress.parse({ plan: mixed.id, ...given })
    const { view: late } = await listMeasures(coordinator, address({ timing: 'late' }))
    expect(late.counts.total).toBe(expected.late)
    const { view: all } = await listMeasures(coordinator, address({}))
    expect([all.counts.late, all.counts.soon]).toEqual([expected.late, expected.soon])
    const { view: first } = await listMeasures(coordinator, address({ sort: 'standing' }))
    expect(first.rows.every((row) => row.standing.kind === 'late')).toBe(true)
  }, 90_000)

  test('the overview counts it late since the day, the committee names it, and the start page asks for it', async () => {
    const { id } = await world.measure({
      plan: await world.plan({ state: 'in_force', committee: 'other' }),
      title: 'Ingen har sagt något',
      status: 'ongoing',
      cadenceMonths: 1,
      followedFrom: new Date('2021-01-31'),
    })
    const board = await world.access('A', 'board_member')
    const { view: overview } = await getOverview(board, { show: 'all', order: 'late' })
    expect(overview.late).toContainEqual(
      expect.objectContaining({ measureId: id, since: '2021-02-28', unanswered: true }),
    )
    const { committees } = world.A
    expect(overview.committees.find((one) => one.id === committees.other)?.measures.lateSince).toBe(
      '2021-02-28',
    )
    const { view } = await getCommittee(board, { committeeId: committees.other })
    expect(view.listed.find((one) => one.id === id)).toMatchObject({
      standing: 'late',
      dueOn: '2021-02-28',
      nextDueOn: null,
    })
    const other = await world.accessOf('A', world.A.colleagues.otherCoordinator)
    expect((await getStart(other, {})).view.needs?.[0]).toMatchObject({
      id,
      unanswered: true,
      day: '2021-02-28',
    })
    await confirmUnchanged(other, { measureId: id })
    expect((await getStart(other, {})).view.needs?.some((need) => need.id === id)).toBe(false)
  })
})
