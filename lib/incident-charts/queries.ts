import { areasJson } from '@/lib/areas/queries'
import type { Area } from '@/lib/areas/rules'
import { everyQuarter, type Tally } from '@/lib/incident-charts/rules'
import { filterSql, hasOwnCommittee, incidentReach, scopeOf, scopeSql } from '@/lib/incident-list/queries'
import { type ListAddress, listAddress, type Scope } from '@/lib/incident-list/schema'
import { sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { mayOpen } from '@/lib/policy/may'

export type IncidentCharts = {
  address: ListAddress
  scope: Scope
  hasOwn: boolean
  areas: Area[]
  total: number
  quarters: Tally[]
  /** By name, the most first; empty is no area. */
  byArea: Tally[]
  byKind: Tally[]
  can: { readAll: boolean }
}
type Found = { areas: Area[]; total: number } & Record<'quarters' | 'byArea' | 'byKind', Tally[]>

const nothing: Found = { areas: [], total: 0, quarters: [], byArea: [], byKind: [] }

/** The same selection as the list, counted; what was no incident, or the twin of another, is left out. */
export const chartIncidents = defineQuery({
  allow: 'incident.list',
  input: listAddress,
  async run({ actor, run, input, now, today, reachable }): Promise<IncidentCharts> {
    const scope = scopeOf(actor, input)
    const [found = nothing] = await run<Found>(sql`
      WITH chosen AS MATERIALIZED (
        SELECT incident.happened_on, incident.kind, incident.area_id FROM incident
        WHERE incident.municipality_id = open_municipality_id() AND ${reachable(incidentReach)}
          AND ${scopeSql(actor, scope)} AND ${filterSql(input, now)}
          AND (incident.outcome IS NULL OR incident.outcome NOT IN ('duplicate', 'mistake'))
      )
      SELECT ${areasJson} AS areas, (SELECT count(*)::int FROM chosen) AS total,
        COALESCE((SELECT json_agg(json_build_object('key', key, 'count', count)) FROM (
          SELECT to_char(happened_on, 'YYYY-Q') AS key, count(*)::int AS count FROM chosen GROUP BY 1) tally),
          '[]'::json) AS quarters,
        COALESCE((SELECT json_agg(json_build_object('key', key, 'count', count) ORDER BY count DESC, key) FROM (
          SELECT COALESCE(area.name, '') AS key, count(*)::int AS count FROM chosen
          LEFT JOIN area ON area.municipality_id = open_municipality_id() AND area.id = chosen.area_id
          GROUP BY 1) tally), '[]'::json) AS "byArea",
        COALESCE((SELECT json_agg(json_build_object('key', key, 'count', count) ORDER BY count DESC, key) FROM (
          SELECT kind::text AS key, count(*)::int AS count FROM chosen GROUP BY 1) tally),
          '[]'::json) AS "byKind"`)
    return {
      ...found,
      ...{ address: input, scope, hasOwn: hasOwnCommittee(actor) },
      quarters: everyQuarter(found.quarters, today),
      can: { readAll: mayOpen(actor, 'incident.tick') },
    }
  },
})
