import { glassOver } from '@/lib/broken-glass/queries'
import { workerIn } from '@/lib/cases/queries'
import type { CaseKind, CaseState } from '@/lib/cases/rules'
import { type ConcernState, type ConcernSubject, concernNumber } from '@/lib/concerns/rules'
import { concernInput } from '@/lib/concerns/schema'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { conditionSql } from '@/lib/platform/reach-sql'
import { listCondition } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'

/** Whether it is the same personal number, or only the same name. */
type Because = 'number' | 'name'
type Entry = { id: string; number: string; at: string; because: Because }
export type HistoryEntry =
  | (Entry & { record: 'concern'; kind: ConcernSubject; standing: ConcernState | 'merged' })
  | (Entry & { record: 'case'; kind: CaseKind; standing: CaseState })

type Row = {
  id: string
  unitId: string
  assignedToId: string | null
  receivedAt: Date
}

/**
 * Earlier reports and all cases about the same person, of those that the reader may open. SoL 20:2: what is known already
 * is part of the assessment. OSL 26:1: of what the reader may not open nothing is said, not even that there is more. By
 * keyed hashes; no content is opened.
 */
export const listPersonHistory = defineQuery({
  allow: 'concern.list_history',
  audited: true,
  input: concernInput,
  load: async ({ run, input }) => {
    const [row] = await run<Row>(sql`
      SELECT id, receiving_unit_id AS "unitId", assigned_to_id AS "assignedToId", received_at AS "receivedAt"
      FROM concern_report WHERE municipality_id = open_municipality_id() AND id = ${input.id}::uuid`)
    return row ?? null
  },
  run: ({ run, actor, row, now }): Promise<HistoryEntry[]> => findHistory({ run, actor, now }, row),
})

type Reading = { run: RunSql; actor: Actor; now: Date }
type Found = { year: number; number: number; at: Date; sameNumber: boolean } & Pick<
  HistoryEntry,
  'id' | 'record' | 'kind' | 'standing'
>

const most = 100

async function findHistory(reading: Reading, report: Row): Promise<HistoryEntry[]> {
  const rows = await reading.run<Found>(sql`
    WITH match AS (
      SELECT there.record_kind, there.record_id, bool_or(there.kind = 'personal_number') AS "sameNumber"
      FROM person_hash here JOIN person_hash there
        ON there.municipality_id = here.municipality_id AND there.hash = here.hash AND there.kind = here.kind
          AND there.record_id <> here.record_id
      WHERE here.municipality_id = open_municipality_id() AND here.record_id = ${report.id}::uuid
      GROUP BY 1, 2)
    ${reportsIn(reading, report)}
    UNION ALL
    ${casesIn(reading)}
    ORDER BY at DESC, number DESC LIMIT ${most}`)
  return rows.map(({ year, number, at, sameNumber, ...row }) => ({
    ...row,
    ...{ number: concernNumber(year, number), at: at.toISOString() },
    because: sameNumber ? 'number' : 'name',
  })) as HistoryEntry[]
}

/** What the policy lets the actor read is asked in the database: the rest never leaves it. */
function reportsIn({ actor, now }: Reading, { receivedAt }: Row): Sql {
  const columns = {
    unitId: 'report.receiving_unit_id',
    assignedToId: 'report.assigned_to_id',
    openedById: 'glass.user_id',
  }
  return sql`
    SELECT report.id, 'concern' AS record, report.subject::text AS kind, report.year, report.number,
      CASE WHEN report.merged_into_id IS NULL THEN report.state::text ELSE 'merged' END AS standing,
      report.received_at AS at, match."sameNumber"
    FROM match JOIN concern_report report
      ON report.municipality_id = open_municipality_id() AND report.id = match.record_id
    ${glassOver({ actor, now }, sql`report.id`)}
    WHERE match.record_kind = 'concern' AND report.received_at <= ${receivedAt}
      AND ${conditionSql(listCondition(actor, 'concern.read'), columns)}`
}

function casesIn({ actor }: Reading): Sql {
  return sql`
    SELECT c.id, 'case', c.kind::text, c.year, c.number, c.state::text, c.opened_at, match."sameNumber"
    FROM match JOIN support_case c ON c.municipality_id = open_municipality_id() AND c.id = match.record_id
    WHERE match.record_kind = 'case'
      AND ${conditionSql(listCondition(actor, 'case.read'), { assignedToId: workerIn(actor) })}`
}
