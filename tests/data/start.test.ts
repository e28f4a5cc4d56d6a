import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptConcern } from '@/lib/concerns/commands'
import { readConcern } from '@/lib/concerns/queries'
import { followUpMeasure } from '@/lib/follow-ups/commands'
import { archiveMeasure } from '@/lib/measures/commands'
import { type Role, roles } from '@/lib/policy/reach'
import { getStart, type StartView } from '@/lib/start/queries'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
const startFor = async (role: Role) => (await getStart(await world.access('A', role), {})).view

beforeAll(async () => {
  world = await buildWorld()
})
afterAll(() => world.close())

const parts = ['needs', 'glance', 'city', 'changes', 'concerns', 'inbox', 'reads', 'members'] as const
const expected: Record<Role, (typeof parts)[number][]> = {
  strategist: ['city', 'changes', 'concerns'],
  coordinator: ['needs', 'glance', 'changes', 'concerns'],
  committee_member: ['needs', 'glance', 'changes'],
  board_member: ['city', 'changes'],
  staff: ['concerns'],
  case_worker: ['concerns', 'inbox'],
  support_function: ['concerns'],
  external_party: ['concerns'],
  data_protection_officer: ['reads'],
  administrator: ['members'],
}

test.each(roles)('%s has the parts of the role and no others', async (role) => {
  const view: StartView = await startFor(role)
  expect(parts.filter((part) => view[part] !== null)).toEqual(expected[role])
})

test('what a report of concern says is on nobody’s start page', async () => {
  for (const role of roles) {
    const { concerns, inbox } = await startFor(role)
    expect(JSON.stringify([concerns, inbox])).not.toContain(world.A.canary)
  }
})

describe('the reporter', () => {
  test('sees the own reports by number, and no one else’s', async () => {
    const view = await startFor('staff')
    const own = await world.within('A', (tx) =>
      tx.concernReport.findMany({ where: { reporterId: world.A.people.staff.userId }, select: { id: true } }),
    )
    expect(own.length).toBeGreaterThan(1)
    expect(view.concerns?.reports.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort())
    expect((await startFor('external_party')).concerns?.reports).toEqual([])
  })
})

describe('the case worker', () => {
  test('sees the own unit’s inbox in figures', async () => {
    const open = await world.within('A', (tx) =>
      tx.concernReport.findMany({
        where: { receivingUnitId: world.A.units.reception, state: { notIn: ['closed'] }, disposedAt: null },
      }),
    )
    const [mine, unassigned] = [world.A.people.case_worker.userId, null].map(
      (worker) => open.filter(({ assignedToId }) => assignedToId === worker).length,
    )
    expect((await startFor('case_worker')).inbox).toMatchObject({ total: open.length, unassigned, mine })
    const other = await world.accessOf('A', world.A.colleagues.otherReceptionWorker)
    expect((await getStart(other, {})).view.inbox?.total).toBe(0)
  })
})

describe('the data protection officer', () => {
  test('sees who has read a report', async () => {
    const caseWorker = await world.access('A', 'case_worker')
    await acceptConcern(caseWorker, { id: world.A.concerns.received })
    expect((await startFor('data_protection_officer')).reads?.lines).toEqual([])
    await readConcern(caseWorker, { id: world.A.concerns.accepted })
    const { reads } = await startFor('data_protection_officer')
    expect(reads?.lastWeek).toBe(1)
    expect(reads?.lines).toMatchObject([
      { reader: world.A.people.case_worker.name, number: expect.stringMatching(/^\d{4}-\d{4}$/) },
    ])
  })
})

describe('what has changed', () => {
  test('shows others’ work in plans within reach, with the new standing, and not one’s own', async () => {
    const coordinator = await world.access('A', 'coordinator')
    const { measure } = world.A.plans.own.draft
    await followUpMeasure(coordinator, {
      measureId: measure.id,
      status: 'done',
      comment: 'Klart',
      obstacle: '',
    })
    const [line] = (await startFor('strategist')).changes?.lines ?? []
    expect(line).toMatchObject({ measureId: measure.id, role: 'coordinator', status: 'done' })
    expect((await startFor('coordinator')).changes?.lines).toEqual([])
    expect((await startFor('board_member')).changes?.lines).toEqual([])
    expect((await startFor('committee_member')).changes?.lines).toEqual([])
    expect(JSON.stringify(line)).not.toContain('Klart')
  })
  test('tells what was archived', async () => {
    const coordinator = await world.access('A', 'coordinator')
    const { id } = await world.measure({ title: 'Ska bort' })
    await archiveMeasure(coordinator, { measureId: id })
    const [line] = (await startFor('strategist')).changes?.lines ?? []
    expect(line).toMatchObject({ action: 'measure.archive', title: 'Ska bort', archived: true })
  })
})

describe('the committee', () => {
  test('is asked to decide what was sent to it, and nothing else', async () => {
    const needs = (await startFor('committee_member')).needs ?? []
    expect(needs.map((need) => need.kind === 'plan' && [need.act, need.planId])).toEqual([
      ['decide', world.A.plans.own.sent.id],
    ])
  })
  test('its coordinator is asked for the late measure, by its date', async () => {
    const dueOn = new Date('2024-05-01')
    const { id } = await world.measure({ title: 'Sen', status: 'ongoing', dueOn, nextDueOn: dueOn })
    const [first] = (await startFor('coordinator')).needs ?? []
    expect(first).toMatchObject({ kind: 'measure', id, day: '2024-05-01', standing: 'late' })
  })
})
