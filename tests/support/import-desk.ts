import { expect } from 'vitest'
import { readImport, settleImport } from '@/lib/measure-imports/commands'
import { getImport } from '@/lib/measure-imports/queries'
import type { Access } from '@/lib/platform/gate'
import type { Plan } from '@/tests/support/plans'
import { buildWorld, type World } from '@/tests/support/world'

/** A coordinator with a plan to import into; the test files of imports share it. */
export let world: World
export let coordinator: Access
export let plan: Plan

export async function openDesk() {
  world = await buildWorld()
  coordinator = await world.access('A', 'coordinator')
  plan = await world.plan({ state: 'draft' })
}
export const closeDesk = () => world.close()

export type Done = { importId: string; planId: string; page: number }

export async function given<Value = Done>(outcome: Promise<{ ok: boolean } & object>): Promise<Value> {
  const answer = await outcome
  expect(answer).toMatchObject({ ok: true })
  return (answer as unknown as { value: Value }).value
}

export const paste = (text: string, at: Plan = plan) =>
  given(readImport(coordinator, { planId: at.id, text }))

export const openImport = async ({ importId, planId }: Pick<Done, 'importId' | 'planId'>, page = 1) =>
  (await getImport(coordinator, { planId, importId, page })).view

export const rowsOf = async (place: Done) => (await openImport(place)).preview?.rows ?? []

export const measuresOf = (at: Plan) =>
  world.within('A', (tx) =>
    tx.measure.findMany({
      where: { planId: at.id },
      include: { steps: true },
      orderBy: { position: 'asc' },
    }),
  )

export const confirm = (importId: string) => settleImport(coordinator, { importId, act: 'confirm' })

export const refusalOf = (outcome: object) => (outcome as { refusal?: unknown }).refusal

/** As it is pasted out of Word or Excel. */
export const table = (...rows: string[]) => ['Åtgärd\tAnsvarig\tStatus\tKlart', ...rows].join('\n')
