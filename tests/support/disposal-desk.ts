import { expect } from 'vitest'
import { approveDisposals, prepareDisposals, proposeDisposals } from '@/lib/disposals/commands'
import { getDisposalList } from '@/lib/disposals/queries'
import { setClock } from '@/lib/platform/clock'
import { closeDatabase } from '@/lib/platform/db'
import type { Access } from '@/lib/platform/gate'
import { cloneDatabase } from '@/scripts/database/databases'
import { database } from '@/tests/support/database'
import { makeOldReport } from '@/tests/support/disposals'
import { owner } from '@/tests/support/owner'
import { buildWorld, type World } from '@/tests/support/world'

/** Two officers and old reports to go through; the test files of disposal share it. */
export let world: World
export let officer: Access
export let administrator: Access
export let slug: string

export async function openRegister() {
  world = await buildWorld()
  officer = await world.access('A', 'data_protection_officer')
  administrator = await world.access('A', 'administrator')
  slug = world.A.municipality.slug
}

export async function closeRegister() {
  setClock(() => new Date())
  await world.close()
}

/** The whole database as it stands, and back again. Nobody may be connected meanwhile. */
export async function copyDatabase(from: string, to: string) {
  await closeDatabase()
  await owner.$disconnect()
  await cloneDatabase(database.superuserUrl, from, to)
}

/** The lists of the world are for the tests of isolation; here each test makes its own. */
export async function clearRegister() {
  await world.within('A', async (tx) => {
    await tx.disposalItem.updateMany({ where: { state: 'listed' }, data: { state: 'left_out' } })
    await tx.disposalList.updateMany({
      where: { state: { in: ['prepared', 'proposed'] } },
      data: { state: 'withdrawn' },
    })
    await tx.concernReport.updateMany({ where: { state: 'closed' }, data: { state: 'accepted' } })
  })
}

export const oldReport = () => world.within('A', (tx) => makeOldReport(tx, world.A, world.A))
export const rowOf = (id: string) =>
  world.within('A', (tx) => tx.concernReport.findFirstOrThrow({ where: { id } }))
export const itemsOf = async (listId: string) => (await getDisposalList(officer, { listId })).view.items

export async function prepared(): Promise<{ listId: string; version: number }> {
  const outcome = await prepareDisposals(officer, {})
  if (!outcome.ok) throw new Error('nothing was due')
  return { listId: outcome.value.id, version: 1 }
}

export async function proposed() {
  const list = await prepared()
  expect(await proposeDisposals(officer, list)).toMatchObject({ ok: true })
  return { listId: list.listId, version: 2 }
}

export async function approved(): Promise<string> {
  const list = await proposed()
  expect(await approveDisposals(administrator, { ...list, confirmed: 'on' })).toMatchObject({ ok: true })
  return list.listId
}

export async function hold({ id, number }: { id: string; number: string }) {
  await world.within('A', (tx) =>
    tx.legalHold.create({
      data: {
        ...{ municipalityId: world.A.municipality.id, kind: 'concern_report', recordId: id },
        ...{ recordNumber: number, reason: 'court', registerNumber: 'T 1', fromDay: new Date('2020-01-01') },
        placedById: world.A.people.data_protection_officer.userId,
      },
    }),
  )
}
