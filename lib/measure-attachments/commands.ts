import { randomUUID } from 'node:crypto'
import { getAttachmentStart } from '@/lib/measure-attachments/queries'
import {
  attachmentChoice,
  givenAttachment,
  mostAttachments,
  newAttachment,
} from '@/lib/measure-attachments/schema'
import { current, lockMeasure } from '@/lib/measures/commands'
import { sql, type Tx } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand, prepareCommand } from '@/lib/platform/gate'
import { destroyFile, keepFile, lockFile } from '@/lib/stored-files/commands'
import { receiveFile } from '@/lib/stored-files/import'

export type AttachmentPlace = { planId: string; measureId: string; name: string }

const keepAttachment = defineCommand({
  allow: 'measure.attach',
  input: newAttachment,
  load: ({ run, input }) => lockMeasure(run, input.measureId, current),
  async run({ tx, run, actor, input: { file }, row, now, audit }): Promise<Outcome<AttachmentPlace>> {
    const [attached] = await run<{ count: number }>(sql`
      SELECT count(*)::int AS count FROM measure_attachment
      WHERE municipality_id = open_municipality_id() AND measure_id = ${row.id}::uuid`)
    if ((attached?.count ?? 0) >= mostAttachments) return invalid('file', 'file_too_many')
    const kept = await keepFile({ run, actor, now }, { file, field: 'file' })
    if (!kept.ok) return kept
    const key = { municipalityId: actor.municipality.id, id: randomUUID() }
    const added = { addedAt: now, addedById: actor.userId }
    await tx.measureAttachment.create({
      data: { ...key, measureId: row.id, fileId: kept.value.fileId, name: file.name, ...added },
      select: { id: true },
    })
    await touch(tx, { ...key, id: row.id }, { by: actor.userId, now })
    audit(row.id, { attachment: key.id, kind: file.kind, bytes: file.bytes.length })
    return done({ planId: row.planId, measureId: row.id, name: file.name })
  },
})

export const attachFile = prepareCommand({
  input: givenAttachment,
  door: getAttachmentStart,
  open: ({ measureId }) => ({ measureId }),
  async prepare({ measureId, file }) {
    const received = await receiveFile(file, 'file')
    return received.ok ? done({ measureId, file: received.value }) : received
  },
  command: keepAttachment,
})

/** Takes it off this measure. The bytes go with the last edition of the measure that has them. */
export const removeAttachment = defineCommand({
  allow: 'measure.detach',
  input: attachmentChoice,
  async load({ run, input }) {
    const [found] = await run<{ measureId: string }>(sql`
      SELECT measure_id AS "measureId" FROM measure_attachment
      WHERE municipality_id = open_municipality_id() AND id = ${input.attachmentId}::uuid`)
    return found ? lockMeasure(run, found.measureId, current) : null
  },
  async run({ tx, run, actor, input, row, now, audit }): Promise<Outcome<Omit<AttachmentPlace, 'name'>>> {
    const [removed] = await run<{ fileId: string }>(sql`
      DELETE FROM measure_attachment
      WHERE municipality_id = open_municipality_id() AND id = ${input.attachmentId}::uuid
      RETURNING file_id::text AS "fileId"`)
    // A colleague was faster: it is gone all the same.
    const isLast = removed ? await isUnattached({ run }, removed.fileId) : false
    if (removed && isLast) await destroyFile({ run }, removed.fileId)
    const key = { municipalityId: actor.municipality.id, id: row.id }
    if (removed) await touch(tx, key, { by: actor.userId, now })
    audit(row.id, { attachment: input.attachmentId, destroyed: isLast })
    return done({ planId: row.planId, measureId: row.id })
  },
})

async function isUnattached({ run }: Parameters<typeof lockFile>[0], fileId: string): Promise<boolean> {
  await lockFile({ run }, fileId)
  const [left] = await run<{ attached: boolean }>(sql`
    SELECT EXISTS (SELECT FROM measure_attachment
      WHERE municipality_id = open_municipality_id() AND file_id = ${fileId}::uuid) AS attached`)
  return left?.attached === false
}

/** The measure has been worked on: undoing the import that made it would otherwise take it away, with its files. */
async function touch(
  tx: Tx,
  key: { municipalityId: string; id: string },
  { by, now }: { by: string; now: Date },
) {
  const data = { version: { increment: 1 }, updatedAt: now, updatedById: by }
  await tx.measure.update({ where: { municipalityId_id: key }, data, select: { id: true } })
}
