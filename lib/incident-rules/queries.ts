import { readAreas } from '@/lib/areas/queries'
import type { Area } from '@/lib/areas/rules'
import { type ClockStanding, clockStanding } from '@/lib/incident-rules/rules'
import { noInput } from '@/lib/incident-rules/schema'
import { type ClockRule, type NoticeRule, standardClock } from '@/lib/incidents/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import type { Actor } from '@/lib/policy/reach'

const clocksJson = sql`COALESCE((SELECT json_agg(json_build_object('id', id, 'kinds', kinds, 'offensiveOnly', offensive_only,
          'hours', hours, 'source', source, 'validFrom', valid_from, 'validTo', valid_to) ORDER BY valid_from, id)
        FROM incident_clock WHERE municipality_id = open_municipality_id()), '[]'::json)`

export type HeldClock = ClockRule & { id: string }

export async function readClocks(run: RunSql): Promise<HeldClock[]> {
  const [row] = await run<{ clocks: HeldClock[] }>(sql`SELECT ${clocksJson} AS clocks`)
  return row?.clocks ?? []
}

export type Reporting = {
  clocks: ClockRule[]
  rules: NoticeRule[]
  /** The area and what it lies in; null where there is no such area. */
  areas: string[] | null
  committeeId: string | null
  executiveBoard: string | null
}

const rulesJson = sql`COALESCE((SELECT json_agg(json_build_object('kinds', kinds, 'areaId', area_id,
          'fromCommitteeId', from_committee_id, 'committeeId', committee_id, 'handles', handles) ORDER BY added_at, id)
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
      ${clocksJson} AS clocks,
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

type Committee = { id: string; name: string; executive: boolean }
export type KeptNotice = NoticeRule & { id: string; source: string }
export type KeptClock = ClockRule & { standing: ClockStanding }
export type IncidentRulesView = {
  today: IsoDate
  rules: KeptNotice[]
  /** What holds and what is to come, then what has been; the standard where nothing is decided. */
  clocks: KeptClock[]
  areas: Area[]
  committees: Committee[]
}

const order: readonly ClockStanding[] = ['current', 'coming', 'ended']

export const getIncidentRules = defineQuery({
  allow: 'incident_rule.edit',
  input: noInput,
  async run({ run, today }): Promise<IncidentRulesView> {
    const [found] = await run<Pick<IncidentRulesView, 'rules' | 'committees'>>(sql`
      SELECT COALESCE((SELECT json_agg(json_build_object('id', rule.id, 'kinds', kinds, 'areaId', area_id,
            'fromCommitteeId', from_committee_id, 'committeeId', committee_id, 'handles', handles, 'source', source)
          ORDER BY area.name NULLS FIRST, rule.added_at, rule.id)
        FROM incident_notice_rule rule
        LEFT JOIN area ON area.municipality_id = rule.municipality_id AND area.id = rule.area_id
        WHERE rule.municipality_id = open_municipality_id()), '[]'::json) AS rules,
        COALESCE((SELECT json_agg(json_build_object('id', id, 'name', name, 'executive', kind = 'executive_board')
          ORDER BY position, name)
        FROM committee WHERE municipality_id = open_municipality_id()), '[]'::json) AS committees`)
    const { rules = [], committees = [] } = found ?? {}
    const own = await readClocks(run)
    const clocks = (own.length > 0 ? own : [standardClock])
      .map((clock) => ({ ...clock, standing: clockStanding(clock, today) }))
      .toSorted((one, other) => order.indexOf(one.standing) - order.indexOf(other.standing))
    return { today, rules, clocks, areas: await readAreas(run), committees }
  },
})
