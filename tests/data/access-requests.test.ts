import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { extractFile } from '@/components/access-requests/extract-file'
import { getExtract } from '@/lib/access-extracts/queries'
import { handOut, openAccessRequest, searchAgain } from '@/lib/access-requests/commands'
import { getAccessRequest, listAccessRequests } from '@/lib/access-requests/queries'
import { decideReview } from '@/lib/access-reviews/commands'
import { openReview } from '@/lib/access-reviews/queries'
import { makeDisclosure } from '@/lib/disclosures/commands'
import { OutOfReach } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'
import { loadMessages } from '@/messages/load'
import {
  at,
  auditOf,
  closeDesk,
  makeCase,
  openDesk,
  person,
  secret,
  worker,
  world,
} from '@/tests/support/case-desk'
import { readPdf } from '@/tests/support/pdf'

let officer: Access
let colleague: Access

beforeAll(async () => {
  await openDesk()
  officer = await world.access('A', 'data_protection_officer')
  colleague = await world.accessOf('A', world.A.colleagues.caseWorker)
})
afterAll(closeDesk)
beforeEach(() => at('2026-11-21T12:00:00Z'))

/** Numbers of the official test range; each test has its own. */
const numbers = ['20110324-2382', '20110324-2390', '20110325-2381', '20110325-2399', '20110326-2380'] as const
const asked = (personalNumber: string, given: object = {}) => ({
  ...{ personalNumber, name: `Elis ${secret}`, asker: 'self', identity: 'id_document', reason: 'copy' },
  ...{ receivedOn: '2026-11-20', ...given },
})
const other = { name: `Kim ${secret}-annan`, personalNumber: '20100101-2382', guardians: [] }

const reportOn = (personalNumber: string, mine = true) =>
  world.concern({
    people: [other, { name: `Elis ${secret}`, personalNumber, kind: 'child' }],
    ...(mine && { assignedToId: world.A.people.case_worker.userId }),
  })

async function requestOn(personalNumber: string, access = officer): Promise<string> {
  const outcome = await openAccessRequest(access, asked(personalNumber))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}
const viewOf = async (requestId: string) => (await getAccessRequest(officer, { requestId })).view
const reviewsOf = async (requestId: string) => (await viewOf(requestId)).records.map(({ id }) => id)
const given = (reviewId: string, text = `Om Elis ${secret}`) => ({
  reviewId,
  decision: 'given',
  observed: text,
})
const pdf = (requestId: string) => ({ requestId, format: 'pdf' }) as const

test('from the number to the extract, each record judged by whoever has it', async () => {
  const [report, caseId] = [
    await reportOn(numbers[0]),
    await makeCase({ ...person, personalNumber: numbers[0] }),
  ]
  await reportOn(numbers[1])
  await makeDisclosure(worker, {
    ...{ source: 'case', id: caseId, person: 0, ground: 'under_21', recipient: 'police', health: 'no' },
    ...{ organisation: secret, identity: secret, circumstances: secret, weighing: secret, means: 'oral' },
  })
  const requestId = await requestOn(numbers[0])
  const view = await viewOf(requestId)
  expect(view).toMatchObject({ dueOn: '2026-12-21', standing: { kind: 'course' }, ready: false })
  expect(view.records.map(({ kind, recordId }) => [kind, recordId])).toEqual([
    ['concern', report],
    ['case', caseId],
  ])
  await expect(getExtract(officer, pdf(requestId))).rejects.toThrow(OutOfReach)
  expect(await handOut(officer, { requestId, means: 'in_person' })).toMatchObject({
    refusal: { fields: { '': ['access_not_reviewed'] } },
  })

  const waiting = (await listAccessRequests(worker, {})).view.reviews
  expect(waiting.filter(({ request }) => request === view.number)).toHaveLength(2)
  const [ofReport = '', ofCase = ''] = await reviewsOf(requestId)
  const { view: desk } = await openReview(worker, { reviewId: ofReport })
  expect(desk.source.person.personalNumber).toBe(numbers[0])
  expect(desk.others).toContain(other.name)
  expect(await decideReview(worker, given(ofReport, 'Det som får lämnas'))).toMatchObject({ ok: true })
  const part = {
    decision: 'in_part',
    withholding: 'others',
    reasons: `Skäl ${secret}`,
    goals: 'Målet är skolan',
  }
  expect(await decideReview(worker, { reviewId: ofCase, ...part })).toMatchObject({ ok: true })

  const { view: extract } = await getExtract(officer, pdf(requestId))
  expect(extract.records).toMatchObject([
    { kind: 'concern', decision: 'given', channel: 'staff', sourceKind: 'school', recipients: [] },
    { kind: 'case', decision: 'in_part', withholding: 'others', recipients: [{ recipient: 'police' }] },
  ])
  // The officer gets what was let through, and not a word more.
  expect(JSON.stringify(extract.records)).not.toContain(secret)
  expect((await auditOf(report, 'access_request.fetch')).at(-1)?.detail).toEqual({ request: requestId })
  const words = { messages: await loadMessages('sv'), locale: 'sv' } as const
  const made = await extractFile(extract, words)
  expect(made.name).toMatch(/^registerutdrag-r2026-\d\d\.pdf$/)
  const { text, tagged } = await readPdf(made.content as Uint8Array)
  for (const part of ['Det som får lämnas', 'Målet är skolan', 'OSL (2009:400) 26:1', '10:18 a', 'Polisen'])
    expect(text.replace(/\s+/g, ' ')).toContain(part)
  expect(tagged).toBe(true)
  expect((await extractFile({ ...extract, format: 'docx' }, words)).name).toMatch(/\.docx$/)

  expect(await handOut(officer, { requestId, means: 'registered_post' })).toMatchObject({ ok: true })
  expect(await decideReview(worker, given(ofReport))).toMatchObject({ refusal: { kind: 'not_allowed_now' } })
  expect(await handOut(officer, { requestId, means: 'in_person' })).toMatchObject({ ok: false })
  expect(await viewOf(requestId)).toMatchObject({ standing: { kind: 'done' }, means: 'registered_post' })
})

