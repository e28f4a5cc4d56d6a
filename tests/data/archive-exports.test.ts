import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { archiveFile } from '@/components/archive-exports/archive-file'
import { approvePackage, deliverPackage, makePackage } from '@/lib/archive-exports/commands'
import { getPackageContent, listArchive } from '@/lib/archive-exports/queries'
import { placeHold } from '@/lib/legal-holds/commands'
import { OutOfReach } from '@/lib/platform/errors'
import { loadMessages } from '@/messages/load'
import {
  administrator,
  closeRegister,
  officer,
  oldReport,
  openRegister,
  rowOf,
  world,
} from '@/tests/support/disposal-desk'
import { readPdf } from '@/tests/support/pdf'

beforeAll(openRegister)
afterAll(closeRegister)

async function keptReport() {
  const report = await oldReport()
  const hold = { kind: 'concern_report', recordNumber: report.number, registerNumber: 'SN 1' }
  const placed = await placeHold(officer, { ...hold, reason: 'placed_child', fromDay: '2020-01-01' })
  expect(placed).toMatchObject({ ok: true })
  return report
}

async function made(records: string[]): Promise<string> {
  const outcome = await makePackage(officer, { records, registerNumber: 'KA 2026/3' })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}

describe('a package for the archive', () => {
  test('holds each record as paper and data, its files, and checksums that are right', async () => {
    const report = await keptReport()
    const packageId = await made([report.id])
    expect(await approvePackage(administrator, { packageId })).toMatchObject({ ok: true })
    const { view } = await getPackageContent(officer, { packageId })
    const { name, content } = await archiveFile(view, { messages: await loadMessages('sv'), locale: 'sv' })
    expect(name).toMatch(/^arkivleverans-.*-a2026-\d\d\.zip$/)
    const files = unzipSync(content as Uint8Array)
    const folder = report.number
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['manifest.json', 'manifest.csv', `${folder}/${folder}.pdf`]),
    )
    expect(Object.keys(files).filter((path) => path.includes('bilaga'))).toHaveLength(1)
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))
    for (const { path, bytes, sha256 } of manifest.records[0].files) {
      const found = files[path] ?? new Uint8Array()
      expect([found.length, createHash('sha256').update(found).digest('hex')]).toEqual([bytes, sha256])
    }
    const { text, raw } = await readPdf(files[`${folder}/${folder}.pdf`] ?? new Uint8Array())
    expect(text).toContain(world.A.secret)
    expect(raw).toContain('<pdfaid:part>2')
    const data = JSON.parse(strFromU8(files[`${folder}/${folder}.json`] ?? new Uint8Array()))
    expect(data.content.people[0].name).toContain(world.A.secret)

    // What leaves is written, of the package and of each record.
    const events = await world.within('A', (tx) =>
      tx.auditEvent.findMany({
        where: { action: 'archive.fetch', objectId: { in: [packageId, report.id] } },
      }),
    )
    expect(events.map(({ objectId }) => objectId).sort()).toEqual([packageId, report.id].sort())
    expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain(world.A.secret)
  })

  test('delivered, its records are archived and it is not fetched again', async () => {
    const report = await keptReport()
    const packageId = await made([report.id])
    await approvePackage(administrator, { packageId })
    expect(await deliverPackage(officer, { packageId })).toMatchObject({ ok: true })
    expect((await rowOf(report.id)).archivedAt).not.toBeNull()
    await expect(getPackageContent(officer, { packageId })).rejects.toThrow(OutOfReach)
    expect(await deliverPackage(officer, { packageId })).toMatchObject({
      refusal: { kind: 'not_allowed_now' },
    })
  })

  test('is opened by nobody before another has approved it, and never by the one who made it alone', async () => {
    const packageId = await made([(await keptReport()).id])
    await expect(getPackageContent(officer, { packageId })).rejects.toThrow(OutOfReach)
    expect(await approvePackage(officer, { packageId })).toMatchObject({
      refusal: { kind: 'not_allowed_now', reason: 'two_hands_archive' },
    })
    expect(await deliverPackage(officer, { packageId })).toMatchObject({ ok: false })
    await expect(
      world.within('A', (tx) =>
        tx.archivePackage.updateMany({ where: { id: packageId }, data: { state: 'approved' } }),
      ),
    ).rejects.toThrow(/archive_package_two_hands/)
    await approvePackage(administrator, { packageId })
    await expect(getPackageContent(administrator, { packageId })).rejects.toThrow(OutOfReach)
    const theirs = await world.access('B', 'data_protection_officer')
    await expect(getPackageContent(theirs, { packageId })).rejects.toThrow(OutOfReach)
  })

  test('takes only what a rule keeps, once', async () => {
    const [kept, due] = [await keptReport(), await oldReport()]
    const asked = (records: string[]) => makePackage(officer, { records, registerNumber: 'KA 1' })
    const refused = { refusal: { fields: { records: ['record_not_kept'] } } }
    expect(await asked([kept.id, due.id])).toMatchObject(refused)
    expect(await asked([world.B.disposals.kept])).toMatchObject(refused)
    expect(await asked([])).toMatchObject({ refusal: { fields: { records: ['choose_record'] } } })
    const outcomes = await Promise.all([asked([kept.id]), asked([kept.id])])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const { view } = await listArchive(administrator, {})
    expect(view.kept.map(({ recordId }) => recordId)).not.toContain(kept.id)
    expect(JSON.stringify(view)).not.toContain(world.A.secret)
  })
})
