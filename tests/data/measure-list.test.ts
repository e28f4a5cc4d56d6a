import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { listMeasures } from '@/lib/measure-list/queries'
import { listAddress } from '@/lib/measure-list/schema'
import { setClock } from '@/lib/platform/clock'
import type { Access } from '@/lib/platform/gate'
import type { Role } from '@/lib/policy/reach'
import type { Plan } from '@/tests/support/plans'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
let strategist: Access
beforeAll(async () => {
  world = await buildWorld()
  strategist = await world.access('A', 'strategist')
})
afterAll(() => world.close())

const list = async (access: Access, address: object = {}) =>
  (await listMeasures(access, listAddress.parse(address))).view
const titles = (view: { rows: { title: string }[] }) => view.rows.map(({ title }) => title)
const day = (text: string) => new Date(text)

/** A plan of its own, so that nothing else stands in the selection. */
async function planWith(measures: object[]): Promise<Plan> {
  const plan = await world.plan({ state: 'draft' })
  for (const [index, measure] of measures.entries()) {
    await world.measure({ plan, title: `m${index}`, position: index + 2, ...measure })
  }
  return plan
}

describe('who sees what', () => {
  const statesFor = async (role: Role) => {
    const { rows } = await list(await world.access('A', role), { col: ['plan'] })
    return [...new Set(rows.map(({ plan }) => plan.split(' ').at(-1)))].sort()
  }

  test('each role the plans it may read, and never a replaced one', async () => {
    expect(await statesFor('strategist')).toEqual([
      'approved',
      'consultation',
      'decided',
      'draft',
      'followed_up',
      'in_force',
      'sent',
    ])
    expect(await statesFor('coordinator')).toEqual([
      'approved',
      'consultation',
      'decided',
      'draft',
      'followed_up',
      'in_force',
      'sent',
    ])
    expect(await statesFor('committee_member')).toEqual([
      'approved',
      'decided',
      'followed_up',
      'in_force',
      'sent',
    ])
    expect(await statesFor('board_member')).toEqual(['approved', 'decided', 'followed_up', 'in_force'])
    await expect(list(await world.access('A', 'staff'))).rejects.toThrow('not found')
  })

  test('the figures and what the filter offers stop at the same wall', async () => {
    const { counts, offered, rows } = await list(await world.access('A', 'board_member'))
    expect(counts.all).toBe(rows.length)
    expect(offered.plans).toHaveLength(8)
    expect(JSON.stringify(await list(strategist))).not.toContain(world.B.canary)
  })

  test('what is archived is not there', async () => {
    const plan = await planWith([{ archivedAt: new Date() }, {}])
    const { rows } = await list(strategist, { plan: plan.id })
    expect(rows.map(({ number }) => number)).toEqual(['2.1', '2.2'])
  })
})