describe('who', () => {
  test('nobody but whoever has the record judges it; nobody but the officer sees which there are', async () => {
    await reportOn(numbers[1])
    const requestId = await requestOn(numbers[1], worker)
    expect((await listAccessRequests(worker, {})).view.requests.map(({ id }) => id)).toContain(requestId)
    expect((await listAccessRequests(colleague, {})).view.requests.map(({ id }) => id)).not.toContain(
      requestId,
    )
    const [reviewId = ''] = await reviewsOf(requestId)
    const strangers = [
      officer,
      colleague,
      await world.access('B', 'case_worker'),
      await world.access('A', 'staff'),
    ]
    for (const access of strangers) {
      await expect(openReview(access, { reviewId })).rejects.toThrow(OutOfReach)
      await expect(decideReview(access, given(reviewId))).rejects.toThrow(OutOfReach)
    }
    const others = [
      worker,
      await world.access('A', 'administrator'),
      await world.access('B', 'data_protection_officer'),
    ]
    for (const access of others) {
      await expect(getAccessRequest(access, { requestId })).rejects.toThrow(OutOfReach)
      await expect(getExtract(access, pdf(requestId))).rejects.toThrow(OutOfReach)
      await expect(handOut(access, { requestId, means: 'in_person' })).rejects.toThrow(OutOfReach)
      await expect(searchAgain(access, { requestId })).rejects.toThrow(OutOfReach)
    }
    await expect(openAccessRequest(await world.access('A', 'staff'), asked(numbers[1]))).rejects.toThrow(
      OutOfReach,
    )
  })

  test('whoever has it is told by a number, and a record that changes hands changes its judge', async () => {
    const report = await reportOn(numbers[2])
    const requestId = await requestOn(numbers[2])
    const told = await world.within('A', (tx) => tx.notification.findMany({ where: { objectId: requestId } }))
    expect(told).toMatchObject([{ userId: world.A.people.case_worker.userId, kind: 'access_review_asked' }])
    expect(JSON.stringify(told)).not.toContain(secret)
    const [reviewId = ''] = await reviewsOf(requestId)
    const assignedToId = world.A.colleagues.caseWorker.userId
    await world.within('A', (tx) =>
      tx.concernReport.updateMany({ where: { id: report }, data: { assignedToId } }),
    )
    await expect(openReview(worker, { reviewId })).rejects.toThrow(OutOfReach)
    expect(await decideReview(colleague, given(reviewId))).toMatchObject({ ok: true })
  })
})

