import { type RunSql, sql } from '@/lib/platform/db'
import { type Bytes, partOpener } from '@/lib/platform/sealing'
import type { Actor } from '@/lib/policy/reach'
import type { FileKind } from '@/lib/stored-files/schema'

type StoredFile = { kind: FileKind; size: number; parts: number; keyVersion: number; wrappedKey: Bytes }
export type OpenedFile = { kind: FileKind; bytes: Uint8Array<ArrayBuffer> }

/**
 * The bytes of a file, for a query that has asked whether the actor may have them. Part by part: what is sealed, what
 * the database sends and what is opened never lie whole beside each other. Null where it has been taken away since
 * its row was read.
 */
export async function openFile(
  { run, actor }: { run: RunSql; actor: Actor },
  fileId: string,
): Promise<OpenedFile | null> {
  const [file] = await run<StoredFile>(sql`
    SELECT kind::text AS kind, size, parts, key_version AS "keyVersion", wrapped_key AS "wrappedKey"
    FROM stored_file WHERE municipality_id = open_municipality_id() AND id = ${fileId}::uuid`)
  if (!file) return null
  const { kind, size, ...sealed } = file
  const open = await partOpener(run, actor.municipality.id, { table: 'stored_file', id: fileId, ...sealed })
  const bytes = new Uint8Array(size)
  let at = 0
  for (let position = 1; position <= file.parts; position += 1) {
    const [part] = await run<{ content: Bytes }>(sql`
      SELECT content FROM stored_file_part WHERE municipality_id = open_municipality_id()
        AND file_id = ${fileId}::uuid AND position = ${position}::int`)
    if (!part) return null
    const opened = open(position, part.content)
    bytes.set(opened, at)
    at += opened.length
  }
  if (at !== size) throw new Error('the attached file is not whole')
  return { kind, bytes }
}
