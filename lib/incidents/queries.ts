import { readAreas } from '@/lib/areas/queries'
import type { Area } from '@/lib/areas/rules'
import {
  clockOf,
  type IncidentClock,
  incidentNumber,
  isSamePlace,
  type StoredFacts,
  standardClock,
} from '@/lib/incidents/rules'
import {
  type IncidentKind,
  type IncidentOutcome,
  type IncidentState,
  incidentChoice,
  mostPhotos,
  noInput,
  type TickName,
} from '@/lib/incidents/schema'
import type { Environment } from '@/lib/measures/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { can, mayOpen } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'

export const clearColumns = sql`incident.id, incident.year, incident.number, incident.kind::text AS kind,
  incident.environment::text AS environment, incident.offensive, incident.happened_on::text AS "happenedOn",
  incident.happened_time AS "happenedTime", incident.place, incident.state::text AS state,
  incident.due_at AS "dueAt", incident.removed_at AS "removedAt", incident.closed_at AS "closedAt"`

export type ClearRow = {
  id: string
  year: number
  number: number
  kind: IncidentKind
  environment: Environment
  offensive: boolean
  happenedOn: IsoDate
  happenedTime: string
  place: string
  area: string | null
  committee: string | null
  state: IncidentState
  dueAt: Date | null
  removedAt: Date | null
  closedAt: Date | null
}

export type ReportForm = { areas: Area[]; today: IsoDate }

/** The form, and the door through which a photo is judged. */
export const getReportForm = defineQuery({
  allow: 'incident.report',
  input: noInput,
  load: async ({ actor }) => ({ ownerId: actor.userId }),
  async run({ run, today }): Promise<ReportForm> {
    return { areas: await readAreas(run), today }
  },
})

export type IncidentRow = ClearRow & {
  ownerId: string | null
  committeeId: string | null
  areaId: string | null
  description: string
  reportedAt: Date
  reporter: string | null
  clockSource: string | null
  clockHours: number | null
  contractorAt: Date | null
  contractorBy: string | null
  policeReportAt: Date | null
  policeReportBy: string | null
  removedBy: string | null
  closedBy: string | null
  outcome: IncidentOutcome | null
  duplicateOf: { id: string; year: number; number: number } | null
  version: number
}

const nameOf = (column: Sql) => sql`(SELECT name FROM users WHERE users.id = ${column})`

async function findIncident(run: RunSql, id: string): Promise<IncidentRow | null> {
  const [row] = await run<IncidentRow>(sql`
    SELECT ${clearColumns}, incident.reporter_id AS "ownerId", incident.committee_id AS "committeeId",
      incident.area_id AS "areaId", area.name AS area, committee.name AS committee, incident.description,
      incident.reported_at AS "reportedAt", ${nameOf(sql`incident.reporter_id`)} AS reporter,
      clock.source AS "clockSource", clock.hours AS "clockHours",
      incident.contractor_at AS "contractorAt", ${nameOf(sql`incident.contractor_by_id`)} AS "contractorBy",
      incident.police_report_at AS "policeReportAt", ${nameOf(sql`incident.police_report_by_id`)} AS "policeReportBy",
      ${nameOf(sql`incident.removed_by_id`)} AS "removedBy", ${nameOf(sql`incident.closed_by_id`)} AS "closedBy",
      incident.outcome::text AS outcome, incident.version,
      (SELECT json_build_object('id', id, 'year', year, 'number', number) FROM incident twin
        WHERE twin.municipality_id = incident.municipality_id AND twin.id = incident.duplicate_of_id) AS "duplicateOf"
    FROM incident
    LEFT JOIN area ON area.municipality_id = incident.municipality_id AND area.id = incident.area_id
    LEFT JOIN committee
      ON committee.municipality_id = incident.municipality_id AND committee.id = incident.committee_id
    LEFT JOIN incident_clock clock
      ON clock.municipality_id = incident.municipality_id AND clock.id = incident.clock_id
    WHERE incident.municipality_id = open_municipality_id() AND incident.disposed_at IS NULL AND incident.id = ${id}::uuid`)
  return row ?? null
}

export type Ticked = { tick: TickName; at: string | null; by: string | null }
export type HistoryLine = {
  id: string
  at: string
  by: string | null
  field: string
  before: string
  after: string
}
export type Twin = { id: string; number: string; happenedOn: IsoDate; place: string }
export type IncidentView = {
  id: string
  number: string
  facts: StoredFacts
  area: string | null
  committee: string | null
  state: IncidentState
  outcome: IncidentOutcome | null
  duplicateOf: { id: string; number: string } | null
  closed: { at: string; by: string | null } | null
  reported: { at: string; by: string | null; mine: boolean }
  clock: (IncidentClock & { source: string; rule: number }) | null
  ticks: Ticked[]
  photos: { id: string; at: string }[]
  history: HistoryLine[]
  /** What may be the same incident; only for those who read them all. */
  twins: Twin[]
  version: number
  can: { tick: boolean; correct: boolean; close: boolean; reopen: boolean; addPhoto: boolean }
}

