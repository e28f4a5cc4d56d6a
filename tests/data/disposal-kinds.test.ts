import { readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { certificateFile } from '@/components/disposals/certificate-file'
import { getQuestion } from '@/lib/advice-questions/queries'
import { readCase } from '@/lib/case-files/queries'
import { carryOutDisposals, replayShredLedger } from '@/lib/disposals/jobs'
import { getCertificate } from '@/lib/disposals/queries'
import { getIncident } from '@/lib/incidents/queries'
import { placeHold } from '@/lib/legal-holds/commands'
import { sql, writeTransaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { OutOfReach } from '@/lib/platform/errors'
import { recordKinds } from '@/lib/retained-records/schema'
import { loadMessages } from '@/messages/load'
import { makeTextFile } from '@/tests/support/attachments'
import { database } from '@/tests/support/database'
import {
  approved,
  clearRegister,
  closeRegister,
  copyDatabase,
  itemsOf,
  officer,
  openRegister,
  prepared,
  slug,
  world,
} from '@/tests/support/disposal-desk'

/** Every kind that a rule names ends, with all that belongs to it: a list, two hands, a certificate, and no way back. */
type Old = { kind: (typeof recordKinds)[number]; id: string }
let old: Old[]

beforeAll(async () => {
  await openRegister()
  await clearRegister()
  rmSync(env().SHRED_LEDGER_FILE, { force: true })
  old = await ageEverything()
})
afterAll(closeRegister)

const long = '2012-03-01T09:00:00Z'

/** What the world has of each kind, as it would be had it come to its end long ago. */
async function ageEverything(): Promise<Old[]> {
  const { cases, residents, incidents } = world.A
  await world.within('A', async (tx) => {
    const then = new Date(long)
    const work = { case: { id: cases.id } }
    await tx.case.updateMany({
      where: { id: cases.id },
      data: { state: 'closed', openedAt: then, closedAt: then, reportId: await oldAdult(tx) },
    })
    await tx.caseNote.updateMany({ where: work, data: { writtenAt: then } })
    await tx.caseTransition.updateMany({ where: work, data: { at: then } })
    await tx.caseGoal.updateMany({ where: work, data: { setAt: then } })
    await tx.intervention.updateMany({ where: work, data: { plannedAt: then } })
    await tx.caseMeeting.updateMany({ where: work, data: { recordedAt: then } })
    await tx.caseFollowUp.updateMany({ where: work, data: { plannedAt: then } })
    await tx.caseParticipant.updateMany({ where: work, data: { addedAt: then } })
    await tx.consent.updateMany({ where: { participant: work }, data: { recordedAt: then } })
    await tx.disclosure.updateMany({ where: work, data: { decidedAt: then, consentId: cases.consent } })
    const file = { text: world.A.secret, by: world.A.people.staff }
    const { fileId } = await makeTextFile(tx, world.A, file)
    const municipalityId = world.A.municipality.id
    await tx.concernAttachment.create({ data: { municipalityId, heldId: residents.held, fileId } })
    const heldAt = { receivedAt: then, dismissedAt: then }
    await tx.heldReport.updateMany({ where: { id: residents.held }, data: heldAt })
    await tx.adviceQuestion.updateMany({
      where: { id: residents.question },
      data: { receivedAt: then, answeredAt: then },
    })
    await tx.concernMessage.updateMany({ where: { questionId: residents.question }, data: { at: then } })
    const closed = { state: 'closed', reportedAt: then, closedAt: then } as const
    await tx.incident.updateMany({ where: { id: incidents.open }, data: closed })
    await tx.incidentChange.updateMany({ where: { incidentId: incidents.open }, data: { at: then } })
    await tx.concernDraft.updateMany({ data: { updatedAt: then } })
    // The world's own, that has been handed out.
    await tx.accessRequest.updateMany({ data: { openedAt: then } })
    await tx.notification.create({
      data: { ...told, municipalityId: world.A.municipality.id, objectId: cases.id },
    })
  })
  const [request] = await world.within('A', (tx) =>
    tx.accessRequest.findMany({ where: { handedOutAt: { not: null } } }),
  )
  const drafts = await world.within('A', (tx) => tx.concernDraft.findMany())
  return [
    { kind: 'support_case', id: cases.id },
    { kind: 'held_report', id: residents.held },
    { kind: 'advice_question', id: residents.question },
    { kind: 'incident', id: incidents.open },
    { kind: 'access_request', id: request?.id ?? '' },
    ...drafts.map(({ id }) => ({ kind: 'concern_draft', id }) as const),
  ]
}

const told = { userId: '', kind: 'case_assigned', objectType: 'case' }

/** A report about an adult, so that five years are enough. */
async function oldAdult(tx: Parameters<Parameters<typeof world.within>[1]>[0]): Promise<string> {
  told.userId = world.A.people.case_worker.userId
  await tx.concernReport.updateMany({ where: { id: world.A.cases.report }, data: { subject: 'adult' } })
  return world.A.cases.report
}

const tables = {
  support_case: [
    ...['case_note', 'case_transition', 'case_goal', 'intervention', 'case_meeting', 'case_follow_up'],
    ...['case_participant', 'case_assignment'],
  ].map((table) => `SELECT 1 FROM ${table} WHERE case_id = $1::uuid`),
  held_report: [
    'SELECT 1 FROM held_report WHERE id = $1::uuid',
    'SELECT 1 FROM follow_up_code WHERE held_id = $1::uuid',
    'SELECT 1 FROM concern_attachment WHERE held_id = $1::uuid',
  ],
  advice_question: [
    'SELECT 1 FROM follow_up_code WHERE question_id = $1::uuid',
    'SELECT 1 FROM concern_message WHERE question_id = $1::uuid',
  ],
  incident: [
    'SELECT 1 FROM incident_change WHERE incident_id = $1::uuid',
    `SELECT 1 FROM incident_photo WHERE incident_id = $1::uuid`,
  ],
  access_request: [
    'SELECT 1 FROM access_request WHERE id = $1::uuid',
    'SELECT 1 FROM access_record WHERE request_id = $1::uuid',
  ],
  concern_draft: ['SELECT 1 FROM concern_draft WHERE id = $1::uuid'],
  concern_report: [],
} satisfies Record<Old['kind'], string[]>

/** How many rows of it are left, beside its own; a key or a word that is left counts too. */
async function remainsOf({ kind, id }: Old): Promise<number> {
  const selects = [
    ...tables[kind],
    'SELECT 1 FROM notification WHERE object_id = $1::uuid',
    'SELECT 1 FROM person_hash WHERE record_id = $1::uuid',
    'SELECT 1 FROM retention_fact WHERE record_id = $1::uuid',
    "SELECT 1 FROM support_case WHERE id = $1::uuid AND (wrapped_key IS NOT NULL OR content <> '' OR opened_by_id IS NOT NULL)",
    "SELECT 1 FROM advice_question WHERE id = $1::uuid AND (wrapped_key IS NOT NULL OR content <> '')",
    "SELECT 1 FROM incident WHERE id = $1::uuid AND (place <> '' OR description <> '' OR reporter_id IS NOT NULL)",
    "SELECT 1 FROM access_record WHERE record_id = $1::uuid AND content <> ''",
    'SELECT 1 FROM consent JOIN case_participant p ON p.id = participant_id WHERE p.case_id = $1::uuid',
  ]
  const [row] = await world.within('A', (tx) =>
    tx.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM (${selects.join(' UNION ALL ')}) AS one`,
      id,
    ),
  )
  return row?.count ?? -1
}
const allRemains = async () => Promise.all(old.map(remainsOf))
const files = () => world.within('A', (tx) => tx.storedFile.count())
const name = new URL(database.appUrl).pathname.slice(1)
const kindsOn = async (listId: string) => new Set((await itemsOf(listId)).map(({ kind }) => kind))

test('a case is held for as long as somebody waits to hear what is in it, and by a hold with its number', async () => {
  const { id } = world.A.cases
  expect(await kindsOn((await prepared()).listId)).not.toContain('support_case')
  await clearRegister()
  await world.within('A', async (tx) => {
    const handedOut = { handedOutAt: new Date(long), means: 'in_person' }
    const handedOutById = world.A.people.data_protection_officer.userId
    await tx.accessRequest.updateMany({ where: { handedOutAt: null }, data: { ...handedOut, handedOutById } })
  })
  const [row] = await world.within('A', (tx) => tx.case.findMany({ where: { id } }))
  const recordNumber = `${row?.year}-${row?.number}`
  const hold = {
    kind: 'support_case',
    recordNumber,
    reason: 'court',
    registerNumber: 'T 1',
    fromDay: '2026-01-01',
  }
  expect(await placeHold(officer, { ...hold, recordNumber: '2026-999999' })).toMatchObject({
    refusal: { fields: { recordNumber: ['record_not_found'] } },
  })
  expect(await placeHold(officer, hold)).toMatchObject({ ok: true })
  expect(await kindsOn((await prepared()).listId)).not.toContain('support_case')
  await clearRegister()
  await world.within('A', (tx) =>
    tx.legalHold.updateMany({ where: { recordId: id }, data: { liftedAt: new Date() } }),
  )
})

test('nothing of a case that stands can be taken away', async () => {
  const taken = await writeTransaction(async (tx, run) => {
    await tx.$executeRaw`SELECT set_config('app.municipality_id', ${world.A.municipality.id}, true)`
    const notes = await run(sql`DELETE FROM case_note WHERE case_id = ${world.A.cases.id}::uuid RETURNING id`)
    const given = await run(
      sql`UPDATE disclosure SET consent_id = NULL WHERE consent_id IS NOT NULL RETURNING id`,
    )
    return [...notes, ...given.filter((one) => (one as { id: string }).id === world.A.cases.disclosure)]
  })
  expect(taken).toEqual([])
})

test('all of them go by one list, and come back by no backup', async () => {
  const backup = `${name}_kinds`
  await copyDatabase(name, backup)
  const filesBefore = await files()
  expect(Math.min(...(await allRemains()))).toBeGreaterThan(0)
  const listId = await approved()
  const items = await itemsOf(listId)
  for (const { kind, id } of old)
    expect(items.find(({ recordId }) => recordId === id)).toMatchObject({ kind, state: 'listed' })
  expect(await carryOutDisposals(slug)).toBe(items.length)
  expect(await allRemains()).toEqual(old.map(() => 0))
  expect(await files()).toBeLessThan(filesBefore - 2)
  // That something was given out of the case stays, to account for it.
  expect(await world.within('A', (tx) => tx.disclosure.count({ where: { caseId: world.A.cases.id } }))).toBe(
    1,
  )
  const ledger = readFileSync(env().SHRED_LEDGER_FILE, 'utf8')
  for (const { id } of old) expect(ledger).toContain(id)

  const { view } = await getCertificate(officer, { listId, format: 'pdf' })
  expect(new Set(view.items.map(({ kind, state }) => `${kind} ${state}`))).toEqual(
    new Set(old.map(({ kind }) => `${kind} destroyed`)),
  )
  expect(JSON.stringify(view)).not.toContain(world.A.secret)
  const messages = await loadMessages('sv')
  const made = await certificateFile(view, {
    messages,
    locale: 'sv',
    title: 'Protokoll',
    lead: 'En handling.',
  })
  expect(made.content.length).toBeGreaterThan(1_000)

  const worker = await world.access('A', 'case_worker')
  await expect(readCase(worker, { id: world.A.cases.id })).rejects.toThrow(OutOfReach)
  const advisor = await world.access('A', 'support_function')
  await expect(getQuestion(advisor, { id: world.A.residents.question })).rejects.toThrow(OutOfReach)
  const strategist = await world.access('A', 'strategist')
  await expect(getIncident(strategist, { incidentId: world.A.incidents.open })).rejects.toThrow(OutOfReach)

  await copyDatabase(backup, name)
  expect(Math.min(...(await allRemains())), 'the backup has brought them back').toBeGreaterThan(0)
  expect(await replayShredLedger()).toMatchObject({ destroyed: items.length, held: [], faults: [] })
  expect(await allRemains()).toEqual(old.map(() => 0))
  expect(await replayShredLedger()).toMatchObject({ destroyed: 0, gone: items.length })
})

test('no kind is left out of this', () => {
  expect(new Set(['concern_report', ...old.map(({ kind }) => kind)])).toEqual(new Set(recordKinds))
})

test('every table that points at a case or what else ends has been thought of', async () => {
  const found = await world.within(
    'A',
    (tx) => tx.$queryRaw<{ child: string }[]>`
      SELECT DISTINCT conrelid::regclass::text AS child FROM pg_constraint WHERE contype = 'f'
        AND confrelid IN ('support_case'::regclass, 'case_participant'::regclass, 'held_report'::regclass,
          'advice_question'::regclass, 'incident'::regclass, 'access_request'::regclass) ORDER BY 1`,
  )
  // A new one: destroy its rows in lib/retained-records/commands.ts, and count them above.
  expect(found.map(({ child }) => child).sort()).toEqual([
    ...['access_record', 'case_assignment', 'case_follow_up', 'case_goal', 'case_meeting', 'case_note'],
    ...[
      'case_participant',
      'case_transition',
      'concern_attachment',
      'concern_message',
      'consent',
      'disclosure',
      'follow_up_code',
    ],
    ...['incident', 'incident_change', 'incident_photo', 'intervention'],
  ])
})
