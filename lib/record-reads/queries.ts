import type { GlassReason } from '@/lib/broken-glass/rules'
import { concernNumber } from '@/lib/concerns/rules'
import { empty, type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import type { Role } from '@/lib/policy/reach'
import { type ReadLine, readingActions, recordNumber, whyOf } from '@/lib/record-reads/rules'
import { readsInput } from '@/lib/record-reads/schema'

type Row = {
  seq: number
  at: Date
  who: string | null
  role: Role | 'system'
  unit: string | null
  action: string
  glass: string | null
  reason: GlassReason | null
  of: string | null
}

const pageSize = 100

const selectReads = async (run: RunSql, recordId: string, narrowed: Sql): Promise<ReadLine[]> => {
  const rows = await run<Row>(sql`
    SELECT event.seq, event.at, users.name AS who, event.actor_role AS role, event.action,
      event.detail->>'glass' AS glass, glass.reason::text AS reason,
      (SELECT current.year || '-' || lpad(current.number::text, 4, '0') FROM concern_report current
        WHERE current.municipality_id = event.municipality_id
          AND current.id::text = event.detail->>'of') AS of,
      (SELECT office.name FROM membership JOIN unit office ON office.municipality_id = membership.municipality_id
          AND office.id = membership.unit_id
        WHERE membership.municipality_id = event.municipality_id AND membership.user_id = event.actor_id
          AND membership.role::text = event.actor_role LIMIT 1) AS unit
    FROM audit_event event
    LEFT JOIN users ON users.id = event.actor_id
    LEFT JOIN broken_glass glass ON glass.municipality_id = event.municipality_id
      AND glass.id::text = event.detail->>'glass'
    WHERE event.municipality_id = open_municipality_id() AND event.object_type = ANY('{concern,case}')
      AND event.object_id = ${recordId}::uuid
      AND event.action = ANY(${[...readingActions]}::text[]) ${narrowed}
    ORDER BY event.seq DESC LIMIT ${pageSize + 1}`)
  return rows.map(({ seq, at, who, role, unit, action, ...facts }) => ({
    ...{ seq, who, role, unit, action },
    at: at.toISOString(),
    why: whyOf({ action, ...facts }),
  }))
}

/** The reads of a record by one glass, newest first. */
export const readsBy = (run: RunSql, { recordId, glassId }: { recordId: string; glassId: string }) =>
  selectReads(run, recordId, sql`AND event.detail->>'glass' = ${glassId}`)

export type RecordReads = {
  asked: string
  /** Null when no record has the number. */
  record: { number: string; unit: string; holder: string | null; readers: number } | null
  lines: ReadLine[]
  next: number | null
}

/** Every read of the record with this number: who, when, why. */
export const listReads = defineQuery({
  allow: 'audit.read',
  input: readsInput,
  run: async ({ run, input }): Promise<RecordReads> => {
    const nothing = { asked: input.number, record: null, lines: [], next: null }
    const wanted = recordNumber(input.number)
    if (!wanted) return nothing
    const [record] = await run<{ id: string; unit: string; holder: string | null; readers: number }>(sql`
      SELECT report.id, unit.name AS unit, users.name AS holder,
        (SELECT count(DISTINCT actor_id)::int FROM audit_event event
          WHERE event.municipality_id = report.municipality_id AND event.object_type = 'concern'
            AND event.object_id = report.id
            AND event.action = ANY(${[...readingActions]}::text[])) AS readers
      FROM concern_report report
      JOIN unit ON unit.municipality_id = report.municipality_id AND unit.id = report.receiving_unit_id
      LEFT JOIN users ON users.id = report.assigned_to_id
      WHERE report.municipality_id = open_municipality_id() AND report.year = ${wanted.year}
        AND report.number = ${wanted.number}`)
    if (!record) return nothing
    const lines = await selectReads(
      run,
      record.id,
      input.before ? sql`AND event.seq < ${input.before}` : empty,
    )
    const shown = lines.slice(0, pageSize)
    const { unit, holder, readers } = record
    return {
      asked: input.number,
      record: { number: concernNumber(wanted.year, wanted.number), unit, holder, readers },
      lines: shown,
      next: lines.length > pageSize ? (shown.at(-1)?.seq ?? null) : null,
    }
  },
})