export const getIncident = defineQuery({
  allow: 'incident.read',
  input: incidentChoice,
  load: ({ run, input }) => findIncident(run, input.incidentId),
  async run({ actor, run, row, now }): Promise<IncidentView> {
    const { photos, history } = await readParts(run, row.id)
    const twins = mayOpen(actor, 'incident.tick') ? await findTwins(run, row) : []
    return { ...viewOf(row, actor, now), ...{ photos, history, twins }, can: rightsOf(row, actor, photos) }
  },
})

function viewOf(row: IncidentRow, actor: Actor, now: Date) {
  const clock = clockOf(row, now)
  const { kind, environment, happenedOn, happenedTime, place, areaId, description } = row
  const offensive = row.offensive ? 'yes' : ''
  return {
    id: row.id,
    number: incidentNumber(row.year, row.number),
    facts: {
      kind,
      environment,
      happenedOn,
      happenedTime,
      place,
      areaId: areaId ?? '',
      offensive,
      description,
    },
    ...{
      area: row.area,
      committee: row.committee,
      state: row.state,
      outcome: row.outcome,
      version: row.version,
    },
    duplicateOf: row.duplicateOf && {
      id: row.duplicateOf.id,
      number: incidentNumber(row.duplicateOf.year, row.duplicateOf.number),
    },
    closed: row.closedAt && { at: row.closedAt.toISOString(), by: row.closedBy },
    reported: {
      at: row.reportedAt.toISOString(),
      by: row.reporter,
      mine: row.ownerId === actor.userId,
    },
    clock: clock && {
      ...clock,
      source: row.clockSource ?? standardClock.source,
      rule: row.clockHours ?? standardClock.hours,
    },
    ticks: ticksOf(row),
  }
}

const ticked = (tick: TickName, at: Date | null, by: string | null): Ticked => ({
  tick,
  at: at?.toISOString() ?? null,
  by,
})

function ticksOf(row: IncidentRow): Ticked[] {
  return [
    ticked('contractor', row.contractorAt, row.contractorBy),
    ticked('police_report', row.policeReportAt, row.policeReportBy),
    ticked('removed', row.removedAt, row.removedBy),
  ]
}

function rightsOf(row: IncidentRow, actor: Actor, photos: readonly unknown[]): IncidentView['can'] {
  const correct = can(actor, 'incident.correct', row)
  return {
    tick: can(actor, 'incident.tick', row),
    correct,
    close: can(actor, 'incident.close', row),
    reopen: can(actor, 'incident.reopen', row),
    addPhoto: correct && photos.length < mostPhotos,
  }
}

type Parts = Pick<IncidentView, 'photos' | 'history'>

async function readParts(run: RunSql, id: string): Promise<Parts> {
  const [parts] = await run<Parts>(sql`
    SELECT COALESCE((SELECT json_agg(json_build_object('id', id, 'at', added_at) ORDER BY added_at, id)
        FROM incident_photo
        WHERE municipality_id = open_municipality_id() AND incident_id = ${id}::uuid), '[]'::json) AS photos,
      COALESCE((SELECT json_agg(json_build_object('id', change.id, 'at', change.at, 'by', users.name, 'field', field,
          'before', before, 'after', after) ORDER BY change.at, change.field, change.id)
        FROM incident_change change LEFT JOIN users ON users.id = change.by_user_id
        WHERE municipality_id = open_municipality_id() AND incident_id = ${id}::uuid), '[]'::json) AS history`)
  return parts ?? { photos: [], history: [] }
}

type StoredTwin = Omit<Twin, 'number'> & { year: number; number: number; areaId: string | null }

/** The same kind, within a day, at what looks like the same place. */
async function findTwins(run: RunSql, row: IncidentRow): Promise<Twin[]> {
  const found = await run<StoredTwin>(sql`
    SELECT id, year, number, happened_on::text AS "happenedOn", place, area_id AS "areaId" FROM incident
    WHERE municipality_id = open_municipality_id() AND kind = ${row.kind}::incident_kind AND id <> ${row.id}::uuid
      AND happened_on BETWEEN ${row.happenedOn}::date - 1 AND ${row.happenedOn}::date + 1
      AND (outcome IS NULL OR outcome NOT IN ('duplicate', 'mistake'))
    ORDER BY reported_at LIMIT 100`)
  return found
    .filter((other) => isSamePlace(row, other))
    .slice(0, 5)
    .map(({ year, number, areaId: _, ...twin }) => ({ ...twin, number: incidentNumber(year, number) }))
}

export type IncidentForm = ReportForm & { id: string; number: string; version: number; facts: StoredFacts }

/** The form to put it right, for whoever may, while it is open. */
export const getIncidentForm = defineQuery({
  allow: 'incident.correct',
  input: incidentChoice,
  load: ({ run, input }) => findIncident(run, input.incidentId),
  async run({ actor, run, row, now, today }): Promise<IncidentForm> {
    const { id, number, version, facts } = viewOf(row, actor, now)
    return { id, number, version, facts, areas: await readAreas(run), today }
  },
})
