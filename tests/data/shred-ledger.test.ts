import { appendFileSync, readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { carryOutDisposals, replayShredLedger } from '@/lib/disposals/jobs'
import { env } from '@/lib/platform/env'
import { appendShredded } from '@/lib/platform/shred-ledger'
import { database } from '@/tests/support/database'
import {
  approved,
  clearRegister,
  closeRegister,
  copyDatabase,
  oldReport,
  openRegister,
  rowOf,
  slug,
  world,
} from '@/tests/support/disposal-desk'

/** A backup from before the destruction is restored: what the ledger knows is destroyed again. */
beforeAll(openRegister)
beforeEach(async () => {
  await clearRegister()
  rmSync(env().SHRED_LEDGER_FILE, { force: true })
})
afterAll(closeRegister)

const name = new URL(database.appUrl).pathname.slice(1)
const backup = `${name}_backup`

async function tracesOf(id: string): Promise<number> {
  return world.within('A', async (tx) => {
    const told = await tx.notification.count({ where: { objectId: id } })
    return told + (await tx.personHash.count({ where: { recordId: id } }))
  })
}

test('restored from an older backup it is unreadable again, with all that belongs to it', async () => {
  const { id } = await oldReport()
  const { id: kept } = await oldReport()
  await world.within('A', async (tx) => {
    const municipalityId = world.A.municipality.id
    await tx.concernReport.updateMany({ where: { id: kept }, data: { state: 'accepted' } })
    await tx.notification.create({
      data: {
        ...{ municipalityId, userId: world.A.people.case_worker.userId },
        ...{ kind: 'concern_received', objectType: 'concern', objectId: id },
      },
    })
  })
  const before = await tracesOf(id)
  expect(before, 'a notice, and hashes of the person').toBeGreaterThan(1)
  await copyDatabase(name, backup)
  await approved()
  await carryOutDisposals(slug)
  expect(await tracesOf(id)).toBe(0)

  await copyDatabase(backup, name)
  expect((await rowOf(id)).wrappedKey).not.toBeNull()
  expect(await tracesOf(id)).toBe(before)
  expect(await replayShredLedger()).toEqual({ destroyed: 1, gone: 0, held: [], faults: [] })
  expect(await rowOf(id)).toMatchObject({ wrappedKey: null, reporterId: null })
  expect((await rowOf(id)).content).toHaveLength(0)
  expect(await tracesOf(id)).toBe(0)
  expect((await rowOf(kept)).wrappedKey).not.toBeNull()
  // Once more does nothing more.
  expect(await replayShredLedger()).toEqual({ destroyed: 0, gone: 1, held: [], faults: [] })
}, 60_000)

test('a line that somebody has written or changed destroys nothing and is told', async () => {
  const [one, other] = [await oldReport(), await oldReport()]
  const municipalityId = world.A.municipality.id
  appendShredded({ municipalityId, kind: 'concern_report', id: one.id, at: '2026-01-01T00:00:00.000Z' })
  const file = env().SHRED_LEDGER_FILE
  const [line = ''] = readFileSync(file, 'utf8').trim().split('\n')
  appendFileSync(file, `${line.replace(one.id, other.id)}\n{"cut off`)
  appendShredded({ municipalityId, kind: 'measure', id: other.id, at: '2026-01-01T00:00:00.000Z' })
  const replay = await replayShredLedger()
  expect(replay).toMatchObject({ destroyed: 1 })
  expect(replay.faults).toHaveLength(3)
  expect((await rowOf(one.id)).wrappedKey).toBeNull()
  expect((await rowOf(other.id)).wrappedKey).not.toBeNull()
})

test('a hold in the restored database stands before the ledger', async () => {
  const { id, number } = await oldReport()
  await world.within('A', (tx) =>
    tx.legalHold.create({
      data: {
        ...{ municipalityId: world.A.municipality.id, kind: 'concern_report', recordId: id },
        ...{ recordNumber: number, reason: 'court', registerNumber: 'T 1', fromDay: new Date('2020-01-01') },
        placedById: world.A.people.data_protection_officer.userId,
      },
    }),
  )
  const municipalityId = world.A.municipality.id
  appendShredded({ municipalityId, kind: 'concern_report', id, at: '2026-01-01T00:00:00.000Z' })
  expect(await replayShredLedger()).toEqual({ destroyed: 0, gone: 0, held: [id], faults: [] })
  expect((await rowOf(id)).wrappedKey).not.toBeNull()
})
