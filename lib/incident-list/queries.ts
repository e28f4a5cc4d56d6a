import { areasJson } from '@/lib/areas/queries'
import type { Area } from '@/lib/areas/rules'
import { type ListAddress, listAddress, type Scope } from '@/lib/incident-list/schema'
import { type ClearRow, clearColumns } from '@/lib/incidents/queries'
import { clockOf, type IncidentClock, incidentNumber } from '@/lib/incidents/rules'
import type { IncidentKind, IncidentState } from '@/lib/incidents/schema'
import { type Paging, pageSize, paging } from '@/lib/measure-list/rules'
import type { Environment } from '@/lib/measures/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { join, type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { mayOpen } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'

export type ListedIncident = {
  id: string
  number: string
  kind: IncidentKind
  environment: Environment
  offensive: boolean
  happenedOn: IsoDate
  happenedTime: string
  place: string
  area: string | null
  committee: string | null
  state: IncidentState
  clock: IncidentClock | null
}
export type IncidentCounts = { all: number; open: number; late: number; total: number }
export type IncidentList = {
  address: ListAddress
  scope: Scope
  /** Has a committee of the own to begin with. */
  hasOwn: boolean
  areas: Area[]
  counts: IncidentCounts
  paging: Paging
  rows: ListedIncident[]
  can: { report: boolean; readAll: boolean; bringIn: boolean; editRules: boolean }
}

export const incidentReach = {
  ownerId: 'incident.reporter_id',
  committeeId: 'incident.committee_id',
  state: 'incident.state',
} as const

export const listIncidents = defineQuery({
  allow: 'incident.list',
  input: listAddress,
  async run({ actor, run, input, now, reachable }): Promise<IncidentList> {
    const scope = scopeOf(actor, input)
    const reach = sql`incident.municipality_id = open_municipality_id() AND ${reachable(incidentReach)}
      AND ${scopeSql(actor, scope)}`
    const filter = filterSql(input, now)
    const { areas, ...counts } = await readFrame(run, { reach, filter, now })
    const page = paging(counts.total, input.page)
    const rows = counts.total > 0 ? await readRows(run, sql`${reach} AND ${filter}`, page) : []
    return {
      ...{ address: input, scope, areas, counts, paging: page },
      hasOwn: hasOwnCommittee(actor),
      rows: rows.map((row) => ({
        ...row,
        number: incidentNumber(row.year, row.number),
        clock: clockOf(row, now),
      })),
      can: {
        report: mayOpen(actor, 'incident.report'),
        readAll: mayOpen(actor, 'incident.tick'),
        bringIn: mayOpen(actor, 'incident.import'),
        editRules: mayOpen(actor, 'incident_rule.edit'),
      },
    }
  },
})

export const hasOwnCommittee = ({ membership }: Actor) =>
  membership.role === 'coordinator' && membership.committeeId !== null

export function scopeOf(actor: Actor, { scope }: Pick<ListAddress, 'scope'>): Scope {
  if (!hasOwnCommittee(actor)) return 'all'
  return scope ?? 'own'
}

/** The own committee's, and what one has reported oneself. */
export function scopeSql(actor: Actor, scope: Scope): Sql {
  if (scope === 'all') return sql`true`
  return sql`(incident.committee_id = ${actor.membership.committeeId}::uuid
    OR incident.reporter_id = ${actor.userId}::uuid)`
}

const isLate = (now: Date) =>
  sql`(incident.due_at < ${now}::timestamptz AND incident.removed_at IS NULL AND incident.state = 'open')`

/** What narrows the list; an area holds the areas within it. */
export function filterSql(address: ListAddress, now: Date): Sql {
  const { kind, area, environment, standing, offensive, from, to, text } = address
  const parts = [
    sql`incident.disposed_at IS NULL`,
    kind && sql`incident.kind = ${kind}::incident_kind`,
    area &&
      sql`incident.area_id IN (SELECT id FROM area WHERE municipality_id = open_municipality_id()
      AND (id = ${area}::uuid OR parent_id = ${area}::uuid))`,
    environment && sql`incident.environment = ${environment}::environment`,
    standing === 'late' && isLate(now),
    standing && standing !== 'late' && sql`incident.state = ${standing}::incident_state`,
    offensive && sql`incident.offensive`,
    from && sql`incident.happened_on >= ${from}::date`,
    to && sql`incident.happened_on <= ${to}::date`,
    text && sql`(incident.place ILIKE ${like(text)} OR incident.description ILIKE ${like(text)})`,
  ].filter((part) => typeof part === 'object')
  return join(parts, ' AND ')
}

const like = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

type Frame = { reach: Sql; filter: Sql; now: Date }

async function readFrame(run: RunSql, { reach, filter, now }: Frame) {
  const [frame] = await run<IncidentCounts & { areas: Area[] }>(sql`
    SELECT count(*)::int AS "all", count(*) FILTER (WHERE incident.state = 'open')::int AS open,
      count(*) FILTER (WHERE ${isLate(now)})::int AS late, count(*) FILTER (WHERE ${filter})::int AS total,
      ${areasJson} AS areas
    FROM incident WHERE ${reach}`)
  return frame ?? { all: 0, open: 0, late: 0, total: 0, areas: [] }
}

/** The newest first. The page is cut out of the index before anything is joined to it. */
function readRows(run: RunSql, where: Sql, { page }: Paging) {
  return run<ClearRow>(sql`
    SELECT ${clearColumns}, area.name AS area, committee.name AS committee
    FROM (
      SELECT * FROM incident WHERE ${where}
      ORDER BY incident.happened_on DESC, incident.year DESC, incident.number DESC
      LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}
    ) incident
    LEFT JOIN area ON area.municipality_id = incident.municipality_id AND area.id = incident.area_id
    LEFT JOIN committee
      ON committee.municipality_id = incident.municipality_id AND committee.id = incident.committee_id
    ORDER BY incident.happened_on DESC, incident.year DESC, incident.number DESC`)
}
