import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getCommittee } from '@/lib/committees/queries'
import { type Bucket, tally } from '@/lib/committees/rules'
import { getOverview } from '@/lib/overview/queries'
import type { OverviewInput } from '@/lib/overview/schema'
import { clock } from '@/lib/platform/clock'
import { OutOfReach } from '@/lib/platform/errors'
import type { Role } from '@/lib/policy/reach'
import type { Plan } from '@/tests/support/plans'
import { buildWorld, type World } from '@/tests/support/world'

const today = clock.today()
const daysAhead = (days: number) => new Date(Date.parse(today) + days * 86_400_000)
const secret = 'Rubrik ur ett utkast'
const everything: OverviewInput = { show: 'all', order: 'late' }

let world: World
let draft: Plan
let inForce: Plan

const overviewFor = async (role: Role) => (await getOverview(await world.access('A', role), everything)).view
const committeeFor = async (role: Role, committeeId = world.A.committees.own) =>
  (await getCommittee(await world.access('A', role), { committeeId })).view

beforeAll(async () => {
  world = await buildWorld()
  draft = await world.plan({ state: 'draft' })
  inForce = await world.plan({ state: 'in_force', committee: 'other' })
  const statuses = ['proposal', 'not_started', 'ongoing', 'done', 'cancelled'] as const
  const days = [-50, -1, 0, 30, 31, null]
  for (const plan of [draft, inForce]) {
    for (const status of statuses) {
      for (const ahead of days) {
        const due = ahead === null ? null : daysAhead(ahead)
        const title = plan === draft ? secret : 'Rubrik ur en beslutad plan'
        await world.measure({ plan, status, title, dueOn: due, nextDueOn: due })
      }
    }
  }
  const gone = daysAhead(-90)
  await world.measure({ plan: inForce, status: 'ongoing', nextDueOn: gone, archivedAt: gone })
})
afterAll(() => world.close())

describe('the counts of the statement', () => {
  test('are what the rule says of every row by itself', async () => {
    const rows = await world.within('A', (tx) =>
      tx.measure.findMany({
        where: { archivedAt: null, plan: { state: { not: 'replaced' } } },
        include: { plan: true },
      }),
    )
    const view = await overviewFor('strategist')
    expect(rows.length).toBeGreaterThan(60)
    for (const { id, measures } of view.committees) {
      const buckets = rows
        .filter(({ plan }) => plan.committeeId === id)
        .map(
          ({ status, nextDueOn }): Bucket => ({
            status,
            readable: true,
            count: 1,
            oldest: nextDueOn?.toISOString().slice(0, 10) ?? null,
          }),
        )
      expect(measures).toEqual(tally(buckets, { today, soonDays: view.soonDays }))
    }
  })
  test('are the same on the committee page, whoever looks', async () => {
    for (const role of ['board_member', 'strategist', 'coordinator', 'committee_member'] as const) {
      const overview = await overviewFor(role)
      const view = await committeeFor(role)
      expect(view.measures).toEqual(overview.committees.find(({ id }) => id === view.id)?.measures)
      expect(view.listed.length + view.hidden.total).toBe(view.measures.total)
    }
  })
})

describe('a plan that is not decided', () => {
  test('is counted for the board, but neither named nor listed', async () => {
    const overview = await overviewFor('board_member')
    const view = await committeeFor('board_member')
    expect(JSON.stringify([overview, view])).not.toContain(secret)
    expect(view.hidden.late).toBe(4)
    expect(overview.late.some((item) => item.kind === 'hidden' && item.count === 4)).toBe(true)
    const closed = view.plans.filter(({ state }) => ['draft', 'consultation', 'sent'].includes(state))
    expect(closed.map(({ title, can }) => [title, can.read])).toEqual(closed.map(() => [null, false]))
  })
  test('is open to its own coordinator and to the strategist, not to another coordinator', async () => {
    expect(JSON.stringify(await committeeFor('coordinator'))).toContain(secret)
    expect(JSON.stringify(await committeeFor('strategist'))).toContain(secret)
    const other = await world.accessOf('A', world.A.colleagues.otherCoordinator)
    const { view } = await getCommittee(other, { committeeId: world.A.committees.own })
    expect(JSON.stringify(view)).not.toContain(secret)
  })
})

describe('the overview', () => {
  test('tells what to do next to those who lead the work, over what they lead', async () => {
    expect((await overviewFor('board_member')).can.lead).toBe(false)
    expect((await overviewFor('board_member')).nextSteps).toEqual([])
    const all = (await overviewFor('strategist')).nextSteps
    expect(new Set(all.map(({ committeeId }) => committeeId)).size).toBeGreaterThan(1)
    const own = (await overviewFor('coordinator')).nextSteps
    expect(new Set(own.map(({ committeeId }) => committeeId))).toEqual(new Set([world.A.committees.own]))
  })
  test('finds the vacant coordinator and the missing plan', async () => {
    const { committees } = await overviewFor('board_member')
    const board = committees.find(({ id }) => id === world.A.committees.board)
    expect(board).toMatchObject({
      coordinator: { kind: 'late', since: null },
      plan: { kind: 'late', since: null, next: null },
      late: true,
    })
    const own = committees.find(({ id }) => id === world.A.committees.own)
    expect(own?.coordinator).toMatchObject({ kind: 'done', since: '2020-01-01' })
  })
  test('filters and orders as the address says, and sums over all', async () => {
    const access = await world.access('A', 'board_member')
    const { view } = await getOverview(access, { show: 'district', order: 'name' })
    expect(view.committees.map(({ kind }) => kind)).toEqual(['district'])
    expect(view.summary.committees).toBe(3)
    expect(view.shows).not.toContain('company_board')
  })
  test('is closed to those without it, and a committee elsewhere does not exist', async () => {
    await expect(overviewFor('staff')).rejects.toThrow(OutOfReach)
    await expect(committeeFor('board_member', world.B.committees.own)).rejects.toThrow(OutOfReach)
    await expect(committeeFor('board_member', 'not-an-id')).rejects.toThrow(OutOfReach)
  })
})

test('a committee lists one standing when asked', async () => {
  const access = await world.access('A', 'strategist')
  const { view } = await getCommittee(access, { committeeId: world.A.committees.other, standing: 'late' })
  expect(view.listed).toHaveLength(4)
  expect(view.listed.every(({ standing, dueOn }) => standing === 'late' && String(dueOn) < today)).toBe(true)
})
