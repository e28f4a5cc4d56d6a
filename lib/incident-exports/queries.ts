import { filterSql, incidentReach, scopeOf, scopeSql } from '@/lib/incident-list/queries'
import { listAddress } from '@/lib/incident-list/schema'
import { type ClearRow, clearColumns } from '@/lib/incidents/queries'
import { sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'

export type ExportedIncident = Omit<ClearRow, 'dueAt' | 'removedAt' | 'closedAt'> & {
  description: string
  removedAt: string
}

/** More than any city has in five years. */
const mostRows = 50_000

/** The list's selection, whole. Every export is in the trail. */
export const exportIncidents = defineQuery({
  allow: 'incident.list',
  input: listAddress,
  audited: true,
  async run({ actor, run, input, now, reachable }): Promise<{ rows: ExportedIncident[] }> {
    const rows = await run<ClearRow & { description: string }>(sql`
      SELECT ${clearColumns}, incident.description, area.name AS area, committee.name AS committee
      FROM incident
      LEFT JOIN area ON area.municipality_id = incident.municipality_id AND area.id = incident.area_id
      LEFT JOIN committee
        ON committee.municipality_id = incident.municipality_id AND committee.id = incident.committee_id
      WHERE incident.municipality_id = open_municipality_id() AND ${reachable(incidentReach)}
        AND ${scopeSql(actor, scopeOf(actor, input))} AND ${filterSql(input, now)}
      ORDER BY incident.happened_on DESC, incident.year DESC, incident.number DESC LIMIT ${mostRows}`)
    return {
      rows: rows.map(({ closedAt: _closed, dueAt: _due, removedAt, ...row }) => ({
        ...row,
        removedAt: removedAt?.toISOString() ?? '',
      })),
    }
  },
})
