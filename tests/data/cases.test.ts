import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readCase } from '@/lib/case-files/queries'
import { writeNote } from '@/lib/case-notes/commands'
import { startCase } from '@/lib/case-openings/queries'
import { closeCase, pauseCase, reopenCase, resumeCase } from '@/lib/case-steps/commands'
import { assignWorker, describeCase, openCase, releaseWorker } from '@/lib/cases/commands'
import { listCases } from '@/lib/cases/queries'
import { OutOfReach } from '@/lib/platform/errors'
import { roles } from '@/lib/policy/reach'
import {
  adult,
  at,
  auditOf,
  closeDesk,
  makeCase,
  openDesk,
  person,
  secret,
  viewOf,
  worker,
  world,
} from '@/tests/support/case-desk'

beforeAll(openDesk)
afterAll(closeDesk)
beforeEach(() => at('2026-11-21T12:00:00Z'))

const colleague = () => world.accessOf('A', world.A.colleagues.caseWorker)
const why = `Skälet ${secret}`

describe('a case is opened', () => {
  test('of one’s own accord, by whoever then works with it alone', async () => {
    const caseId = await makeCase()
    const view = await viewOf(caseId)
    expect(view).toMatchObject({
      kind: 'exit',
      state: 'open',
      person: { name: adult.name },
      participants: [],
    })
    expect(view.workers.map(({ userId }) => userId)).toEqual([world.A.people.case_worker.userId])
    await expect(readCase(await colleague(), { id: caseId })).rejects.toThrow(OutOfReach)
    expect((await listCases(await colleague(), {})).view.rows).toEqual([])
  })

  test('from a report of one’s own that has been assessed, with what it knows of the person', async () => {
    const { report, id } = world.A.cases
    const { view } = await startCase(worker, { report, person: 0 })
    expect(view).toMatchObject({ report: { decided: true }, content: { ageGroup: 'child' } })
    expect(view.content.name).toContain(world.A.secret)
    const caseId = await makeCase({ ...adult, report })
    expect((await viewOf(caseId)).desk?.report?.id).toBe(report)
    await expect(openCase(await colleague(), { ...adult, report })).rejects.toThrow(OutOfReach)
    await expect(startCase(await colleague(), { report, person: 0 })).rejects.toThrow(OutOfReach)
    await expect(openCase(worker, { ...adult, report: id })).rejects.toThrow(OutOfReach)
  })

  test('not from a report that has not been assessed', async () => {
    const outcome = await openCase(worker, { ...adult, report: world.A.concerns.accepted })
    expect(outcome).toMatchObject({ ok: false, refusal: { fields: { '': ['report_not_assessed'] } } })
  })

  test('once, however often the form is sent, and under a number of its own', async () => {
    const key = randomUUID()
    const same = await Promise.all([openCase(worker, adult, key), openCase(worker, adult, key)])
    expect(same[0]).toEqual(same[1])
    const ids = await Promise.all(Array.from({ length: 4 }, () => makeCase()))
    const { view } = await listCases(worker, {})
    const numbers = view.rows.filter(({ id }) => ids.includes(id)).map(({ number }) => number)
    expect(new Set(numbers).size).toBe(4)
  })

  test('with a name of 300 characters, markup and all; a list holds no name', async () => {
    const name = `${secret} <script>alert(1)</script> 🙂`.padEnd(300, 'å')
    const caseId = await makeCase({ ...adult, name })
    expect((await viewOf(caseId)).person.name).toBe(name)
    expect(JSON.stringify((await listCases(worker, {})).view)).not.toContain(secret)
    const tooLong = await openCase(worker, { ...adult, name: `${name}åå` })
    expect(tooLong).toMatchObject({ ok: false, refusal: { fields: { name: ['too_long'] } } })
  })

  test('not by any other role, nor read', async () => {
    const caseId = await makeCase()
    for (const role of roles.filter((one) => one !== 'case_worker')) {
      const access = await world.access('A', role)
      await expect(openCase(access, adult)).rejects.toThrow(OutOfReach)
      await expect(readCase(access, { id: caseId })).rejects.toThrow(OutOfReach)
    }
  })
})

describe('what is known of the person', () => {
  const formOf = async (caseId: string) => ({ ...(await viewOf(caseId)).desk?.content })

  test('two who write at once lose nothing', async () => {
    const caseId = await makeCase()
    const base = await formOf(caseId)
    const mine = { ...base, caseId, base, school: 'Skolan' }
    expect(await describeCase(worker, mine)).toMatchObject({ ok: true })
    // Another field, from the same stale page: both stand.
    expect(await describeCase(worker, { ...base, caseId, base, interpreter: 'somaliska' })).toMatchObject({
      ok: true,
    })
    expect(await formOf(caseId)).toMatchObject({ school: 'Skolan', interpreter: 'somaliska' })
    // The same field: whoever comes last is shown both.
    const clash = await describeCase(worker, { ...mine, school: 'Praktiken' })
    expect(clash).toMatchObject({
      ok: false,
      refusal: { kind: 'conflict', fields: [{ theirs: 'Skolan', mine: 'Praktiken' }] },
    })
    expect(await describeCase(worker, { ...base, caseId })).toMatchObject({ ok: false })
  })

  test('no address is kept under protected identity', async () => {
    const caseId = await makeCase({ ...adult, protectedIdentity: 'yes' })
    expect((await formOf(caseId)).address).toBe('')
    const open = await makeCase()
    const base = await formOf(open)
    await describeCase(worker, { ...base, caseId: open, base, protectedIdentity: 'yes' })
    expect(await formOf(open)).toMatchObject({ protectedIdentity: 'yes', address: '' })
  })
})