describe('the selection', () => {
  test('by time agrees with the standing of each row', async () => {
    setClock(() => new Date('2026-11-20T10:00:00Z'))
    onTestFinished(() => setClock(() => new Date()))
    const nextDueOn = (text: string) => ({ nextDueOn: day(text), dueOn: day(text), status: 'ongoing' })
    const plan = await planWith([
      nextDueOn('2026-11-19'),
      nextDueOn('2026-11-20'),
      nextDueOn('2026-12-20'),
      nextDueOn('2026-12-21'),
      { status: 'done', dueOn: day('2026-01-01') },
      { status: 'not_started' },
    ])
    const of = async (timing: string) => titles(await list(strategist, { plan: plan.id, timing }))
    expect(await of('late')).toEqual(['m0'])
    expect(await of('soon')).toEqual(['m1', 'm2'])
    expect(await of('month')).toEqual(['m1', 'm2'])
    const { counts, rows } = await list(strategist, { plan: plan.id })
    expect(counts).toMatchObject({ total: 7, late: 1, soon: 2 })
    expect(rows.filter(({ standing }) => standing.kind === 'late').map(({ title }) => title)).toEqual(['m0'])
  })

  test('by level, environment, focus area, status, what is lacking and who is responsible', async () => {
    const { subsection, section } = world.A.guideline
    const plan = await planWith([
      { preventionLevel: 'general', environments: ['islamist', 'mixed'], guidelineSectionId: subsection },
      { status: 'done', responsible: 'Fält 100 % _x', purpose: '' },
      { responsible: '', status: 'ongoing' },
      { responsible: '', status: 'cancelled' },
      { responsible: '', responsibleUnitId: world.A.units.school },
    ])
    const of = async (filter: object) =>
      titles(await list(strategist, { plan: plan.id, ...filter })).filter((title) => title.length === 2)
    expect(await of({ level: 'general' })).toEqual(['m0'])
    expect(await of({ level: 'none' })).toEqual(['m1', 'm2', 'm3', 'm4'])
    expect(await of({ environment: 'mixed' })).toEqual(['m0'])
    expect(await of({ environment: 'all' })).toEqual(['m1', 'm2', 'm3', 'm4'])
    expect(await of({ area: section })).toEqual(['m0'])
    expect(await of({ area: 'none' })).toEqual(['m1', 'm2', 'm3', 'm4'])
    expect(await of({ status: 'done' })).toEqual(['m1'])
    expect(await of({ lacks: 'responsible' })).toEqual(['m2'])
    expect(await of({ lacks: 'purpose' })).toEqual(['m1'])
    expect(await of({ responsible: '0 % _X' })).toEqual(['m1'])
    expect(await of({ responsible: '%' })).toEqual(['m1'])
    expect(await of({ text: 'm3' })).toEqual(['m3'])
  })

  test('an unknown word is as if not said; hostile text finds nothing and breaks nothing', async () => {
    const { counts } = await list(strategist)
    const asked = await list(strategist, {
      view: 'pie',
      committee: 'x',
      status: "done'; DROP TABLE measure",
      level: ['general', 'nothing'],
      col: ['hat', 'due', 'plan'],
      page: '-3',
    })
    expect(asked.counts.total).toBe(counts.all)
    expect(asked.address).toMatchObject({ view: 'table', col: ['plan', 'due'], page: 1 })
    for (const text of ['\'"\\', '\0', '<script>', '🕊️', 'x'.repeat(300)]) {
      expect((await list(strategist, { text, responsible: text })).counts.all).toBe(counts.all)
    }
    const foreign = await list(strategist, { committee: world.B.committees.own })
    expect(foreign).toMatchObject({ counts: { total: 0 }, rows: [] })
  })

  test('mine is what the own committee decides and the own unit answers for, the unit first', async () => {
    const { units, committees } = world.A
    const person = await world.person({
      role: 'committee_member',
      committeeId: committees.own,
      unitId: units.school,
    })
    const access = await world.accessOf('A', person)
    const elsewhere = world.A.plans.other.in_force
    await world.measure({ plan: elsewhere, title: 'enhetens', responsibleUnitId: units.school })
    const late = { status: 'ongoing' as const, nextDueOn: day('2026-01-01'), dueOn: day('2026-01-01') }
    await world.measure({ plan: world.A.plans.own.in_force, title: 'nämndens sena', ...late })
    const mine = await list(access, { view: 'mine' })
    expect(titles(mine).slice(0, 2)).toEqual(['enhetens', 'nämndens sena'])
    expect(
      mine.rows.every(({ title, committee }) => title === 'enhetens' || committee.includes('stadsdels')),
    ).toBe(true)
    expect(titles(await list(access, { mine: '1' })).sort()).toEqual(titles(mine).sort())
    const noOne = await list(strategist, { view: 'mine' })
    expect([noOne.hasOwn, noOne.rows]).toEqual([false, []])
  })
})

describe('how it is shown', () => {
  test('in the order asked for, what is not said last', async () => {
    const plan = await planWith([
      { title: 'b', responsible: 'Öst', dueOn: day('2027-05-01') },
      { title: 'C', responsible: '' },
      { title: 'a', responsible: 'Ask', dueOn: day('2027-02-01') },
    ])
    const by = async (address: object) =>
      titles(await list(strategist, { plan: plan.id, text: '', ...address })).filter(
        (title) => title.length === 1,
      )
    expect(await by({})).toEqual(['b', 'C', 'a'])
    expect(await by({ sort: 'title' })).toEqual(['a', 'b', 'C'])
    expect(await by({ sort: 'title', order: 'desc' })).toEqual(['C', 'b', 'a'])
    expect(await by({ sort: 'due' })).toEqual(['a', 'b', 'C'])
    expect(await by({ sort: 'due', order: 'desc' })).toEqual(['b', 'a', 'C'])
    expect(await by({ sort: 'responsible' })).toEqual(['a', 'b', 'C'])
  })

  test('in groups that follow each other, each with its number', async () => {
    const plan = await planWith([{ status: 'done' }, { status: 'ongoing' }, { status: 'done' }])
    const { rows } = await list(strategist, { plan: plan.id, group: 'status' })
    expect(rows.map(({ group }) => [group?.key, group?.count])).toEqual([
      ['not_started', 1],
      ['ongoing', 1],
      ['done', 2],
      ['done', 2],
    ])
    for (const group of ['committee', 'section', 'guideline']) {
      const keys = (await list(strategist, { group })).rows.map((row) => row.group?.key)
      const changes = keys.filter((key, index) => key !== keys[index - 1])
      expect(changes).toHaveLength(new Set(keys).size)
    }
  })

  test('a hundred to a page, every one once; beyond the end is the last page', async () => {
    const plan = await world.plan({ state: 'in_force' })
    const { municipality } = world.A
    await world.within('A', (tx) =>
      tx.measure.createMany({
        data: Array.from({ length: 249 }, (_, index) => ({
          municipalityId: municipality.id,
          planId: plan.id,
          sectionId: plan.measureSection,
          title: `sida ${index}`,
          position: 1,
        })),
      }),
    )
    const pages = await Promise.all(
      ['1', '2', '3'].map((page) => list(strategist, { plan: plan.id, sort: 'due', page })),
    )
    expect(pages.map(({ rows }) => rows.length)).toEqual([100, 100, 50])
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(250)
    const beyond = await list(strategist, { plan: plan.id, sort: 'due', page: '99' })
    expect([beyond.paging.page, titles(beyond)]).toEqual([3, titles(pages[2] ?? { rows: [] })])
  })
})