describe('hostile and unlucky', () => {
  test.each([
    [{ personalNumber: '20110324' }, 'personalNumber', 'wrong_personal_number'],
    [{ personalNumber: '20110324-2381' }, 'personalNumber', 'wrong_personal_number'],
    [{ personalNumber: `<script>${'1'.repeat(50)}` }, 'personalNumber', 'too_long'],
    [{ name: '' }, 'name', 'required'],
    [{ name: 'å'.repeat(301) }, 'name', 'too_long'],
    [{ identity: 'guess' }, 'identity', 'choose_one'],
    [{ asker: '' }, 'asker', 'choose_one'],
    [{ reason: { $ne: 1 } }, 'reason', 'choose_one'],
    [{ receivedOn: '2026-11-22' }, 'receivedOn', 'day_ahead'],
    [{ receivedOn: '2026-02-30' }, 'receivedOn', 'invalid_date'],
  ])('%j', async (wrong, field, key) => {
    expect(await openAccessRequest(officer, { ...asked(numbers[0]), ...wrong })).toMatchObject({
      refusal: { fields: { [field]: [key] } },
    })
  })

  test('sent twice it is one request; two at once have two numbers', async () => {
    const key = randomUUID()
    const twice = await Promise.all([1, 2].map(() => openAccessRequest(officer, asked(numbers[3]), key)))
    expect(new Set(twice.map((outcome) => outcome.ok && outcome.value.id)).size).toBe(1)
    const two = await Promise.all([requestOn(numbers[3]), requestOn(numbers[3])])
    expect(new Set(await Promise.all(two.map(async (id) => (await viewOf(id)).number))).size).toBe(2)
    expect((await viewOf(two[0])).ready).toBe(true)
    expect((await getExtract(officer, pdf(two[0]))).view.records).toEqual([])
  })

  test('what comes in meanwhile is found before anything is handed out, and what is disposed of stops nothing', async () => {
    const first = await reportOn(numbers[4])
    const requestId = await requestOn(numbers[4])
    const [reviewId = ''] = await reviewsOf(requestId)
    expect(await decideReview(worker, given(reviewId, '<script>alert(1)</script> 🔪'))).toMatchObject({
      ok: true,
    })
    const second = await reportOn(numbers[4], false)
    expect(await handOut(officer, { requestId, means: 'in_person' })).toMatchObject({
      refusal: { fields: { '': ['access_found_more'] } },
    })
    expect((await viewOf(requestId)).records).toHaveLength(1)
    expect(await searchAgain(officer, { requestId })).toMatchObject({ ok: true })
    expect((await viewOf(requestId)).records).toMatchObject([
      { recordId: first },
      { holder: null, recordId: second },
    ])
    await world.within('A', (tx) =>
      tx.concernReport.updateMany({ where: { id: second }, data: { wrappedKey: null } }),
    )
    expect((await getExtract(officer, pdf(requestId))).view.records).toMatchObject([
      { pieces: [{ text: '<script>alert(1)</script> 🔪' }] },
      { gone: true, pieces: [] },
    ])
    expect(await handOut(officer, { requestId, means: 'in_person' })).toMatchObject({ ok: true })
  })

  test('a section that does not apply to the one who asks is refused', async () => {
    await reportOn(numbers[2])
    const [reviewId = ''] = await reviewsOf(await requestOn(numbers[2]))
    const withheld = { reviewId, decision: 'withheld', withholding: 'guardian', reasons: secret }
    const refused = { refusal: { fields: { withholding: ['ground_not_in_force'] } } }
    expect(await decideReview(worker, withheld).catch(() => decideReview(colleague, withheld))).toMatchObject(
      refused,
    )
  })

  test('nothing of it lies in the open', async () => {
    const rows = await world.within(
      'A',
      (tx) => tx.$queryRaw<{ row: string }[]>`
        SELECT access_request::text AS row FROM access_request UNION ALL SELECT access_record::text FROM access_record
        UNION ALL SELECT audit_event::text FROM audit_event UNION ALL SELECT notification::text FROM notification
        UNION ALL SELECT submission::text FROM submission`,
    )
    const clear = rows.map(({ row }) => row).join('\n')
    for (const number of numbers)
      for (const form of [number, number.replace('-', ''), Buffer.from(number).toString('hex')])
        expect(clear).not.toContain(form)
    expect(clear).not.toContain(secret)
    expect(clear).not.toContain(Buffer.from(secret).toString('hex'))
  })
})