describe('whoever works with it', () => {
  test('reads all of it, and each read is in the trail without a word of it', async () => {
    const caseId = await makeCase(person)
    await viewOf(caseId)
    expect((await viewOf(caseId)).desk?.content.personalNumber).toBe('20110224-2383')
    const reads = await auditOf(caseId, 'case.read')
    expect(reads.map(({ actorId }) => actorId)).toEqual(Array(2).fill(world.A.people.case_worker.userId))
    const all = await world.within('A', (tx) => tx.auditEvent.findMany())
    expect(JSON.stringify(all.map(({ detail }) => detail))).not.toContain(secret)
  })

  test('can be joined by a colleague of the unit, and leaves at once', async () => {
    const caseId = await makeCase()
    const { caseWorker, otherReceptionWorker } = world.A.colleagues
    const outside = await assignWorker(worker, { caseId, userId: otherReceptionWorker.userId })
    expect(outside).toMatchObject({ refusal: { fields: { userId: ['invalid_choice'] } } })
    const me = { caseId, userId: world.A.people.case_worker.userId }
    expect(await releaseWorker(worker, me)).toMatchObject({
      refusal: { fields: { userId: ['last_worker'] } },
    })
    const joined = await Promise.all(
      [1, 2].map(() => assignWorker(worker, { caseId, userId: caseWorker.userId })),
    )
    expect(joined.every(({ ok }) => ok)).toBe(true)
    const other = await colleague()
    expect((await viewOf(caseId, other)).workers).toHaveLength(2)
    expect(await releaseWorker(other, me)).toMatchObject({ ok: true })
    await expect(readCase(worker, { id: caseId })).rejects.toThrow(OutOfReach)
    await expect(writeNote(worker, { caseId, text: 'x' })).rejects.toThrow(OutOfReach)
  })
})

describe('notes', () => {
  test('are corrected by a new one beside, once', async () => {
    const caseId = await makeCase()
    await writeNote(worker, { caseId, text: `Först ${secret}` })
    const first = (await viewOf(caseId)).notes?.[0]?.id ?? ''
    const both = await Promise.all(
      ['Rätt', 'Fel'].map((text) => writeNote(worker, { caseId, text, corrects: first })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { fields: { '': ['note_corrected'] } } })
    const [note] = (await viewOf(caseId)).notes ?? []
    expect(note).toMatchObject({ id: first, text: `Först ${secret}` })
    expect(note?.correction?.by).toBe(world.A.people.case_worker.name)
    await writeNote(worker, { caseId, text: 'Till sist', corrects: note?.lastId })
    expect((await viewOf(caseId)).notes?.[0]?.correction?.text).toBe('Till sist')
    expect(await writeNote(worker, { caseId: await makeCase(), text: 'x', corrects: first })).toMatchObject({
      ok: false,
    })
  })
})

describe('the case moves', () => {
  test('by its named steps, each with a reason, and not otherwise', async () => {
    const caseId = await makeCase()
    expect(await resumeCase(worker, { caseId, why })).toMatchObject({ refusal: { kind: 'not_allowed_now' } })
    expect(await pauseCase(worker, { caseId, why: ' ' })).toMatchObject({
      refusal: { fields: { why: ['required'] } },
    })
    expect(await pauseCase(worker, { caseId, why })).toMatchObject({ ok: true })
    expect(await closeCase(worker, { caseId, why })).toMatchObject({
      refusal: { fields: { outcome: ['choose_one'] } },
    })
    at('2026-11-22T12:00:00Z')
    expect(await closeCase(worker, { caseId, why, outcome: 'goals_met' })).toMatchObject({ ok: true })
    expect(await viewOf(caseId)).toMatchObject({
      state: 'closed',
      outcome: 'goals_met',
      desk: { can: { work: false, reopen: true } },
    })
    expect(await writeNote(worker, { caseId, text: 'x' })).toMatchObject({
      refusal: { kind: 'not_allowed_now' },
    })
    at('2026-11-23T12:00:00Z')
    expect(await reopenCase(worker, { caseId, why })).toMatchObject({ ok: true })
    const { desk, closedAt, outcome } = await viewOf(caseId)
    expect(desk?.steps.map(({ to, why: said }) => ({ to, said }))).toEqual([
      { to: 'open', said: why },
      { to: 'closed', said: why },
      { to: 'paused', said: why },
    ])
    expect({ closedAt, outcome }).toEqual({ closedAt: null, outcome: null })
  })

  test('once, of two who press at once', async () => {
    const caseId = await makeCase()
    const both = await Promise.all([1, 2].map(() => pauseCase(worker, { caseId, why })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('the database', () => {
  test('holds no word of it in clear, and nothing of it when the key is destroyed', async () => {
    const caseId = await makeCase(person)
    await writeNote(worker, { caseId, text: secret })
    await pauseCase(worker, { caseId, why })
    const clear = await world.within(
      'A',
      (tx) => tx.$queryRaw<{ row: string }[]>`
      SELECT c::text || n::text || s::text AS row FROM support_case c JOIN case_note n ON n.case_id = c.id
      JOIN case_transition s ON s.case_id = c.id WHERE c.id = ${caseId}::uuid`,
    )
    expect(clear).toHaveLength(1)
    const hex = Buffer.from(secret).toString('hex')
    for (const part of [secret, hex, '20110224']) expect(JSON.stringify(clear)).not.toContain(part)
    await world.within(
      'A',
      (tx) => tx.$executeRaw`UPDATE support_case SET wrapped_key = NULL WHERE id = ${caseId}::uuid`,
    )
    await expect(readCase(worker, { id: caseId })).rejects.toThrow(OutOfReach)
  })
})
