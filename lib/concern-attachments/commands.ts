import { randomUUID } from 'node:crypto'
import type { ConcernFile } from '@/lib/concern-attachments/schema'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { done, type Outcome } from '@/lib/platform/errors'
import { destroyFile, type Keeping, keepFile } from '@/lib/stored-files/commands'
import type { ReceivedFile } from '@/lib/stored-files/schema'

/** What a file is kept with: the one that is written, the one that is filed, or the one that is held. */
export type FileOwner = { draftId: string } | { reportId: string } | { heldId: string }

/** A file whose bytes are kept, and that is yet to be attached. */
export type KeptConcernFile = ConcernFile & { fileId: string }
type Room = { field: string; most?: number }

/**
 * Keeps a file that has been received (lib/stored-files/import.ts), whoever gives it: staff or a resident. What it answers
 * belongs in the owner's sealed content: nothing else says what the file is called.
 */
export async function storeConcernFile(
  context: Keeping,
  file: ReceivedFile,
  room: Room,
): Promise<Outcome<KeptConcernFile>> {
  const kept = await keepFile(context, { file, ...room })
  if (!kept.ok) return kept
  const { name, kind, bytes } = file
  return done({ id: randomUUID(), name, kind, size: bytes.length, fileId: kept.value.fileId })
}

/** With the concern it was given with. */
export async function attachConcernFile(
  { run, actor, now }: Keeping,
  { id, fileId }: KeptConcernFile,
  owner: FileOwner,
) {
  const to = { draftId: null, reportId: null, heldId: null, ...owner }
  await run(sql`
    INSERT INTO concern_attachment (municipality_id, id, draft_id, report_id, held_id, file_id, added_at)
    VALUES (${actor.municipality.id}::uuid, ${id}::uuid, ${to.draftId}::uuid, ${to.reportId}::uuid,
      ${to.heldId}::uuid, ${fileId}::uuid, ${now}::timestamptz)`)
}

/** The report that was held has become one of the same id. */
export async function releaseConcernFiles(run: RunSql, id: string) {
  await run(sql`
    UPDATE concern_attachment SET held_id = NULL, report_id = ${id}::uuid
    WHERE municipality_id = open_municipality_id() AND held_id = ${id}::uuid RETURNING id`)
}

/** One of a draft's files; its key and its bytes go with it. */
export const destroyDraftFile = (run: RunSql, draftId: string, id: string) =>
  destroyFiles(run, sql`draft_id = ${draftId}::uuid AND id = ${id}::uuid`)

/** All of a draft's, when it is thrown away. */
export const destroyDraftFiles = (run: RunSql, draftId: string) =>
  destroyFiles(run, sql`draft_id = ${draftId}::uuid`)

/** All of a report's, when its time has run out (gallring); how many they were. */
export const destroyReportFiles = (run: RunSql, reportId: string) =>
  destroyFiles(run, sql`report_id = ${reportId}::uuid`)

/** All that came with a report that was held and that no person wrote. */
export const destroyHeldFiles = (run: RunSql, heldId: string) =>
  destroyFiles(run, sql`held_id = ${heldId}::uuid`)

async function destroyFiles(run: RunSql, which: Sql): Promise<number> {
  const gone = await run<{ fileId: string }>(sql`
    DELETE FROM concern_attachment WHERE municipality_id = open_municipality_id() AND ${which}
    RETURNING file_id::text AS "fileId"`)
  for (const { fileId } of gone) await destroyFile({ run }, fileId)
  return gone.length
}
