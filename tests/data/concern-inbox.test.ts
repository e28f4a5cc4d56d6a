import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readReceipt } from '@/lib/concern-receipts/queries'
import { acceptConcern } from '@/lib/concerns/commands'
import { listOwnConcerns, openInbox, readConcern } from '@/lib/concerns/queries'
import { setClock } from '@/lib/platform/clock'
import { OutOfReach } from '@/lib/platform/errors'
import { type Role, roles } from '@/lib/policy/reach'
import {
  auditOf,
  caseWorker,
  closeDesk,
  file,
  filing,
  openDesk,
  person,
  secret,
  story,
  teacher,
  world,
} from '@/tests/support/concern-desk'

beforeAll(openDesk)
afterAll(closeDesk)

describe('the reporter', () => {
  test('sees number, date and status in two words, and nothing else', async () => {
    const id = await file()
    expect((await readReceipt(teacher, { id })).view.status).toBe('received')
    await acceptConcern(caseWorker, { id })
    const { view } = await readReceipt(teacher, { id })
    expect(view.status).toBe('being_assessed')
    expect(JSON.stringify(view)).not.toContain(secret)
    const { view: list } = await listOwnConcerns(teacher, {})
    expect(list.reports.find((report) => report.id === id)).toEqual({
      id,
      number: view.number,
      receivedAt: view.receivedAt,
      status: 'being_assessed',
    })
    await expect(readConcern(teacher, { id })).rejects.toThrow(OutOfReach)
    const colleague = await world.accessOf('A', world.A.colleagues.staff)
    await expect(readReceipt(colleague, { id })).rejects.toThrow(OutOfReach)
  })

  test('a case worker who reports gets a receipt, not a way into the content', async () => {
    const id = await file(caseWorker)
    expect((await readReceipt(caseWorker, { id })).view.id).toBe(id)
    await expect(readConcern(caseWorker, { id })).rejects.toThrow(OutOfReach)
  })
})

describe('the case worker', () => {
  test('sees the report in the inbox without a word of its content', async () => {
    const id = await file()
    const { view } = await openInbox(caseWorker, { tab: 'unassigned', selected: id })
    expect(view.selected).toMatchObject({ id, subject: 'child', recipient: null })
    expect(JSON.stringify(view)).not.toContain(secret)
    const other = await world.accessOf('A', world.A.colleagues.otherReceptionWorker)
    const { view: theirs } = await openInbox(other, { tab: 'all', selected: id })
    expect(theirs.selected).toBeNull()
    expect(theirs.rows.map((row) => row.id)).not.toContain(id)
  })

  test('of two who accept at once one wins', async () => {
    const id = await file()
    const colleague = await world.accessOf('A', world.A.colleagues.caseWorker)
    const outcomes = await Promise.all([acceptConcern(caseWorker, { id }), acceptConcern(colleague, { id })])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toEqual({
      ok: false,
      refusal: { kind: 'not_allowed_now', reason: 'state' },
    })
  })

  test('reads the content only when it is assigned, and every read is in the audit trail', async () => {
    const id = await file()
    await expect(readConcern(caseWorker, { id })).rejects.toThrow(OutOfReach)
    await acceptConcern(caseWorker, { id })
    const { view } = await readConcern(caseWorker, { id })
    expect(view.content).toMatchObject({
      people: [{ ...person, personalNumber: '', protectedIdentity: false }],
      observed: story.observed.replace('\r\n', '\n'),
      basis: story.basis,
      reporterPhone: filing.phone,
    })
    await readConcern(caseWorker, { id })
    const reads = await auditOf(id, 'concern.read')
    expect(reads.map(({ actorId }) => actorId)).toEqual(
      Array.from({ length: 2 }, () => world.A.people.case_worker.userId),
    )
    expect(JSON.stringify(reads.map(({ detail }) => detail))).not.toContain(secret)

    const colleague = await world.accessOf('A', world.A.colleagues.caseWorker)
    const elsewhere = await world.access('B', 'case_worker')
    for (const other of [colleague, elsewhere])
      await expect(readConcern(other, { id })).rejects.toThrow(OutOfReach)
    expect(await auditOf(id, 'concern.read')).toHaveLength(2)
  })

  test('is not shown the content when the audit event cannot be written', async () => {
    const id = await file()
    await acceptConcern(caseWorker, { id })
    await refuseAuditing(async () => {
      await expect(readConcern(caseWorker, { id })).rejects.toThrow()
    })
    expect((await readConcern(caseWorker, { id })).view.id).toBe(id)
  })

  test.each<Role>(roles.filter((role) => role !== 'case_worker'))('%s opens no content', async (role) => {
    const access = await world.access('A', role)
    await expect(readConcern(access, { id: world.A.concerns.accepted })).rejects.toThrow(OutOfReach)
    await expect(acceptConcern(access, { id: world.A.concerns.received })).rejects.toThrow(OutOfReach)
    await expect(openInbox(access, { tab: 'all' })).rejects.toThrow(OutOfReach)
  })

  test('the clocks run by days in Stockholm', async () => {
    setClock(() => new Date('2026-11-20T22:30:00Z')) // 23.30 in Stockholm
    const id = await file()
    const at = async (moment: string) => {
      setClock(() => new Date(moment))
      return (await openInbox(caseWorker, { tab: 'all', selected: id })).view.selected
    }
    expect(await at('2026-11-21T22:59:00Z')).toMatchObject({
      receivedOn: '2026-11-20',
      protection: { standing: 'soon', dueOn: '2026-11-21', daysLeft: 0 },
      preliminary: { standing: 'course', dueOn: '2026-12-04', day: 1 },
    })
    expect(await at('2026-11-21T23:00:00Z')).toMatchObject({ protection: { standing: 'late', daysLeft: -1 } })
    expect(await at('2026-12-04T23:30:00Z')).toMatchObject({
      preliminary: { standing: 'late', daysLeft: -1 },
    })
    setClock(() => new Date())
  })
})

/** The audit table refuses the application's inserts for a while. */
async function refuseAuditing(work: () => Promise<void>) {
  await world.within('A', (tx) => tx.$executeRaw`REVOKE INSERT ON audit_event FROM samlad_app`)
  try {
    await work()
  } finally {
    await world.within('A', (tx) => tx.$executeRaw`GRANT INSERT ON audit_event TO samlad_app`)
  }
}
