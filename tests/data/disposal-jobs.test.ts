import { rmSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { approveDisposals } from '@/lib/disposals/commands'
import { carryOutDisposals, destroyNext, prepareDueDisposals, replayShredLedger } from '@/lib/disposals/jobs'
import { getDisposalList, listDisposals } from '@/lib/disposals/queries'
import { env } from '@/lib/platform/env'
import {
  administrator,
  approved,
  clearRegister,
  closeRegister,
  itemsOf,
  officer,
  oldReport,
  openRegister,
  rowOf,
  slug,
  world,
} from '@/tests/support/disposal-desk'

beforeAll(openRegister)
beforeEach(clearRegister)
afterAll(closeRegister)

describe('a process that dies', () => {
  test('between two records leaves the first destroyed and the second whole, and the next goes on', async () => {
    const [one, other] = [await oldReport(), await oldReport()]
    const listId = await approved()
    expect(await destroyNext(slug, undefined)).toBe(true)
    const keys = async () => [(await rowOf(one.id)).wrappedKey, (await rowOf(other.id)).wrappedKey]
    expect((await keys()).filter((key) => key === null)).toHaveLength(1)
    expect((await getDisposalList(officer, { listId })).view).toMatchObject({
      state: 'approved',
      destroyed: 1,
    })
    expect(await carryOutDisposals(slug)).toBe(1)
    expect(await keys()).toEqual([null, null])
  })

  test('in the middle of one leaves it whole, and a ledger that knows of it does no harm', async () => {
    const { id } = await oldReport()
    await approved()
    await world.within('A', (tx) => tx.$executeRaw`REVOKE INSERT ON audit_event FROM samlad_app`)
    await expect(destroyNext(slug, undefined)).rejects.toThrow()
    await world.within('A', (tx) => tx.$executeRaw`GRANT INSERT ON audit_event TO samlad_app`)
    expect((await rowOf(id)).wrappedKey).not.toBeNull()
    expect(await carryOutDisposals(slug)).toBe(1)
    expect((await rowOf(id)).wrappedKey).toBeNull()
    expect((await replayShredLedger()).faults).toEqual([])
  })
})

describe('the round', () => {
  test('prepares a list once, tells the officer, and waits for the hands', async () => {
    await world.within('A', (tx) =>
      tx.disposalList.updateMany({ data: { withdrawnAt: new Date('2020-01-01') } }),
    )
    const { number } = await oldReport()
    expect(await prepareDueDisposals(slug, undefined)).toEqual({ records: 1 })
    expect(await prepareDueDisposals(slug, undefined)).toEqual({ records: 0 })
    const { view } = await listDisposals(officer, {})
    expect(view.lists[0]).toMatchObject({ state: 'prepared', preparedBy: null, records: 1 })
    const listId = view.lists[0]?.id ?? ''
    expect(await itemsOf(listId)).toMatchObject([{ recordNumber: number }])
    const told = await world.within('A', (tx) => tx.notification.findMany({ where: { objectId: listId } }))
    expect(told.map(({ userId }) => userId)).toEqual([world.A.people.data_protection_officer.userId])
    expect(await approveDisposals(administrator, { listId, version: 1, confirmed: 'on' })).toMatchObject({
      refusal: { kind: 'not_allowed_now' },
    })
    rmSync(env().SHRED_LEDGER_FILE, { force: true })
    expect(await replayShredLedger()).toEqual({ destroyed: 0, gone: 0, held: [], faults: [] })
  })
})
