import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { getConcernFile } from '@/lib/concern-attachments/queries'
import { acceptConcern } from '@/lib/concerns/commands'
import { readConcern } from '@/lib/concerns/queries'
import { releaseHeld } from '@/lib/held-reports/commands'
import { readHeld } from '@/lib/held-reports/queries'
import { OutOfReach } from '@/lib/platform/errors'
import { fileResidentReport } from '@/lib/residents/commands'
import { mostTriesWithFiles } from '@/lib/residents/rules'
import { mostFileBytes } from '@/lib/stored-files/rules'
import { codeRow } from '@/tests/support/follow-up-codes'
import { photo, secretPlace } from '@/tests/support/good-files'
import { hostileFiles } from '@/tests/support/hostile-files'
import { codeFrom, filledForm, newVisitor, send } from '@/tests/support/resident-desk'
import { buildWorld } from '@/tests/support/world'

const world = await buildWorld()
const place = world.A.municipality
const caseWorker = await world.access('A', 'case_worker')
afterAll(world.close)

const canary = `kanarie-${randomUUID()}`
const textFile = (name = `${canary}.txt`) => new File([`${canary} innehåll`], name)
const kept = () =>
  world.within('A', async (tx) => ({
    files: await tx.storedFile.count(),
    parts: await tx.storedFilePart.count(),
    attachments: await tx.concernAttachment.count(),
    reports: await tx.concernReport.count(),
    held: await tx.heldReport.count(),
  }))
const leadsTo = async (code: string) => {
  const row = await world.within('A', (tx) => codeRow(tx, place.id, code))
  if (!row) throw new Error('The code leads nowhere.')
  return row
}
const attachmentsOf = async (id: string) => {
  await acceptConcern(caseWorker, { id })
  return (await readConcern(caseWorker, { id })).view.content.attachments
}
const refusedWith = (key: string) => ({
  ok: false,
  refusal: { kind: 'invalid', fields: { files: [key] } },
})

/** What is refused is refused before the work is looked at: it need not be done. */
const refused = (files: unknown, address = newVisitor()) => send(place, { files, proof: 'x' }, { address })

describe('a resident’s files', () => {
  test('come with the report, without where the picture was taken, and to its case worker alone', async () => {
    const bytes = await photo('jpeg')
    expect(Buffer.from(bytes).includes(secretPlace)).toBe(true)
    const files = [new File([bytes], `../${canary}.jpg`), textFile()]
    const { reportId } = await leadsTo(await codeFrom(send(place, { files })))
    const id = reportId ?? ''
    const [picture, text] = await attachmentsOf(id)
    expect([picture?.name, text?.name]).toEqual([`${canary}.jpg`, `${canary}.txt`])
    const opened = await getConcernFile(caseWorker, { id, attachmentId: picture?.id ?? '' })
    expect(opened.view.kind).toBe('jpeg')
    expect(Buffer.from(opened.view.bytes).includes(secretPlace)).toBe(false)
    const read = await getConcernFile(caseWorker, { id, attachmentId: text?.id ?? '' })
    expect(Buffer.from(read.view.bytes).toString()).toContain(`${canary} innehåll`)
    const others = [world.accessOf('A', world.A.colleagues.caseWorker), world.access('B', 'case_worker')]
    for (const other of await Promise.all(others))
      await expect(getConcernFile(other, { id, attachmentId: text?.id ?? '' })).rejects.toThrow(OutOfReach)
    const rows = await world.within('A', async (tx) => [
      await tx.storedFile.findMany({ where: { storedById: null } }),
      await tx.concernAttachment.findMany(),
      await tx.storedFilePart.findMany(),
      await tx.submission.findMany(),
      await tx.auditEvent.findMany(),
    ])
    expect(rows[0]).toHaveLength(2)
    const said = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
    expect(JSON.stringify(rows, said)).not.toContain(canary)
    const bytesOfAll = rows.flat().map((row) => ('content' in row ? Buffer.from(row.content) : ''))
    expect(bytesOfAll.join('latin1')).not.toContain(canary)
  })

  test('wait with a report that is held, and are there when it is let on', async () => {
    const { heldId } = await leadsTo(await codeFrom(send(place, { trap: 'x', files: [textFile()] })))
    const id = heldId ?? ''
    expect((await readHeld(caseWorker, { id })).view.content.attachments).toMatchObject([
      { name: `${canary}.txt` },
    ])
    expect(await releaseHeld(caseWorker, { id })).toMatchObject({ ok: true })
    const [file] = await attachmentsOf(id)
    const { view } = await getConcernFile(caseWorker, { id, attachmentId: file?.id ?? '' })
    expect(Buffer.from(view.bytes).toString()).toContain(canary)
  })

  test('sent five times at once are kept once', async () => {
    const before = await kept()
    const { key, input } = filledForm(place, { files: [textFile()] })
    const access = { municipality: place.slug, address: newVisitor() }
    const answers = await Promise.all(Array.from({ length: 5 }, () => fileResidentReport(access, input, key)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5)
    const after = await kept()
    expect([after.files - before.files, after.attachments - before.attachments]).toEqual([1, 1])
  })

  test('of a wrong kind or size are refused beside their field, and nothing of the report is kept', async () => {
    const before = await kept()
    const large = new File([new Uint8Array(mostFileBytes + 1)], 'film.jpg')
    const half = () => new File([new Uint8Array(mostFileBytes / 2 + 1)], 'halv.txt')
    const four = Array.from({ length: 4 }, () => textFile())
    expect(await refused([large])).toEqual(refusedWith('file_too_large'))
    expect(await refused([half(), half()])).toEqual(refusedWith('file_too_large'))
    expect(await refused(four)).toEqual(refusedWith('too_many'))
    for (const [what, name, bytes] of (await hostileFiles()).slice(0, 12)) {
      const answer = await refused([textFile(), new File([bytes], name)])
      expect([what, answer]).toEqual([what, refusedWith('file_not_allowed')])
    }
    for (const files of ['bild.jpg', { length: 1 }, ['bild.jpg'], [null]]) {
      expect(await refused(files)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    }
    expect(await kept()).toEqual(before)
  })

  test('from one network that never stops are refused, and its reports are not', async () => {
    const address = '198.51.100.77'
    const tries = Array.from({ length: mostTriesWithFiles }, () =>
      refused([new File(['\0\0'], 'x.exe')], address),
    )
    expect((await Promise.all(tries)).every(({ ok }) => !ok)).toBe(true)
    expect(await refused([textFile()], address)).toEqual(refusedWith('file_later'))
    expect(await send(place, {}, { address })).toMatchObject({ ok: true })
    expect(await send(place, { files: [textFile()] })).toMatchObject({ ok: true })
  })

  test('never take the room that is left to those who work there', async () => {
    const [file] = await world.within('A', (tx) => tx.storedFile.findMany({ take: 1 }))
    if (!file) throw new Error('no file')
    const ids = [randomUUID(), randomUUID(), randomUUID()]
    await world.within('A', (tx) =>
      tx.storedFile.createMany({ data: ids.map((id) => ({ ...file, id, size: 1_500_000_000 })) }),
    )
    expect(await send(place, { files: [textFile()] })).toEqual(refusedWith('file_later'))
    expect(await send(place)).toMatchObject({ ok: true })
    await world.within('A', (tx) => tx.storedFile.deleteMany({ where: { id: { in: ids } } }))
  })
})
