import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCase } from '@/lib/case-files/queries'
import { describeCase, openCase } from '@/lib/cases/commands'
import { acceptConcern } from '@/lib/concerns/commands'
import { mergeConcern } from '@/lib/merges/commands'
import { listPersonHistory } from '@/lib/person-history/queries'
import { searchPerson } from '@/lib/person-search/commands'
import { setClock } from '@/lib/platform/clock'
import { OutOfReach } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'
import { inDays } from '@/tests/support/assessment-desk'
import {
  auditOf,
  caseWorker,
  closeDesk,
  fileAbout,
  openDesk,
  teacher,
  world,
} from '@/tests/support/concern-desk'

beforeAll(openDesk)
afterAll(closeDesk)

const historyOf = async (id: string, access: Access = caseWorker) =>
  (await listPersonHistory(access, { id })).view

async function accepted(name: string, access: Access = caseWorker): Promise<string> {
  const id = await fileAbout(teacher, name)
  expect(await acceptConcern(access, { id })).toMatchObject({ ok: true })
  return id
}

async function caseOn(name: string, personalNumber = '', access: Access = caseWorker): Promise<string> {
  const given = { report: '', kind: 'sig', name, personalNumber, ageGroup: 'child' }
  const opened = await openCase(access, given)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.value.caseId
}

describe('what is known from before', () => {
  test('are one’s own earlier reports and cases on the person, by number, kind, day and standing', async () => {
    inDays(-400)
    const old = await accepted('Tidigare Kanariefågel')
    setClock(() => new Date())
    const caseId = await caseOn('Tidigare Kanariefågel')
    const id = await accepted('Kanariefågel, Tidigare')
    expect(await historyOf(id)).toMatchObject([
      { record: 'case', id: caseId, kind: 'sig', standing: 'open', because: 'name' },
      { record: 'concern', id: old, kind: 'child', standing: 'accepted', because: 'name' },
    ])
    expect(JSON.stringify(await historyOf(id))).not.toMatch(/kanarie/i)
    expect(await historyOf(old)).toMatchObject([{ id: caseId }])
    expect(await auditOf(id, 'concern.list_history')).toHaveLength(2)
    expect(await mergeConcern(caseWorker, { id: old, intoId: id })).toMatchObject({ ok: true })
    expect(await historyOf(id)).toMatchObject([{ id: caseId }, { id: old, standing: 'merged' }])
  })

  test('a number says more than a name, and the index follows what is written in the case', async () => {
    const personalNumber = '20121212-1212'
    const assignedToId = world.A.people.case_worker.userId
    const id = await world.concern({
      year: 2025,
      assignedToId,
      people: [{ name: 'Helt Annan', personalNumber }],
    })
    const caseId = await caseOn('Skriven Kanariefågel')
    expect(await historyOf(id)).toEqual([])
    const base = { ...(await readCase(caseWorker, { id: caseId })).view.desk?.content }
    const changed = await describeCase(caseWorker, { ...base, caseId, base, personalNumber })
    expect(changed).toMatchObject({ ok: true })
    expect(await historyOf(id)).toMatchObject([{ id: caseId, because: 'number' }])
    const found = await searchPerson(caseWorker, { person: personalNumber, reason: 'assessment' })
    expect(JSON.stringify(found)).toContain(caseId)
    // With its key the case goes out of the index.
    await world.within('A', (tx) => tx.case.updateMany({ where: { id: caseId }, data: { wrappedKey: null } }))
    expect(await historyOf(id)).toEqual([])
  })
})

describe('of what the reader may not open', () => {
  test('there is not a hint: a colleague’s, another unit’s, what nobody has taken, another municipality’s', async () => {
    const name = 'Dold Kanariefågel'
    const colleague = await world.accessOf('A', world.A.colleagues.caseWorker)
    await accepted(name, colleague)
    await fileAbout(teacher, name)
    await caseOn(name, '', colleague)
    const { otherReceptionWorker } = world.A.colleagues
    await world.concern({
      ...{ year: 2025, people: [{ name }], receivingUnitId: world.A.units.otherReception },
      assignedToId: otherReceptionWorker.userId,
    })
    await world.concern({ tenant: 'B', year: 2025, people: [{ name }] })
    const id = await accepted(name)
    expect(await historyOf(id)).toEqual([])
    expect(await historyOf(await accepted(name, colleague), colleague)).toHaveLength(2)
  })

  test('the page itself is not there for others', async () => {
    const id = await accepted('Egen Kanariefågel')
    const strangers = [
      await world.accessOf('A', world.A.colleagues.caseWorker),
      await world.accessOf('A', world.A.colleagues.otherReceptionWorker),
      await world.access('A', 'data_protection_officer'),
      await world.access('B', 'case_worker'),
      teacher,
    ]
    for (const access of strangers) await expect(historyOf(id, access)).rejects.toThrow(OutOfReach)
    await expect(historyOf(randomUUID())).rejects.toThrow(OutOfReach)
  })
})

test('among the hashes of a hundred thousand records in under 300 ms', async () => {
  const name = 'Ensam Historiefågel'
  const caseId = await caseOn(name)
  const id = await accepted(name)
  await world.within('A', async (tx) => {
    await tx.$executeRaw`
      INSERT INTO person_hash (municipality_id, id, record_kind, record_id, kind, hash)
      SELECT ${world.A.municipality.id}::uuid, gen_random_uuid(),
        (ARRAY['concern', 'case'])[1 + made % 2]::record_kind, gen_random_uuid(), 'name', decode(md5(made::text), 'hex')
      FROM generate_series(1, 100000) AS made`
    await tx.$executeRaw`ANALYZE person_hash`
  })
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const from = performance.now()
    expect(await historyOf(id)).toMatchObject([{ id: caseId }])
    times.push(performance.now() - from)
  }
  times.sort((one, other) => one - other)
  process.stdout.write(
    `history among 100,000 records: ${times.map((time) => time.toFixed(0)).join(', ')} ms (limit 300)\n`,
  )
  expect(times[2]).toBeLessThan(300)
})
