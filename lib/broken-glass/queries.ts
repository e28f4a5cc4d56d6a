import { type GlassFacts, type GlassRecordKind, stands } from '@/lib/broken-glass/rules'
import { glassPlace } from '@/lib/broken-glass/schema'
import { concernNumber } from '@/lib/concerns/rules'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { openKey, type RecordKey, type Sealed } from '@/lib/platform/sealing'
import type { Actor } from '@/lib/policy/reach'

type Reading = { actor: Actor; now: Date }

/**
 * The reader's own glass over a record, for as long as it stands: what a record's query joins to ask its policy
 * (`openedById`) and to say in the audit trail by which glass it was read. Asked anew at every read, so that a glass
 * that is over opens nothing.
 */
export const glassOver = ({ actor, now }: Reading, recordId: Sql) => sql`
  LEFT JOIN LATERAL (
    SELECT id, user_id, expires_at FROM broken_glass
    WHERE municipality_id = open_municipality_id() AND record_id = ${recordId} AND user_id = ${actor.userId}::uuid
      AND ended_at IS NULL AND expires_at > ${now}
    LIMIT 1) glass ON true`
export const glassColumns = sql`
  glass.user_id AS "openedById", glass.id AS "glassId", glass.expires_at AS "glassUntil"`
/** Where nothing is opened by a glass. */
export const noGlass = sql`
  NULL::uuid AS "openedById", NULL::uuid AS "glassId", NULL::timestamptz AS "glassUntil"`
export type GlassColumns = { openedById: string | null; glassId: string | null; glassUntil: Date | null }

/** What a page says of the glass it is read by; none when the record is the reader's own. */
export type StandingGlass = { id: string; until: string }

export function glassOf(row: GlassColumns & { assignedToId?: string | null }): StandingGlass | null {
  if (!row.glassId || !row.glassUntil || row.assignedToId === row.openedById) return null
  return { id: row.glassId, until: row.glassUntil.toISOString() }
}

/** In the trail of a read: by which glass. */
export function glassDetail(row: Parameters<typeof glassOf>[0]): Record<string, string> {
  const glass = glassOf(row)
  return glass ? { glass: glass.id } : {}
}

export type GlassRecord = {
  id: string
  kind: GlassRecordKind
  number: string
  unit: string
  /** Whoever has the report, or works with the case. */
  holderIds: string[]
  holder: string | null
  keyVersion: number
  wrappedKey: Sealed['wrappedKey'] | null
}

/** The record a glass is over, or is to be. */
export async function findRecord(
  run: RunSql,
  { kind, id }: { kind: GlassRecordKind; id: string },
  lock: Sql = sql``,
): Promise<GlassRecord | null> {
  const [row] = await run<Omit<GlassRecord, 'number'> & { year: number; number: number }>(sql`
    SELECT record.id, ${kind} AS kind, record.year, record.number, unit.name AS unit, holder.ids AS "holderIds",
      holder.names AS holder, record.key_version AS "keyVersion", record.wrapped_key AS "wrappedKey"
    FROM ${tables[kind]} record
    JOIN unit ON unit.municipality_id = record.municipality_id AND unit.id = ${units[kind]}
    CROSS JOIN LATERAL (
      SELECT COALESCE(array_agg(users.id::text), '{}') AS ids, string_agg(users.name, ', ' ORDER BY users.name) AS names
      FROM users WHERE users.id IN (${holders[kind]})) holder
    WHERE record.municipality_id = open_municipality_id() AND record.id = ${id}::uuid ${lock}`)
  return row ? { ...row, number: concernNumber(row.year, row.number) } : null
}

const tables = { concern: sql`concern_report`, case: sql`support_case` }
const units = { concern: sql`record.receiving_unit_id`, case: sql`record.unit_id` }
const holders = {
  concern: sql`record.assigned_to_id`,
  case: sql`SELECT user_id FROM case_assignment assignment
    WHERE assignment.municipality_id = record.municipality_id AND assignment.case_id = record.id
      AND assignment.ended_at IS NULL`,
}

/** Null when the record has been disposed of. */
export async function openRecordKey(
  run: RunSql,
  actor: Actor,
  { id, kind, keyVersion, wrappedKey }: Pick<GlassRecord, 'id' | 'kind' | 'keyVersion' | 'wrappedKey'>,
): Promise<RecordKey | null> {
  if (!wrappedKey) return null
  const table = kind === 'case' ? 'support_case' : 'concern_report'
  return openKey(run, actor.municipality.id, { table, id, keyVersion, wrappedKey })
}

export type GlassForm = {
  id: string
  kind: GlassRecordKind
  number: string
  unit: string
  holder: string | null
  /** Signs in with a password here: it is asked for again. */
  hasPassword: boolean
  /** Need not break anything: it is the reader's own, or a glass stands already. */
  opens: 'own' | 'standing' | null
}

/** The page where a glass is broken. It tells a colleague that the record exists, whose it is, and nothing of it. */
export const openGlassForm = defineQuery({
  allow: 'glass.break',
  input: glassPlace,
  load: ({ run, input }) => findRecord(run, input),
  run: async ({ run, actor, now, row }): Promise<GlassForm | null> => {
    if (!row.wrappedKey) return null
    const [mine] = await run<GlassFacts>(sql`
      SELECT expires_at AS "expiresAt", ended_at AS "endedAt" FROM broken_glass
      WHERE municipality_id = open_municipality_id() AND record_id = ${row.id}::uuid
        AND user_id = ${actor.userId}::uuid ORDER BY opened_at DESC LIMIT 1`)
    const [credential] = await run(
      sql`SELECT 1 AS held FROM credential WHERE user_id = ${actor.userId}::uuid`,
    )
    const standing = mine && stands(mine, now) ? 'standing' : null
    const { id, kind, number, unit, holder } = row
    const opens = row.holderIds.includes(actor.userId) ? 'own' : standing
    return { id, kind, number, unit, holder, hasPassword: credential !== undefined, opens }
  },
})
