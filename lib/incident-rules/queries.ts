import type { ClockRule, NoticeRule } from '@/lib/incidents/rules'
import { type RunSql, sql } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy/reach'

export type Reporting = {
  clocks: ClockRule[]
  rules: NoticeRule[]
  /** The area and what it lies in; null where there is no such area. */
  areas: string[] | null
  committeeId: string | null
  executiveBoard: string | null
}

const rulesJson = sql`COALESCE((SELECT json_agg(json_build_object('kinds', kinds, 'areaId', area_id,
          'fromCommitteeId', from_committee_id, 'committeeId', committee_id) ORDER BY id)
        FROM incident_notice_rule WHERE municipality_id = open_municipality_id()), '[]'::json)`
const executiveBoard = sql`(SELECT id FROM committee WHERE municipality_id = open_municipality_id() AND kind = 'executive_board'
        ORDER BY position LIMIT 1)`

/** What decides whose an incident is, who is told of it and what clock it starts; one statement. */
export async function readReporting(run: RunSql, actor: Actor, areaId: string): Promise<Reporting> {
  const { committeeId, unitId } = actor.membership
  const [row] = await run<Reporting>(sql`
    WITH RECURSIVE within AS (
      SELECT id, parent_id, 1 AS depth FROM area
      WHERE municipality_id = open_municipality_id() AND id = NULLIF(${areaId}::text, '')::uuid
      UNION ALL
      SELECT area.id, area.parent_id, depth + 1 FROM area JOIN within ON area.id = within.parent_id
      WHERE area.municipality_id = open_municipality_id() AND depth < 10
    )
    SELECT
      COALESCE((SELECT json_agg(json_build_object('id', id, 'kinds', kinds, 'offensiveOnly', offensive_only,
          'hours', hours, 'source', source, 'validFrom', valid_from, 'validTo', valid_to))
        FROM incident_clock WHERE municipality_id = open_municipality_id()), '[]'::json) AS clocks,
      ${rulesJson} AS rules,
      (SELECT json_agg(id ORDER BY depth) FROM within) AS areas,
      COALESCE(${committeeId}::uuid, (SELECT committee_id FROM unit
        WHERE municipality_id = open_municipality_id() AND id = ${unitId}::uuid)) AS "committeeId",
      ${executiveBoard} AS "executiveBoard"`)
  if (!row) throw new Error('A statement without FROM gave no row.')
  return row
}

export type Notices = {
  rules: NoticeRule[]
  /** Of each area the one it lies in. */
  parents: Record<string, string | null>
  executiveBoard: string | null
}

/** The same for many incidents at once. */
export async function readNotices(run: RunSql): Promise<Notices> {
  const [row] = await run<Notices>(sql`
    SELECT ${rulesJson} AS rules, ${executiveBoard} AS "executiveBoard",
      COALESCE((SELECT json_object_agg(id, parent_id) FROM area
        WHERE municipality_id = open_municipality_id()), '{}'::json) AS parents`)
  if (!row) throw new Error('A statement without FROM gave no row.')
  return row
}
