import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acceptConcern } from '@/lib/concerns/commands'
import { approveDisposals, prepareDisposals, proposeDisposals } from '@/lib/disposals/commands'
import { carryOutDisposals } from '@/lib/disposals/jobs'
import {
  administrator,
  approved,
  clearRegister,
  closeRegister,
  hold,
  itemsOf,
  officer,
  oldReport,
  openRegister,
  prepared,
  rowOf,
  slug,
  world,
} from '@/tests/support/disposal-desk'

beforeAll(openRegister)
beforeEach(clearRegister)
afterAll(closeRegister)

describe('what is not due', () => {
  test('is on no list: younger, open, about a child that may have been inquired into, or in the sample', async () => {
    const [young, open, child] = [await oldReport(), await oldReport(), await oldReport()]
    await world.within('A', async (tx) => {
      const lately = new Date(Date.now() - 4 * 365 * 86_400_000)
      await tx.concernReport.updateMany({ where: { id: young.id }, data: { closedAt: lately } })
      await tx.concernReport.updateMany({ where: { id: open.id }, data: { state: 'accepted' } })
      await tx.concernReport.updateMany({ where: { id: child.id }, data: { subject: 'child' } })
    })
    expect(await prepareDisposals(officer, {})).toMatchObject({
      refusal: { fields: { '': ['disposal_nothing_due'] } },
    })
  })

  test('falls off a list when it is put on hold, also after the approval', async () => {
    const [one, other, third] = [await oldReport(), await oldReport(), await oldReport()]
    const list = await prepared()
    await hold(one)
    await proposeDisposals(officer, list)
    await hold(other)
    await approveDisposals(administrator, { listId: list.listId, version: 2, confirmed: 'on' })
    await hold(third)
    await carryOutDisposals(slug)
    const items = await itemsOf(list.listId)
    expect(items.map(({ state, leftOutBecause }) => [state, leftOutBecause])).toEqual(
      Array.from({ length: 3 }, () => ['left_out', 'hold']),
    )
    for (const { id } of [one, other, third]) expect((await rowOf(id)).wrappedKey).not.toBeNull()
  })

  test('falls off when the work was taken up again after the approval', async () => {
    const { id } = await oldReport()
    const listId = await approved()
    await world.within('A', (tx) =>
      tx.concernReport.updateMany({ where: { id }, data: { state: 'received' } }),
    )
    await acceptConcern(await world.access('A', 'case_worker'), { id })
    await carryOutDisposals(slug)
    expect(await itemsOf(listId)).toMatchObject([{ state: 'left_out', leftOutBecause: 'not_due' }])
    expect((await rowOf(id)).wrappedKey).not.toBeNull()
  })
})
