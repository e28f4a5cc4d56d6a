import { afterAll, beforeAll, expect, test } from 'vitest'
import { listMeasures } from '@/lib/measure-list/queries'
import { listAddress } from '@/lib/measure-list/schema'
import type { Access } from '@/lib/platform/gate'
import { removeView, renameView, saveView } from '@/lib/saved-views/commands'
import { mostViews } from '@/lib/saved-views/schema'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
let access: Access
beforeAll(async () => {
  world = await buildWorld()
  access = await world.access('A', 'board_member')
})
afterAll(() => world.close())

const saved = async (who = access) =>
  (await listMeasures(who, listAddress.parse({}))).view.saved.map(({ name, query }) => [name, query])
const idOf = async (name: string) =>
  (await listMeasures(access, listAddress.parse({}))).view.saved.find((view) => view.name === name)?.id

test('an address gets a name, another name, and is taken away; others see nothing of it', async () => {
  await saveView(access, { name: ' Sena 🕊️ ', query: 'timing=late&sort=due&evil=1' })
  expect(await saved()).toEqual([['Sena 🕊️', 'timing=late&sort=due']])
  expect(await saved(await world.access('A', 'strategist'))).toEqual([])
  const viewId = await idOf('Sena 🕊️')
  await renameView(access, { viewId, name: '<script>' })
  expect(await saved()).toEqual([['<script>', 'timing=late&sort=due']])
  await removeView(access, { viewId })
  expect(await saved()).toEqual([])
  await expect(removeView(access, { viewId })).rejects.toThrow('not found')
})

test('a name is one view only, is needed, and has an end', async () => {
  const save = (name: string) => saveView(access, { name, query: '' })
  await save('En')
  await save('Två')
  const taken = { refusal: { fields: { name: ['name_taken'] } } }
  expect(await save('En')).toMatchObject(taken)
  expect(await renameView(access, { viewId: await idOf('Två'), name: 'En' })).toMatchObject(taken)
  expect(await renameView(access, { viewId: await idOf('En'), name: 'En' })).toMatchObject({ ok: true })
  expect(await save(' ')).toMatchObject({ refusal: { fields: { name: ['required'] } } })
  expect(await save('x'.repeat(61))).toMatchObject({ refusal: { fields: { name: ['too_long'] } } })
  const race = await Promise.all([1, 2, 3, 4].map(() => save('Samtidigt')))
  expect(race.filter(({ ok }) => ok)).toHaveLength(1)
  for (let number = (await saved()).length; number < mostViews; number += 1) await save(`Vy ${number}`)
  expect(await save('En för mycket')).toMatchObject({ refusal: { fields: { name: ['too_many'] } } })
})
