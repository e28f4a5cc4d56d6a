import { concernNumber } from '@/lib/concerns/rules'
import { type FoundRecord, type Hit, hitsFor, wantedFrom } from '@/lib/person-search/rules'
import { searchInput } from '@/lib/person-search/schema'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { searchHash, searchKeyOf } from '@/lib/platform/search-keys'

/**
 * An act, not an address: what is searched for stands in no URL, no log and no trail. The trail says who, why, by number
 * or name, and which records were found.
 */
export const searchPerson = defineCommand({
  allow: 'person.search',
  input: searchInput,
  run: async ({ run, actor, today, input, audit }): Promise<Outcome<{ hits: Hit[] }>> => {
    const wanted = wantedFrom(input.person, today)
    if (!wanted) return invalid('person', 'search_whole')
    const key = await searchKeyOf(run, actor.municipality.id)
    const found = await findRecords(run, searchHash(key, wanted.kind, wanted.text))
    const hits = hitsFor({ userId: actor.userId, unitId: actor.membership.unitId }, found)
    audit(null, {
      by: wanted.kind,
      reason: input.reason,
      found: hits.map(({ number, kind }) => `${kind} ${number}`),
    })
    return done({ hits })
  },
})

type Row = Omit<FoundRecord, 'number'> & { year: number; number: number }
const most = 100

async function findRecords(run: RunSql, hash: string): Promise<FoundRecord[]> {
  const rows = await run<Row>(sql`
    WITH match AS (
      SELECT record_id, bool_or(protected) AS protected FROM person_hash
      WHERE municipality_id = open_municipality_id() AND hash = decode(${hash}, 'hex') GROUP BY record_id)
    SELECT 'concern' AS kind, report.id, report.year, report.number, unit.id AS "unitId", unit.name AS unit,
      array_remove(ARRAY[report.assigned_to_id::text], NULL) AS "holderIds", users.name AS holder, match.protected,
      report.received_at AS at
    FROM match
    JOIN concern_report report ON report.municipality_id = open_municipality_id() AND report.id = match.record_id
    JOIN unit ON unit.municipality_id = report.municipality_id AND unit.id = report.receiving_unit_id
    LEFT JOIN users ON users.id = report.assigned_to_id
    UNION ALL
    SELECT 'case', c.id, c.year, c.number, unit.id, unit.name, worker.ids, worker.names, match.protected, c.opened_at
    FROM match
    JOIN support_case c ON c.municipality_id = open_municipality_id() AND c.id = match.record_id
    JOIN unit ON unit.municipality_id = c.municipality_id AND unit.id = c.unit_id
    CROSS JOIN LATERAL (
      SELECT COALESCE(array_agg(users.id::text), '{}') AS ids, string_agg(users.name, ', ' ORDER BY users.name) AS names
      FROM case_assignment assignment JOIN users ON users.id = assignment.user_id
      WHERE assignment.municipality_id = c.municipality_id AND assignment.case_id = c.id
        AND assignment.ended_at IS NULL) worker
    ORDER BY at DESC LIMIT ${most}::int`)
  return rows.map(({ year, number, ...row }) => ({ ...row, number: concernNumber(year, number) }))
}
