import { openRecordKey } from '@/lib/broken-glass/queries'
import { type GlassReason, type GlassRecordKind, overAt, stands } from '@/lib/broken-glass/rules'
import { concernNumber } from '@/lib/concerns/rules'
import { type GlassFinding, glassChoice, noInput } from '@/lib/glass-reviews/schema'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { openUnder, type Sealed } from '@/lib/platform/sealing'
import { readsBy } from '@/lib/record-reads/queries'
import type { ReadLine } from '@/lib/record-reads/rules'

export type GlassLine = {
  id: string
  kind: GlassRecordKind
  number: string
  who: string
  /** Where whoever opened it works; null when the membership is over. */
  whoUnit: string | null
  recordUnit: string
  reason: GlassReason
  openedAt: string
  overAt: string
  stands: boolean
  reads: number
  finding: GlassFinding | null
  reviewedAt: string | null
}

type Row = {
  /** The record's, so that the trail is one. */
  id: string
  kind: GlassRecordKind
  glassId: string
  year: number
  number: number
  who: string | null
  whoUnit: string | null
  recordUnit: string
  reason: GlassReason
  openedAt: Date
  expiresAt: Date
  endedAt: Date | null
  reads: number
  finding: GlassFinding | null
  reviewedAt: Date | null
  reviewer: string | null
  note: Uint8Array
  review: Uint8Array | null
  keyVersion: number
  wrappedKey: Sealed['wrappedKey'] | null
}

const mostRows = 200

const selectGlasses = (run: RunSql, which: Sql) =>
  run<Row>(sql`
    SELECT glass.record_id AS id, glass.record_kind::text AS kind, glass.id AS "glassId", record.year, record.number,
      users.name AS who, unit.name AS "recordUnit",
      glass.reason::text AS reason, glass.opened_at AS "openedAt",
      glass.expires_at AS "expiresAt", glass.ended_at AS "endedAt", glass.finding::text AS finding,
      glass.reviewed_at AS "reviewedAt", glass.note, glass.review, record.key_version AS "keyVersion",
      record.wrapped_key AS "wrappedKey", (SELECT name FROM users WHERE id = glass.reviewed_by_id) AS reviewer,
      (SELECT office.name FROM membership JOIN unit office ON office.municipality_id = membership.municipality_id
          AND office.id = membership.unit_id
        WHERE membership.municipality_id = glass.municipality_id AND membership.user_id = glass.user_id
          AND membership.role = 'case_worker' LIMIT 1) AS "whoUnit",
      (SELECT count(*)::int FROM audit_event event WHERE event.municipality_id = glass.municipality_id
        AND event.object_type = glass.record_kind::text AND event.object_id = glass.record_id
        AND event.at >= glass.opened_at AND event.action = glass.record_kind::text || '.read'
        AND event.detail->>'glass' = glass.id::text) AS reads
    FROM broken_glass glass
    CROSS JOIN LATERAL (
      SELECT year, number, key_version, wrapped_key, receiving_unit_id AS unit_id FROM concern_report
      WHERE municipality_id = glass.municipality_id AND id = glass.record_id
      UNION ALL SELECT year, number, key_version, wrapped_key, unit_id FROM support_case
      WHERE municipality_id = glass.municipality_id AND id = glass.record_id) record
    JOIN unit ON unit.municipality_id = glass.municipality_id AND unit.id = record.unit_id
    LEFT JOIN users ON users.id = glass.user_id
    WHERE glass.municipality_id = open_municipality_id() ${which}
    ORDER BY glass.reviewed_at IS NOT NULL, glass.opened_at DESC LIMIT ${mostRows}`)

function lineOf(row: Row, now: Date): GlassLine {
  const { glassId, kind, whoUnit, recordUnit, reason, reads, finding } = row
  return {
    ...{ id: glassId, kind, whoUnit, recordUnit, reason, reads, finding },
    number: concernNumber(row.year, row.number),
    who: row.who ?? '',
    openedAt: row.openedAt.toISOString(),
    overAt: overAt(row).toISOString(),
    stands: stands(row, now),
    reviewedAt: row.reviewedAt?.toISOString() ?? null,
  }
}

/** Those that nobody has reviewed first, then the newest. */
export const listGlasses = defineQuery({
  allow: 'glass.list',
  input: noInput,
  run: async ({ run, now }): Promise<{ glasses: GlassLine[]; waiting: number }> => {
    const glasses = (await selectGlasses(run, sql``)).map((row) => lineOf(row, now))
    return { glasses, waiting: glasses.filter(({ finding }) => finding === null).length }
  },
})

export type GlassView = GlassLine & {
  /** Null when the record has been disposed of, and the words with it. */
  note: string | null
  review: string | null
  reviewer: string | null
  lines: ReadLine[]
}

/** One glass with the words beside its reason, and every read by it. To read the words is itself noted. */
export const readGlass = defineQuery({
  allow: 'glass.read',
  audited: true,
  input: glassChoice,
  load: async ({ run, input }) =>
    (await selectGlasses(run, sql`AND glass.id = ${input.glass}::uuid`))[0] ?? null,
  run: async ({ run, actor, now, row }): Promise<GlassView> => {
    const key = await openRecordKey(run, actor, row)
    const text = (table: 'broken_glass' | 'broken_glass_review', content: Uint8Array | null) =>
      key && content ? String(openUnder(key, { table, id: row.glassId }, content)) : null
    return {
      ...lineOf(row, now),
      note: text('broken_glass', row.note),
      review: text('broken_glass_review', row.review),
      reviewer: row.reviewer,
      lines: await readsBy(run, { recordId: row.id, glassId: row.glassId }),
    }
  },
})
