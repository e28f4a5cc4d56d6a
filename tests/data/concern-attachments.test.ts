import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getConcernFile } from '@/lib/concern-attachments/queries'
import { mostConcernFiles } from '@/lib/concern-attachments/schema'
import {
  answerDanger,
  attachDraftFile,
  discardDraft,
  keepDraft,
  removeDraftFile,
} from '@/lib/concern-drafts/commands'
import { getDraftFile, openConcernForm } from '@/lib/concern-drafts/queries'
import { acceptConcern, fileConcern } from '@/lib/concerns/commands'
import { readConcern } from '@/lib/concerns/queries'
import { OutOfReach } from '@/lib/platform/errors'
import {
  auditOf,
  caseWorker,
  closeDesk,
  filing,
  makeDraft,
  openDesk,
  teacher,
  world,
} from '@/tests/support/concern-desk'
import { photo, secretPlace } from '@/tests/support/good-files'
import { hostileFiles } from '@/tests/support/hostile-files'

beforeAll(openDesk)
afterAll(closeDesk)

const canary = `kanarie-${randomUUID()}`
const textFile = (name = `${canary}.txt`) => new File([`${canary} innehåll`], name)
const kept = () =>
  world.within('A', async (tx) => ({
    files: await tx.storedFile.count(),
    parts: await tx.storedFilePart.count(),
    attachments: await tx.concernAttachment.count(),
  }))
const attach = (draft: string, file = textFile(), key?: string) =>
  attachDraftFile(teacher, { draft, file }, key)
const filesOf = async (draft: string) =>
  (await openConcernForm(teacher, { draft })).view.draft?.answers.attachments ?? []

async function attached(draft: string, file = textFile()) {
  expect(await attach(draft, file)).toMatchObject({ ok: true })
  const found = (await filesOf(draft)).at(-1)
  if (!found) throw new Error('not there')
  return found
}

async function filed() {
  const draft = await makeDraft()
  const file = await attached(draft)
  expect(await fileConcern(teacher, { draft, ...filing }, draft)).toMatchObject({ ok: true })
  return { id: draft, attachmentId: file.id }
}

