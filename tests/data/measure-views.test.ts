import { afterAll, beforeAll, expect, test } from 'vitest'
import { listBoard } from '@/lib/measure-board/queries'
import { mostCards } from '@/lib/measure-board/schema'
import { getMeasureGrid } from '@/lib/measure-grid/queries'
import { listMeasures } from '@/lib/measure-list/queries'
import { listAddress } from '@/lib/measure-list/schema'
import type { Access } from '@/lib/platform/gate'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
let strategist: Access
beforeAll(async () => {
  world = await buildWorld()
  strategist = await world.access('A', 'strategist')
})
afterAll(() => world.close())

test('the board has every status, its first cards and how many there are', async () => {
  const plan = await world.plan({ state: 'in_force' })
  for (let day = 0; day < mostCards + 2; day += 1) {
    const dueOn = new Date(Date.UTC(2027, 0, 40 - day))
    await world.measure({ plan, title: `kort ${day}`, status: 'ongoing', dueOn, nextDueOn: dueOn })
  }
  await world.measure({ plan, title: 'färdig', status: 'done' })
  const { view } = await listBoard(strategist, listAddress.parse({ view: 'board', plan: plan.id }))
  expect(view.columns.map(({ status, count, cards }) => [status, count, cards.length])).toEqual([
    ['proposal', 0, 0],
    ['not_started', 1, 1],
    ['ongoing', mostCards + 2, mostCards],
    ['done', 1, 1],
    ['cancelled', 0, 0],
  ])
  expect(view.columns[2]?.cards[0]?.title).toBe(`kort ${mostCards + 1}`)
  expect(view.columns[2]?.cards[0]?.can.change).toBe(true)
})

test('a card may be changed where its plan may be followed up, and nowhere else', async () => {
  const mayChange = async (access: Access) => {
    const { view } = await listBoard(access, listAddress.parse({ view: 'board' }))
    const cards = view.columns.flatMap((column) => column.cards)
    return new Set(cards.filter((card) => card.can.change).map(({ committee }) => committee.split(' ')[1]))
  }
  expect([...(await mayChange(await world.access('A', 'coordinator')))]).toEqual(['stadsdelsnämnden'])
  expect((await mayChange(await world.access('A', 'board_member'))).size).toBe(0)
})

test('each cell of the grid holds as many as the list that it leads to', async () => {
  const plan = await world.plan({ state: 'in_force' })
  const { subsection } = world.A.guideline
  await world.measure({
    plan,
    preventionLevel: 'general',
    environments: ['islamist', 'mixed'],
    status: 'ongoing',
  })
  await world.measure({
    plan,
    preventionLevel: 'individual',
    guidelineSectionId: subsection,
    status: 'proposal',
  })
  await world.measure({ plan, preventionLevel: 'individual', environments: ['mixed'], status: 'cancelled' })
  const { view } = await getMeasureGrid(strategist, {})
  const lists = async (filter: object) => {
    const { rows } = (await listMeasures(strategist, listAddress.parse(filter))).view
    return rows.filter(({ status }) => status !== 'cancelled').length
  }
  for (const { key, cells } of view.byEnvironment.rows) {
    for (const { level, total } of cells) expect(await lists({ environment: key, level })).toBe(total)
  }
  for (const { key, cells } of view.byArea.rows) {
    for (const { level, total } of cells) expect(await lists({ area: key, level })).toBe(total)
  }
  const cell = (key: string, level: string) =>
    view.byEnvironment.rows.find((row) => row.key === key)?.cells.find((each) => each.level === level)
  expect(cell('mixed', 'general')).toMatchObject({ total: 1, active: 1, verdict: 'active' })
  expect(cell('mixed', 'individual')).toMatchObject({ total: 0, verdict: 'missing' })
  const board = await world.access('A', 'board_member')
  expect((await getMeasureGrid(board, {})).view.total).toBeLessThan(view.total)
})
