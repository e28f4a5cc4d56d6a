import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessProtection, decideConcern, extendTerm } from '@/lib/assessments/commands'
import { addDays } from '@/lib/calendar-days/rules'
import { askFeedback, giveFeedback } from '@/lib/concern-feedback/commands'
import { readReceipt } from '@/lib/concern-receipts/queries'
import { acceptConcern } from '@/lib/concerns/commands'
import { openInbox, readConcern } from '@/lib/concerns/queries'
import { takeOverConcern } from '@/lib/deputies/commands'
import { mergeConcern, unmergeConcern } from '@/lib/merges/commands'
import { listMerges } from '@/lib/merges/queries'
import { clock, setClock } from '@/lib/platform/clock'
import { plainTransaction } from '@/lib/platform/db'
import { OutOfReach } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'
import { findRetained } from '@/lib/retained-records/queries'
import { countConcerns } from '@/lib/statistics/queries'
import { decision, inDays, notNow, protection, refusedField } from '@/tests/support/assessment-desk'
import {
  auditOf,
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

let people = 0
/** Each test has a child of its own. */
const nameOf = () => `Sammanslagen Kanariefågel${'abcdefghijklmnopqrstuvwxyz'[people++]}`

async function accepted(name: string, by: Access = caseWorker): Promise<string> {
  const id = await fileAbout(teacher, name)
  expect(await acceptConcern(by, { id })).toMatchObject({ ok: true })
  return id
}

/** The same matter twice: three days ago, and now. */
async function twice(): Promise<{ early: string; late: string }> {
  const name = nameOf()
  inDays(-3)
  const early = await accepted(name)
  setClock(() => new Date())
  return { early, late: await accepted(name) }
}
const read = async (id: string) => (await readConcern(caseWorker, { id })).view
const mergesOf = async (id: string, access = caseWorker) => (await listMerges(access, { id })).view
const merge = (id: string, intoId: string, access = caseWorker) => mergeConcern(access, { id, intoId })

describe('merged', () => {
  test('the earlier clock counts, the one is closed with a pointer, and both are in the trail', async () => {
    const { early, late } = await twice()
    const due = (await read(early)).preliminary.dueOn
    expect((await mergesOf(late)).candidates.map(({ id }) => id)).toEqual([early])
    expect(await merge(early, late)).toMatchObject({ ok: true, value: { into: late } })
    expect(await rowOf(early)).toMatchObject({ state: 'closed', mergedIntoId: late, decision: null })
    expect((await read(late)).preliminary).toMatchObject({ dueOn: due, day: 3 })
    expect(await read(early)).toMatchObject({ isMerged: true, content: { people: [{}] } })
    const inbox = (await openInbox(caseWorker, { tab: 'mine' })).view.rows.map(({ id }) => id)
    expect([inbox.includes(early), inbox.includes(late)]).toEqual([false, true])
    expect((await auditOf(early, 'concern.merge'))[0]?.detail).toMatchObject({ into: late })
    expect((await auditOf(late, 'concern.merge'))[0]?.detail).toMatchObject({ received: early })
    expect(await mergesOf(early)).toMatchObject({ isMerged: true, into: { id: late, undo: true } })
    expect(await mergesOf(late)).toMatchObject({ merged: [{ id: early, undo: true }], candidates: [] })
  })

  test('is undone until the other is decided, and each has its own clock again', async () => {
    const { early, late } = await twice()
    const own = (await read(late)).preliminary.dueOn
    expect(await merge(early, late)).toMatchObject({ ok: true })
    expect(await unmergeConcern(caseWorker, { id: early })).toMatchObject({ ok: true })
    expect(await rowOf(early)).toMatchObject({ state: 'accepted', mergedIntoId: null, closedAt: null })
    expect((await read(late)).preliminary.dueOn).toBe(own)
    expect((await auditOf(late, 'concern.merge')).at(-1)?.detail).toMatchObject({ released: early })
    expect(await unmergeConcern(caseWorker, { id: early })).toEqual(notNow)
    expect(await merge(early, late)).toMatchObject({ ok: true })
    expect(await assessProtection(caseWorker, protection(late))).toMatchObject({ ok: true })
    expect(await decideConcern(caseWorker, decision(late))).toMatchObject({ ok: true })
    const decided = { ok: false, refusal: { reason: 'merge_decided' } }
    expect(await unmergeConcern(caseWorker, { id: early })).toMatchObject(decided)
    expect(await mergesOf(early)).toMatchObject({ into: { undo: false } })
    expect(await merge(await accepted(nameOf()), late)).toMatchObject(decided)
  })

  test('an extended term goes no further than the other one’s, and comes back with it', async () => {
    const { early, late } = await twice()
    const own = (await read(late)).preliminary.dueOn
    const extended = addDays(own, 10)
    expect(await extendTerm(caseWorker, { id: late, until: extended, reasons: 'Skäl' })).toMatchObject({
      ok: true,
    })
    const due = (await read(early)).preliminary.dueOn
    expect(await merge(early, late)).toMatchObject({ ok: true })
    expect((await read(late)).preliminary.dueOn).toBe(due)
    expect(await unmergeConcern(caseWorker, { id: early })).toMatchObject({ ok: true })
    expect((await read(late)).preliminary.dueOn).toBe(extended)
  })

  test('tells its reporter nothing new, and lets them be told of the decision', async () => {
    const { early, late } = await twice()
    const before = (await readReceipt(teacher, { id: late })).view
    expect(await askFeedback(teacher, { id: early })).toMatchObject({ ok: true })
    expect(await merge(early, late)).toMatchObject({ ok: true })
    expect((await readReceipt(teacher, { id: late })).view).toEqual(before)
    expect((await readReceipt(teacher, { id: early })).view).toMatchObject({ status: 'being_assessed' })
    expect(await giveFeedback(caseWorker, { id: early, give: 'yes' })).toEqual(notNow)
    expect((await read(early)).work.feedback).toMatchObject({ mayGive: false, dueOn: null })
    expect(await assessProtection(caseWorker, protection(late))).toMatchObject({ ok: true })
    expect(await decideConcern(caseWorker, decision(late))).toMatchObject({ ok: true })
    expect((await read(early)).work.feedback).toMatchObject({ mayGive: true })
    expect(await giveFeedback(caseWorker, { id: early, give: 'yes' })).toMatchObject({ ok: true })
    expect((await read(early)).work.feedback).toMatchObject({ answer: 'not_opened' })
  })

  test('goes with the report when somebody else takes it over', async () => {
    const { early, late } = await twice()
    expect(await merge(early, late)).toMatchObject({ ok: true })
    const { caseWorker: deputy } = world.A.colleagues
    await world.within('A', (tx) =>
      tx.concernDeputy.create({
        data: {
          ...{ municipalityId: world.A.municipality.id, unitId: world.A.units.reception },
          ...{ userId: deputy.userId, addedById: deputy.userId },
        },
      }),
    )
    const access = await world.accessOf('A', deputy)
    expect(await takeOverConcern(access, { id: late, reason: 'Frånvaro' })).toMatchObject({ ok: true })
    await expect(readConcern(caseWorker, { id: early })).rejects.toThrow(OutOfReach)
    expect((await readConcern(access, { id: early })).view.isMerged).toBe(true)
    expect(await mergesOf(late, access)).toMatchObject({ merged: [{ id: early, undo: true }] })
  })
})

describe('is refused', () => {
  test('where the actor may not open both, and nothing is said of the other', async () => {
    const name = nameOf()
    const mine = await accepted(name)
    const colleague = await world.accessOf('A', world.A.colleagues.caseWorker)
    const theirs = await accepted(name, colleague)
    const untaken = await fileAbout(teacher, name)
    for (const other of [theirs, untaken, randomUUID(), world.B.concerns.accepted])
      await expect(merge(mine, other)).rejects.toThrow(OutOfReach)
    const foreign = await world.access('B', 'case_worker')
    for (const access of [colleague, teacher, foreign, await world.access('A', 'data_protection_officer')]) {
      await expect(merge(mine, theirs, access)).rejects.toThrow(OutOfReach)
      await expect(unmergeConcern(access, { id: mine })).rejects.toThrow(OutOfReach)
      await expect(listMerges(access, { id: mine })).rejects.toThrow(OutOfReach)
    }
    expect(await mergesOf(mine)).toMatchObject({ into: null, merged: [], candidates: [] })
    expect(await rowOf(mine)).toMatchObject({ state: 'accepted', clockFrom: null })
  })

  test('into itself, on from one that others are merged into, and where an assessment would be lost', async () => {
    const { early, late } = await twice()
    const third = await accepted(nameOf())
    expect(await merge(early, early)).toEqual(refusedField(''))
    expect(await merge(early, late)).toMatchObject({ ok: true })
    expect(await merge(late, third)).toMatchObject({ refusal: { fields: { '': ['merge_has_merged'] } } })
    const assessed = await accepted(nameOf())
    expect(await assessProtection(caseWorker, protection(assessed))).toMatchObject({ ok: true })
    expect(await merge(assessed, third)).toMatchObject({ refusal: { fields: { '': ['merge_other_way'] } } })
    expect(await merge(third, assessed)).toMatchObject({ ok: true })
  })

  test('of two who merge both ways at once one is first', async () => {
    const { early, late } = await twice()
    const both = await Promise.allSettled([merge(early, late), merge(late, early)])
    const through = both.filter((one) => one.status === 'fulfilled' && one.value.ok)
    expect(through).toHaveLength(1)
  })
})

test('the figures count the matter once, in the quarter when it first came', async () => {
  const { early, late } = await twice()
  const total = () =>
    world.within('A', async (tx) => {
      const [row] = await tx.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM concern_report WHERE merged_into_id IS NULL`
      return row?.count ?? 0
    })
  const inSpan = (quarter: string) =>
    plainTransaction(
      `SELECT set_config('app.municipality_id', '${world.A.municipality.id}', true)`,
      async (run) => (await countConcerns(run, quarter, clock.today())).total,
    )
  const before = await total()
  await world.within('A', async (tx) => {
    await tx.concernReport.updateMany({
      where: { id: early },
      data: { receivedAt: new Date('2025-02-03T10:00:00Z') },
    })
    await tx.concernReport.updateMany({
      where: { id: late },
      data: { receivedAt: new Date('2025-05-05T10:00:00Z') },
    })
  })
  expect([await inSpan('2025-1'), await inSpan('2025-2')]).toEqual([1, 1])
  expect(await merge(early, late)).toMatchObject({ ok: true })
  expect(await total()).toBe(before - 1)
  expect([await inSpan('2025-1'), await inSpan('2025-2')]).toEqual([1, 0])
})

test('its time is counted with the report that it goes on in', async () => {
  const { early, late } = await twice()
  const { id: municipalityId } = world.A.municipality
  const retained = () =>
    plainTransaction(`SELECT set_config('app.municipality_id', '${municipalityId}', true)`, (run) =>
      findRetained(run, { kind: 'concern_report', id: early }, clock.today()),
    )
  expect(await merge(early, late)).toMatchObject({ ok: true })
  expect(await retained()).toMatchObject({ ended: false, inquiryOpened: null, held: false })
  await world.within('A', async (tx) => {
    await tx.concernReport.updateMany({
      where: { id: late },
      data: { state: 'closed', decision: 'open_inquiry', closedAt: new Date('2027-03-04T10:00:00Z') },
    })
    await tx.legalHold.create({
      data: {
        ...{ municipalityId, kind: 'concern_report', recordId: late, recordNumber: '1', registerNumber: '1' },
        ...{ reason: 'court', fromDay: new Date('2020-01-01') },
        placedById: world.A.people.data_protection_officer.userId,
      },
    })
  })
  expect(await retained()).toMatchObject({
    ended: true,
    inquiryOpened: true,
    lastNoteOn: '2027-03-04',
    held: true,
  })
})
