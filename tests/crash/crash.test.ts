import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type DraftAnswers, draftAnswers } from '@/lib/concern-drafts/schema'
import { concernContent } from '@/lib/concerns/schema'
import { closeDatabase } from '@/lib/platform/db'
import { openWith, sealWith } from '@/lib/platform/sealing'
import { killDatabase, newKeys, Senders } from '@/tests/support/crash-desk'
import type { Work } from '@/tests/support/crash-worker'
import { owner } from '@/tests/support/owner'
import { buildWorld, type World } from '@/tests/support/world'

/**
 * A thousand submissions, half of them drafts that are sent and half calls that are written down, while the app and the
 * database are killed in turn. Whoever has a receipt has a report, one and whole; whoever has none sends again.
 */
let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(() => world.close())

const half = 500
const observed = 'Visade en kniv i korridoren och sa att han ska ha med den i morgon också'
const answers: DraftAnswers = draftAnswers.parse({
  danger: 'no',
  observed,
  observedWhen: 'I går',
  basis: ['witnessed'],
  people: [{ kind: 'child', name: 'Elev i 9B' }],
})
const { danger, basis, observedWhen, people } = answers
const call = { danger, observed, observedWhen, basis, people, caller: 'private', anonymous: 'yes' }

async function writeDrafts(): Promise<Work[]> {
  const { municipality, key, people: everyone } = world.A
  const access = await world.access('A', 'staff')
  const drafts = newKeys(half)
  await world.within('A', (tx) =>
    tx.concernDraft.createMany({
      data: drafts.map((id) => ({
        ...{ municipalityId: municipality.id, id, reporterId: everyone.staff.userId },
        ...sealWith(key, { table: 'concern_draft', id }, answers),
      })),
    }),
  )
  return drafts.map((id) => ({ access, key: id, given: null }))
}

/** The two in turn, so that each is interrupted in both. */
async function everything(): Promise<Work[]> {
  const [drafts, access] = [await writeDrafts(), await world.access('A', 'case_worker')]
  return newKeys(half).flatMap((key, at) => [drafts[at] as Work, { access, key, given: call }])
}

async function killInTurn(senders: Senders) {
  const { folder } = inject('cluster')
  // Connections of our own would only tell that they have been cut.
  await closeDatabase()
  await owner.$disconnect()
  senders.start()
  for (const [at, receipts] of [120, 300, 480, 660, 840].entries()) {
    await senders.receive(receipts)
    if (at % 2 === 0) {
      await senders.killApp()
      senders.start()
    } else await killDatabase(folder)
  }
  await senders.receive(2 * half)
}

const stateOf = (ids: string[]) =>
  world.within('A', async (tx) => ({
    reports: await tx.concernReport.findMany({ where: { id: { in: ids } }, orderBy: { number: 'asc' } }),
    drafts: await tx.concernDraft.count({ where: { reporterId: world.A.people.staff.userId } }),
    events: await tx.auditEvent.findMany({ where: { objectId: { in: ids } }, select: { objectId: true } }),
    notices: await tx.notification.findMany({ where: { objectId: { in: ids } }, select: { objectId: true } }),
    everyReport: await tx.concernReport.count(),
  }))

test('every receipt of a thousand is there exactly once', { timeout: 600_000 }, async () => {
  const before = await stateOf([])
  const work = await everything()
  const senders = new Senders(work)
  await killInTurn(senders)

  expect(senders.done).toBe(2 * half)
  expect([...senders.receipts.values()].filter(({ size }) => size !== 1)).toEqual([])
  const ids = [...senders.receipts.values()].flatMap((given) => [...given])
  expect(new Set(ids).size).toBe(2 * half)

  const { reports, drafts, events, notices, everyReport } = await stateOf(ids)
  expect(everyReport).toBe(before.everyReport + 2 * half)
  expect(drafts).toBe(before.drafts)
  // One after the other, none skipped and none twice.
  const first = reports[0]?.number ?? 0
  expect(reports.map(({ number }) => number)).toEqual(ids.map((_, at) => first + at))
  expect(events.map(({ objectId }) => objectId).sort()).toEqual([...ids].sort())
  // Both who work at the reception are told of each.
  expect(notices).toHaveLength(2 * reports.length)
  const unreadable = reports.filter(({ id, keyVersion, wrappedKey, content }) => {
    const sealed = { keyVersion, wrappedKey: wrappedKey ?? new Uint8Array(), content }
    const json = openWith(world.A.key, { table: 'concern_report', id }, sealed)
    return concernContent.parse(json).observed !== observed
  })
  expect(unreadable).toEqual([])

  // Sent once more, long afterwards and to a process that has never heard of it: the same receipt.
  await senders.killApp()
  const again = new Senders(work.slice(0, 50))
  again.start()
  await again.receive(50)
  await again.killApp()
  for (const [key, given] of again.receipts) expect(given).toEqual(senders.receipts.get(key))
  expect((await stateOf([])).everyReport).toBe(everyReport)
})
