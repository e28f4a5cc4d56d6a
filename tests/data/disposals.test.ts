import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { certificateFile } from '@/components/disposals/certificate-file'
import { readConcern } from '@/lib/concerns/queries'
import {
  approveDisposals,
  prepareDisposals,
  proposeDisposals,
  withdrawDisposals,
} from '@/lib/disposals/commands'
import { carryOutDisposals } from '@/lib/disposals/jobs'
import { getCertificate, getDisposalList, listDisposals } from '@/lib/disposals/queries'
import { sql, writeTransaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { OutOfReach } from '@/lib/platform/errors'
import { loadMessages } from '@/messages/load'
import {
  administrator,
  approved,
  clearRegister,
  closeRegister,
  itemsOf,
  officer,
  oldReport,
  openRegister,
  prepared,
  proposed,
  rowOf,
  slug,
  world,
} from '@/tests/support/disposal-desk'
import { readPdf } from '@/tests/support/pdf'

beforeAll(openRegister)
beforeEach(clearRegister)
afterAll(closeRegister)

describe('from what is due to the certificate', () => {
  test('a record is destroyed by two hands, and nothing of it is left but what counts', async () => {
    const old = await oldReport()
    expect(await belongings(old.id)).toMatchObject({ assessments: 1, handovers: 1, ages: 1, attachments: 1 })
    await world.within('A', (tx) =>
      tx.notification.create({
        data: {
          ...{ municipalityId: world.A.municipality.id, userId: world.A.people.case_worker.userId },
          ...{ kind: 'concern_received', objectType: 'concern', objectId: old.id },
        },
      }),
    )
    expect((await listDisposals(officer, {})).view.waiting.records).toBe(1)
    const listId = await approved()
    expect(await carryOutDisposals(slug)).toBe(1)
    expect(await rowOf(old.id)).toMatchObject({
      wrappedKey: null,
      reporterId: null,
      assignedToId: null,
      subject: 'adult',
      source: 'school',
    })
    expect((await rowOf(old.id)).content).toHaveLength(0)
    expect(await belongings(old.id)).toEqual(nothing)
    const caseWorker = await world.access('A', 'case_worker')
    await expect(readConcern(caseWorker, { id: old.id })).rejects.toThrow(OutOfReach)

    const { view } = await getCertificate(administrator, { listId, format: 'pdf' })
    expect(view).toMatchObject({
      state: 'carried_out',
      destroyed: 1,
      proposedBy: world.A.people.data_protection_officer.name,
      approvedBy: world.A.people.administrator.name,
    })
    expect(view.items).toMatchObject([
      { recordNumber: old.number, state: 'destroyed', rule: 'concern_opened_adult', section: '16', files: 1 },
    ])
    expect(JSON.stringify(view)).not.toContain(world.A.secret)
    expect(readFileSync(env().SHRED_LEDGER_FILE, 'utf8')).toContain(old.id)
    expect(await carryOutDisposals(slug)).toBe(0)
  })

  test('the trail says who proposed, who approved, and that the machine destroyed', async () => {
    const old = await oldReport()
    const listId = await approved()
    await carryOutDisposals(slug)
    const events = await world.within('A', (tx) =>
      tx.auditEvent.findMany({ where: { action: { startsWith: 'disposal.' } }, orderBy: { seq: 'asc' } }),
    )
    const own = events.filter(
      ({ objectId, detail }) => objectId === listId || JSON.stringify(detail).includes(listId),
    )
    expect(own.map(({ action, actorRole }) => `${action} ${actorRole}`)).toEqual([
      'disposal.prepare data_protection_officer',
      'disposal.propose data_protection_officer',
      'disposal.approve administrator',
      'disposal.destroy system',
    ])
    expect(own.at(-1)?.detail).toMatchObject({ record: old.id, kind: 'concern_report' })
  })

  test('a certificate exists when the list has been carried out, not before', async () => {
    await oldReport()
    const listId = await approved()
    await expect(getCertificate(officer, { listId, format: 'docx' })).rejects.toThrow(OutOfReach)
    await carryOutDisposals(slug)
    expect((await getCertificate(officer, { listId, format: 'docx' })).view.destroyed).toBe(1)
  })
})

const nothing = {
  assessments: 0,
  escalations: 0,
  handovers: 0,
  ages: 0,
  transitions: 0,
  attachments: 0,
  feedback: 0,
  messages: 0,
  codes: 0,
  hashes: 0,
  notices: 0,
  facts: 0,
}

/** Every row that belongs to a report, beside its own. */
const belongings = (id: string) =>
  world.within('A', async (tx) => ({
    assessments: await tx.concernAssessment.count({ where: { reportId: id } }),
    escalations: await tx.concernEscalation.count({ where: { reportId: id } }),
    ages: await tx.settledAge.count({ where: { reportId: id } }),
    handovers: await tx.concernHandover.count({ where: { reportId: id } }),
    transitions: await tx.concernTransition.count({ where: { reportId: id } }),
    attachments: await tx.concernAttachment.count({ where: { reportId: id } }),
    feedback: await tx.concernFeedback.count({ where: { reportId: id } }),
    messages: await tx.concernMessage.count({ where: { reportId: id } }),
    codes: await tx.followUpCode.count({ where: { reportId: id } }),
    hashes: await tx.personHash.count({ where: { recordId: id } }),
    notices: await tx.notification.count({ where: { objectId: id } }),
    facts: await tx.retentionFact.count({ where: { recordId: id } }),
  }))

test('every table that points at a report or a draft has been thought of', async () => {
  const found = await world.within(
    'A',
    (tx) => tx.$queryRaw<{ child: string }[]>`
      SELECT DISTINCT conrelid::regclass::text AS child FROM pg_constraint WHERE contype = 'f'
        AND confrelid IN ('concern_report'::regclass, 'concern_draft'::regclass) ORDER BY 1`,
  )
  // A new one: destroy its rows in lib/retained-records/commands.ts, and count them above.
  expect(found.map(({ child }) => child)).toEqual([
    'concern_assessment',
    'concern_attachment',
    'concern_escalation',
    'concern_feedback',
    'concern_handover',
    'concern_message',
    // One that has been merged points at the one it goes on in; the figures need it when both are gone.
    'concern_report',
    'concern_transition',
    // That something was given out, to whom and on what ground, is kept to account for it; what it said is sealed.
    'disclosure',
    'follow_up_code',
    'settled_age',
    // A record of its own, with a key and an end of its own.
    'support_case',
  ])
})

test('what was assessed is not taken from a report that stands', async () => {
  const { id } = await oldReport()
  const taken = await writeTransaction(async (tx, run) => {
    await tx.$executeRaw`SELECT set_config('app.municipality_id', ${world.A.municipality.id}, true)`
    return run(sql`DELETE FROM concern_assessment WHERE report_id = ${id}::uuid RETURNING id`)
  })
  expect(taken).toEqual([])
})

describe('the certificate', () => {
  test.each(['pdf', 'pdf-archive', 'docx'] as const)('is a document to keep: %s', async (format) => {
    const { view } = await getCertificate(officer, { listId: world.A.disposals.done, format })
    const messages = await loadMessages('sv')
    const words = { messages, locale: 'sv' as const, title: 'Gallringsprotokoll', lead: 'En handling.' }
    const { name, content } = await certificateFile(view, words)
    expect(name).toMatch(/^gallringsprotokoll-.*g2020-04.*\.(pdf|docx)$/)
    const start = Buffer.from(content.slice(0, 4) as Uint8Array).toString('latin1')
    expect(start).toBe(format === 'docx' ? 'PK\x03\x04' : '%PDF')
    if (format === 'docx') return
    const { text, tagged } = await readPdf(content as Uint8Array)
    expect(text).toContain('2011-0001')
    expect(tagged).toBe(true)
  })
})

describe('two hands', () => {
  test("nobody approves one's own proposal, however it is asked", async () => {
    const { id } = await oldReport()
    const list = await proposed()
    expect((await getDisposalList(officer, { listId: list.listId })).view).toMatchObject({
      ownProposal: true,
      can: { approve: false },
    })
    const outcomes = await Promise.all([
      approveDisposals(officer, { ...list, confirmed: 'on' }),
      approveDisposals(officer, { ...list, confirmed: 'on' }, randomUUID()),
    ])
    for (const outcome of outcomes)
      expect(outcome).toEqual({ ok: false, refusal: { kind: 'not_allowed_now', reason: 'two_hands' } })
    // And not by the application either, if it forgot to ask.
    await expect(
      world.within('A', (tx) =>
        tx.disposalList.updateMany({
          where: { id: list.listId },
          data: { state: 'approved', approvedById: world.A.people.data_protection_officer.userId },
        }),
      ),
    ).rejects.toThrow(/disposal_list_two_hands/)
    await carryOutDisposals(slug)
    expect((await rowOf(id)).wrappedKey).not.toBeNull()
  })

  test('what nobody has proposed is not approved, and an unread approval is not taken', async () => {
    await oldReport()
    const list = await prepared()
    expect(await approveDisposals(administrator, { ...list, confirmed: 'on' })).toMatchObject({ ok: false })
    expect(await proposeDisposals(administrator, list).catch((error) => error)).toBeInstanceOf(OutOfReach)
    await proposeDisposals(officer, list)
    const asked = { listId: list.listId, version: 2 }
    expect(await approveDisposals(administrator, asked)).toMatchObject({
      refusal: { kind: 'invalid', fields: { confirmed: ['confirm_disposal'] } },
    })
    const stale = { listId: list.listId, version: 1, confirmed: 'on' }
    expect(await approveDisposals(administrator, stale)).toMatchObject({
      refusal: { kind: 'not_allowed_now', reason: 'state' },
    })
  })

  test('pressed twice at once is one list, one approval, one destruction', async () => {
    const { id } = await oldReport()
    const lists = await Promise.all([prepareDisposals(officer, {}), prepareDisposals(officer, {})])
    const ids = lists.map((outcome) => (outcome.ok ? outcome.value.id : ''))
    expect(new Set(ids).size).toBe(1)
    const listId = ids[0] ?? ''
    await proposeDisposals(officer, { listId, version: 1 })
    const approvals = await Promise.all(
      [1, 2].map(() => approveDisposals(administrator, { listId, version: 2, confirmed: 'on' })),
    )
    expect(approvals.filter(({ ok }) => ok)).toHaveLength(1)
    const counts = await Promise.all([1, 2, 3].map(() => carryOutDisposals(slug)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1)
    const events = await world.within('A', (tx) =>
      tx.auditEvent.count({
        where: { action: 'disposal.destroy', detail: { path: ['record'], equals: id } },
      }),
    )
    expect(events).toBe(1)
  })

  test('a withdrawn list destroys nothing, and its records may stand on the next', async () => {
    const { id } = await oldReport()
    const list = await proposed()
    expect(await withdrawDisposals(administrator, list)).toMatchObject({ ok: true })
    const asked = { listId: list.listId, version: 3, confirmed: 'on' }
    expect(await approveDisposals(administrator, asked)).toMatchObject({ ok: false })
    await carryOutDisposals(slug)
    expect((await rowOf(id)).wrappedKey).not.toBeNull()
    expect(await itemsOf((await prepared()).listId)).toMatchObject([{ recordId: id }])
  })

  test("another municipality's list is not there", async () => {
    const theirs = await world.access('B', 'administrator')
    const asked = { listId: world.A.disposals.proposed, version: 1, confirmed: 'on' }
    await expect(approveDisposals(theirs, asked)).rejects.toThrow(OutOfReach)
    await expect(getDisposalList(theirs, { listId: asked.listId })).rejects.toThrow(OutOfReach)
  })
})