describe('a file on a draft', () => {
  test('is kept through what is typed afterwards, and comes out to its writer alone', async () => {
    const draft = await makeDraft()
    const { id: attachmentId, ...file } = await attached(draft)
    expect(file).toEqual({ name: `${canary}.txt`, kind: 'txt', size: expect.any(Number) })
    await keepDraft(teacher, { draft, position: 0, name: 'Ändrad' })
    const { view } = await getDraftFile(teacher, { draft, attachmentId })
    expect(Buffer.from(view.bytes).toString()).toContain(`${canary} innehåll`)
    expect((await auditOf(draft, 'concern.draft')).map(({ detail }) => detail)).toContainEqual({
      attachment: attachmentId,
    })
    const colleague = await world.accessOf('A', world.A.colleagues.staff)
    for (const other of [colleague, caseWorker, await world.access('B', 'staff')]) {
      await expect(getDraftFile(other, { draft, attachmentId })).rejects.toThrow(OutOfReach)
      await expect(attachDraftFile(other, { draft, file: textFile() })).rejects.toThrow(OutOfReach)
      await expect(removeDraftFile(other, { draft, attachmentId })).rejects.toThrow(OutOfReach)
      await expect(getConcernFile(other, { id: draft, attachmentId })).rejects.toThrow(OutOfReach)
    }
    const own = await makeDraft()
    await expect(getDraftFile(teacher, { draft: own, attachmentId })).rejects.toThrow(OutOfReach)
    expect(await removeDraftFile(teacher, { draft: own, attachmentId })).toMatchObject({ ok: true })
    expect(await filesOf(draft)).toHaveLength(1)
  })

  test('taken off is gone with its bytes, and so are all when the draft is thrown away', async () => {
    const before = await kept()
    const draft = await makeDraft()
    const file = await attached(draft)
    await attached(draft)
    expect(await removeDraftFile(teacher, { draft, attachmentId: file.id })).toMatchObject({ ok: true })
    expect(await removeDraftFile(teacher, { draft, attachmentId: file.id })).toMatchObject({ ok: true })
    expect(await filesOf(draft)).toHaveLength(1)
    await discardDraft(teacher, { draft })
    expect(await kept()).toEqual(before)
  })

  test('is added once however often the form is sent, and there is an end to how many', async () => {
    const [draft, key] = [await makeDraft(), randomUUID()]
    await Promise.all([1, 2, 3].map(() => attach(draft, textFile(), key)))
    expect(await filesOf(draft)).toHaveLength(1)
    const outcomes = await Promise.all(Array.from({ length: mostConcernFiles + 1 }, () => attach(draft)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(mostConcernFiles - 1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { fields: { file: ['concern_file_too_many'] } },
    })
    expect(await filesOf(draft)).toHaveLength(mostConcernFiles)
  })

  test('a photograph says nothing of where it was taken', async () => {
    const draft = await makeDraft()
    const { id: attachmentId } = await attached(draft, new File([await photo('jpeg')], 'klotter.jpg'))
    const { view } = await getDraftFile(teacher, { draft, attachmentId })
    expect([view.kind, Buffer.from(view.bytes).includes(secretPlace)]).toEqual(['jpeg', false])
  })
})

describe('a file of a report', () => {
  test('is fetched by whoever may read the report, and each time is in the trail', async () => {
    const { id, attachmentId } = await filed()
    const asked = { id, attachmentId }
    await expect(getConcernFile(caseWorker, asked)).rejects.toThrow(OutOfReach)
    await acceptConcern(caseWorker, { id })
    expect((await readConcern(caseWorker, { id })).view.content.attachments).toMatchObject([
      { id: attachmentId },
    ])
    const { view } = await getConcernFile(caseWorker, asked)
    expect([view.name, Buffer.from(view.bytes).toString()]).toEqual([
      `${canary}.txt`,
      `\uFEFF${canary} innehåll`,
    ])
    expect((await auditOf(id, 'concern.read')).map(({ detail }) => detail)).toEqual([
      {},
      { attachment: attachmentId },
    ])
    const colleague = await world.accessOf('A', world.A.colleagues.caseWorker)
    for (const other of [teacher, colleague, await world.access('B', 'case_worker')]) {
      await expect(getConcernFile(other, asked)).rejects.toThrow(OutOfReach)
      await expect(getDraftFile(other, { draft: id, attachmentId })).rejects.toThrow(OutOfReach)
    }
    await expect(removeDraftFile(teacher, { draft: id, attachmentId })).rejects.toThrow(OutOfReach)
    await expect(attachDraftFile(teacher, { draft: id, file: textFile() })).rejects.toThrow(OutOfReach)
    const other = await filed()
    await expect(getConcernFile(caseWorker, { id, attachmentId: other.attachmentId })).rejects.toThrow(
      OutOfReach,
    )
    await expect(getConcernFile(caseWorker, { id, attachmentId: "1' OR 1=1" })).rejects.toThrow(OutOfReach)
  })

  test('lies in no table in clear, neither its content nor its name', async () => {
    const { id } = await filed()
    const rows = await world.within('A', async (tx) => {
      const { fileId, ...attachment } = await tx.concernAttachment.findFirstOrThrow({
        where: { reportId: id },
      })
      const parts = await tx.storedFilePart.findMany({ where: { fileId } })
      const events = await tx.auditEvent.findMany({ where: { objectId: id } })
      return [
        attachment,
        events.map(({ detail }) => detail),
        parts.map(({ content }) => Buffer.from(content).toString()),
      ]
    })
    expect(rows[2]).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(canary)
  })
})

describe('hostile files', () => {
  test('none of them is kept, and each is told why', async () => {
    const draft = randomUUID()
    await answerDanger(teacher, { draft, danger: 'no' })
    const before = await kept()
    const files = await hostileFiles()
    expect(files.length).toBeGreaterThanOrEqual(40)
    for (const [what, name, bytes, refusal] of files) {
      const outcome = await attach(draft, new File([bytes], name))
      expect(outcome, what).toEqual({ ok: false, refusal: { kind: 'invalid', fields: { file: [refusal] } } })
    }
    expect(await kept()).toEqual(before)
    expect(await filesOf(draft)).toEqual([])
  })
})
