import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptConcern } from '@/lib/concerns/commands'
import { listLikelyDuplicates } from '@/lib/likely-duplicates/queries'
import { fillPersonIndex } from '@/lib/person-index/jobs'
import type { Access } from '@/lib/platform/gate'
import {
  caseWorker,
  closeDesk,
  fileAbout,
  openDesk,
  rowOf,
  teacher,
  world,
} from '@/tests/support/concern-desk'

beforeAll(openDesk)
afterAll(closeDesk)

const duplicatesOf = async (id: string, access: Access = caseWorker) =>
  (await listLikelyDuplicates(access, { id })).view.duplicates

/** Accepted by the case worker, so that its page can be opened. */
async function mine(name: string): Promise<string> {
  const id = await fileAbout(teacher, name)
  expect(await acceptConcern(caseWorker, { id })).toMatchObject({ ok: true })
  return id
}
const hashesOf = (recordId: string) =>
  world.within('A', (tx) => tx.personHash.findMany({ where: { recordId } }))

describe('a report that is filed', () => {
  test('is found by its name, in another spelling, from the report beside it', async () => {
    const other = await fileAbout(teacher, 'Kanariefågel, Åke')
    const id = await mine('Ake Kanariefagel')
    expect(await duplicatesOf(id)).toMatchObject([{ kind: 'unit', id: other, because: 'name', holder: null }])
    await acceptConcern(await world.accessOf('A', world.A.colleagues.caseWorker), { id: other })
    expect(await duplicatesOf(id)).toMatchObject([
      { id: other, state: 'accepted', holder: world.A.colleagues.caseWorker.name },
    ])
  })

  test('leaves no name in the index', async () => {
    const rows = await hashesOf(await fileAbout(teacher, 'Åke Kanariefågel'))
    expect(rows).toHaveLength(1)
    for (const { hash } of rows) expect(hash).toHaveLength(16)
    expect(JSON.stringify(rows)).not.toMatch(/kanarie/i)
  })

  test('is not found in another municipality, whose hashes are others', async () => {
    const person = { name: 'Gemensam Kanariefågel', personalNumber: '20121212-1212' }
    const id = await world.concern({
      year: 2025,
      people: [person],
      assignedToId: world.A.people.case_worker.userId,
    })
    const theirs = await world.concern({ tenant: 'B', year: 2025, people: [person] })
    expect(await duplicatesOf(id)).toEqual([])
    const own = (await hashesOf(id)).map(({ hash }) => Buffer.from(hash).toString('hex'))
    const others = await world.within('B', (tx) => tx.personHash.findMany({ where: { recordId: theirs } }))
    expect(others).toHaveLength(own.length)
    for (const { hash } of others) expect(own).not.toContain(Buffer.from(hash).toString('hex'))
  })

  test('is forgotten with its key', async () => {
    const id = await fileAbout(teacher, 'Förgången Kanariefågel')
    expect(await hashesOf(id)).toHaveLength(1)
    await world.within('A', (tx) =>
      tx.concernReport.updateMany({ where: { id }, data: { wrappedKey: null } }),
    )
    expect(await hashesOf(id)).toEqual([])
  })
})

describe('between units', () => {
  const worker = (unit: 'reception' | 'otherReception') =>
    unit === 'reception' ? world.A.people.case_worker : world.A.colleagues.otherReceptionWorker
  const make = (unit: 'reception' | 'otherReception', protectedIdentity: boolean, personalNumber: string) =>
    world.concern({
      year: 2025,
      people: [{ name: 'Flyttad', personalNumber, protectedIdentity }],
      receivingUnitId: world.A.units[unit],
      assignedToId: worker(unit).userId,
    })

  test('only which one to ask, not even a number', async () => {
    const number = '20110101-1111'
    const id = await make('reception', false, number)
    const there = await make('otherReception', false, number)
    const shown = await duplicatesOf(id)
    expect(shown).toEqual([{ kind: 'elsewhere', unit: `${world.A.canary} vuxenenheten`, because: 'number' }])
    const row = await rowOf(there)
    expect(JSON.stringify(shown)).not.toContain(String(row.number).padStart(4, '0'))
    expect(JSON.stringify(shown)).not.toContain(there)
  })

  test('a protected person is hidden from the one and shown to the other', async () => {
    const number = '20110102-1111'
    const open = await make('reception', false, number)
    const hidden = await make('otherReception', true, number)
    expect(await duplicatesOf(open)).toEqual([])
    const other = await world.accessOf('A', world.A.colleagues.otherReceptionWorker)
    expect(await duplicatesOf(hidden, other)).toMatchObject([
      { kind: 'elsewhere', unit: `${world.A.canary} mottagningen` },
    ])
  })
})

test('reports from before the index are put into it by the round, once', async () => {
  const id = await mine('Gammal Kanariefågel')
  const other = await fileAbout(teacher, 'Gammal Kanariefågel')
  const { slug } = world.A.municipality
  await world.within('A', async (tx) => {
    await tx.personHash.deleteMany()
    await tx.personIndexFill.deleteMany()
  })
  expect(await duplicatesOf(id)).toEqual([])
  await fillPersonIndex(slug)
  expect(await duplicatesOf(id)).toMatchObject([{ id: other }])
  expect(await hashesOf(id)).toHaveLength(1)
  await world.within('A', (tx) => tx.personHash.deleteMany({ where: { recordId: other } }))
  await fillPersonIndex(slug)
  expect(await duplicatesOf(id)).toEqual([])
})

test('among the hashes of a hundred thousand reports in under 300 ms', async () => {
  const id = await mine('Ensam Kanariefågel')
  const other = await fileAbout(teacher, 'Ensam Kanariefågel')
  await world.within('A', async (tx) => {
    await tx.$executeRaw`
      INSERT INTO person_hash (municipality_id, id, record_kind, record_id, kind, hash)
      SELECT ${world.A.municipality.id}::uuid, gen_random_uuid(), 'concern', gen_random_uuid(), 'name',
        decode(md5(made::text), 'hex')
      FROM generate_series(1, 100000) AS made`
    await tx.$executeRaw`ANALYZE person_hash`
  })
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const from = performance.now()
    expect(await duplicatesOf(id)).toMatchObject([{ id: other }])
    times.push(performance.now() - from)
  }
  const shown = times.map((time) => time.toFixed(0)).join(', ')
  process.stdout.write(`likely duplicates among 100,000 reports: ${shown} ms (limit 300)\n`)
})
