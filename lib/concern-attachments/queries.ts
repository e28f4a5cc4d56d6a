import { glassDetail } from '@/lib/broken-glass/queries'
import { reportFileChoice } from '@/lib/concern-attachments/schema'
import { findSealedConcern } from '@/lib/concerns/queries'
import { concernContent } from '@/lib/concerns/schema'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { openRecord } from '@/lib/platform/sealing'
import type { Actor } from '@/lib/policy/reach'
import { type OpenedFile, openFile } from '@/lib/stored-files/queries'

type Named = { id: string; name: string }
export type NamedFile = OpenedFile & { name: string }

/** One of the files that the owner's opened content names; null for all others. */
export async function openConcernFile(
  { run, actor }: { run: RunSql; actor: Actor },
  attachmentId: string,
  { named, ownerId }: { named: readonly Named[]; ownerId: string },
): Promise<NamedFile | null> {
  const name = named.find(({ id }) => id === attachmentId)?.name
  const [row] = await run<{ fileId: string }>(sql`
    SELECT file_id AS "fileId" FROM concern_attachment
    WHERE municipality_id = open_municipality_id() AND id = ${attachmentId}::uuid
      AND ${ownerId}::uuid IN (draft_id, report_id)`)
  if (!row || name === undefined) return null
  const opened = await openFile({ run, actor }, row.fileId)
  return opened && { name, ...opened }
}

/** A file of a report, for whoever may read the report. Every fetching is in the trail. */
export const getConcernFile = defineQuery({
  allow: 'concern.read',
  input: reportFileChoice,
  load: (context) => findSealedConcern(context, context.input.id),
  audited: ({ attachmentId }, row) => ({ attachment: attachmentId, ...glassDetail(row) }),
  async run({ run, actor, row, input }): Promise<NamedFile | null> {
    const { id, keyVersion, wrappedKey, content } = row
    if (!wrappedKey) return null
    const sealed = { keyVersion, wrappedKey, content }
    const json = await openRecord(run, actor.municipality.id, { table: 'concern_report', id, sealed })
    const { attachments } = concernContent.parse(json)
    return openConcernFile({ run, actor }, input.attachmentId, { named: attachments, ownerId: id })
  },
})
