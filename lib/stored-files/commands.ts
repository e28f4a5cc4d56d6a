import { randomUUID } from 'node:crypto'
import { sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import type { CommandContext } from '@/lib/platform/gate'
import { sealParts } from '@/lib/platform/sealing'
import { mostMunicipalityBytes, partsOf } from '@/lib/stored-files/rules'
import type { ReceivedFile } from '@/lib/stored-files/schema'

/** A resident keeps a file too, and is nobody. */
export type Keeping = Pick<CommandContext<unknown, unknown>, 'run' | 'now'> & {
  actor: { municipality: { id: string }; userId: string | null }
}
export type Keep = { file: Pick<ReceivedFile, 'kind' | 'bytes'>; field: string; most?: number }

/**
 * Keeps the bytes, sealed by a key of their own, in the transaction of whoever attaches them to something. What the file
 * is called stands with what it is attached to: a name can say as much as the content.
 */
export async function keepFile(
  { run, actor, now }: Keeping,
  { file: { kind, bytes }, field, most = mostMunicipalityBytes }: Keep,
): Promise<Outcome<{ fileId: string }>> {
  const municipalityId = actor.municipality.id
  // Two files at once must not both fit where only one does.
  await run(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`stored_file:${municipalityId}`}, 0))::text`)
  const [kept] = await run<{ full: boolean }>(sql`
    SELECT COALESCE(sum(size), 0) + ${bytes.length}::bigint > ${most}::bigint AS full FROM stored_file
    WHERE municipality_id = open_municipality_id()`)
  if (kept?.full) return invalid(field, 'file_no_room')
  const [id, parts] = [randomUUID(), partsOf(bytes)]
  const sealed = await sealParts(run, municipalityId, { table: 'stored_file', id, parts })
  await run(sql`
    INSERT INTO stored_file
      (municipality_id, id, kind, size, parts, key_version, wrapped_key, stored_at, stored_by_id)
    VALUES (${municipalityId}::uuid, ${id}::uuid, ${kind}::file_kind, ${bytes.length}::int, ${parts.length}::int,
      ${sealed.keyVersion}::int, ${sealed.wrappedKey}, ${now}::timestamptz, ${actor.userId}::uuid)`)
  for (const [at, content] of sealed.contents.entries()) {
    await run(sql`
      INSERT INTO stored_file_part (municipality_id, file_id, position, content)
      VALUES (${municipalityId}::uuid, ${id}::uuid, ${at + 1}::int, ${content})`)
  }
  return done({ fileId: id })
}

/** One at a time decides whether a file still belongs to anything. */
export async function lockFile({ run }: Pick<Keeping, 'run'>, fileId: string) {
  await run(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`stored_file:${fileId}`}, 0))::text`)
}

/** With the file go its key and its bytes. The database refuses while anything is attached to it. */
export async function destroyFile({ run }: Pick<Keeping, 'run'>, fileId: string) {
  await run(sql`
    DELETE FROM stored_file WHERE municipality_id = open_municipality_id() AND id = ${fileId}::uuid`)
}
