import { createHash, randomUUID } from 'node:crypto'
import { readWork } from '@/lib/assessments/queries'
import { takeStep } from '@/lib/concern-steps/commands'
import { keyOf, lockReport } from '@/lib/concern-steps/queries'
import { findSealedConcern } from '@/lib/concerns/queries'
import { concernNumber } from '@/lib/concerns/rules'
import { type ConcernContent, concernContent } from '@/lib/concerns/schema'
import { documentOf, type HandedFile } from '@/lib/handovers/export'
import { listReportFiles } from '@/lib/handovers/queries'
import { mayHandOver } from '@/lib/handovers/rules'
import { confirmationInput, handoverInput } from '@/lib/handovers/schema'
import { hasPersonalNumber } from '@/lib/personal-traces/rules'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { openRecord, sealUnder } from '@/lib/platform/sealing'
import type { Actor } from '@/lib/policy/reach'
import { openFile } from '@/lib/stored-files/queries'

type HandedOver = Outcome<{ id: string }>

const notNow = () => refuse({ kind: 'not_allowed_now', reason: 'state' })
const checksumOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

/** Makes the package: what the report says now, kept as it was handed over, with a checksum to know it by. */
export const handOverConcern = defineCommand({
  allow: 'concern.hand_over',
  input: handoverInput,
  load: lockReport,
  async run({ tx, run, actor, now, row, audit }): Promise<HandedOver> {
    if (!mayHandOver(row.decision)) return notNow()
    const report = await findSealedConcern({ run, actor, now }, row.id)
    if (!report?.wrappedKey) return notNow()
    const [id, key] = [randomUUID(), await keyOf(run, actor, row)]
    const { keyVersion, wrappedKey, content: bytes } = report
    const sealed = { keyVersion, wrappedKey, content: bytes }
    const place = { table: 'concern_report', id: row.id } as const
    const content = concernContent.parse(await openRecord(run, actor.municipality.id, { ...place, sealed }))
    const document = documentOf({
      ...{ id, now, actor, report, content, number: concernNumber(report.year, report.number) },
      work: await readWork({ run, actor, key, now }, report),
      files: await readFiles({ run, actor }, row.id, content),
    })
    const data = `${JSON.stringify(document, null, 2)}\n`
    const checksum = checksumOf(data)
    const counts = {
      people: document.people.length,
      assessments: document.assessments.length,
      attachments: document.attachments.length,
    }
    await tx.concernHandover.create({
      data: {
        ...{ municipalityId: actor.municipality.id, id, reportId: row.id, madeAt: now, checksum, ...counts },
        madeById: actor.userId,
        content: sealUnder(key, { table: 'concern_handover', id }, { data }),
      },
      select: { id: true },
    })
    const state = await takeStep({ tx, run, actor, now, row }, 'hand_over')
    audit(row.id, { state, handover: id, checksum, ...counts })
    return done({ id: row.id })
  },
})

async function readFiles(reading: { run: RunSql; actor: Actor }, reportId: string, content: ConcernContent) {
  const files: HandedFile[] = []
  for (const { id, fileId } of await listReportFiles(reading.run, reportId)) {
    const opened = await openFile(reading, fileId)
    if (!opened) throw new Error('a file of the report is no longer there')
    const { kind, bytes } = opened
    const name = content.attachments.find((one) => one.id === id)?.name ?? ''
    files.push({ id, name, kind, bytes: bytes.length, sha256: checksumOf(bytes) })
  }
  return files
}

/** The receiving system has it, under a reference of its own. */
export const confirmHandover = defineCommand({
  allow: 'concern.confirm_handover',
  input: confirmationInput,
  load: lockReport,
  async run({ tx, run, actor, now, input, row, audit }): Promise<HandedOver> {
    const { handoverId, reference, note, sure } = input
    const [handover] = await run<{ confirmed: boolean }>(sql`
      SELECT confirmed_at IS NOT NULL AS confirmed FROM concern_handover
      WHERE municipality_id = open_municipality_id() AND id = ${handoverId}::uuid AND report_id = ${row.id}::uuid`)
    if (!handover || handover.confirmed) return notNow()
    if (hasPersonalNumber(reference) && sure !== 'yes')
      return invalid('reference', 'reference_personal_number')
    const key = await keyOf(run, actor, row)
    const confirmation = sealUnder(key, { table: 'concern_handover', id: handoverId }, { reference, note })
    await tx.concernHandover.update({
      where: { municipalityId_id: { municipalityId: actor.municipality.id, id: handoverId } },
      data: { confirmedAt: now, confirmedById: actor.userId, confirmation },
      select: { id: true },
    })
    const state = await takeStep({ tx, run, actor, now, row }, 'confirm_handover', { note: reference })
    audit(row.id, { state, handover: handoverId })
    return done({ id: row.id })
  },
})
