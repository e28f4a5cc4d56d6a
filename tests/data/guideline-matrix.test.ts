import { afterAll, expect, test } from 'vitest'
import { getMatrix } from '@/lib/guideline-matrix/queries'
import { buildWorld } from '@/tests/support/world'

const world = await buildWorld()
afterAll(world.close)

const { guideline, committees } = world.A
const strategist = await world.access('A', 'strategist')
const coordinator = await world.access('A', 'coordinator')

async function cellOf(access = strategist, show: 'all' | 'gaps' = 'all') {
  const { view } = await getMatrix(access, { guideline: guideline.id, show })
  const index = view.sections.findIndex(({ id }) => id === guideline.section)
  return view.rows.find(({ id }) => id === committees.own)?.cells[index]
}

test('a responsible committee without a measure has a gap, which a measure fills and a cancelled one does not', async () => {
  expect(await cellOf()).toMatchObject({ kind: 'gap', measures: 0, readable: false })
  const common = { guidelineSectionId: guideline.section }
  await world.measure({ ...common, status: 'cancelled' })
  await world.measure({ ...common, archivedAt: new Date() })
  await world.measure({ ...common, plan: world.A.plans.own.replaced })
  expect(await cellOf(strategist, 'gaps')).toMatchObject({ kind: 'gap' })
  await world.measure(common)
  expect(await cellOf()).toMatchObject({ kind: 'covered', measures: 1, readable: true })
})

test('what stands in another committee’s draft is counted, but leads nowhere', async () => {
  await world.measure({ plan: world.A.plans.other.draft, guidelineSectionId: guideline.subsection })
  const { view } = await getMatrix(coordinator, { guideline: guideline.id, show: 'all' })
  const index = view.sections.findIndex(({ id }) => id === guideline.subsection)
  const cell = view.rows.find(({ id }) => id === committees.other)?.cells[index]
  expect(cell).toMatchObject({ kind: 'beside', measures: 1, readable: false })
})

test('another municipality’s guideline is not found, and its measures are not counted', async () => {
  const foreign = getMatrix(strategist, { guideline: world.B.guideline.id, show: 'all' })
  await expect(foreign).rejects.toThrow('not found')
  const { view } = await getMatrix(await world.access('B', 'strategist'), { show: 'all' })
  expect(view.rows.flatMap(({ cells }) => cells).every((cell) => !cell || cell.measures === 0)).toBe(true)
  expect(view.total).toEqual({ committees: 3, responsible: 1, gaps: 1, withGaps: 1 })
})
