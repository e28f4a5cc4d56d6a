import { type Reporting, readReporting } from '@/lib/incident-rules/queries'
import { faultIn, type IncidentPlace, reportedOf, type Writer } from '@/lib/incidents/commands'
import {
  changesBetween,
  clockFor,
  dueAt,
  handledBy,
  type StoredFacts,
  storedFacts,
} from '@/lib/incidents/rules'
import { closing, correction, type IncidentFacts, incidentChoice, tickInput } from '@/lib/incidents/schema'
import { hasTraces } from '@/lib/personal-traces/rules'
import { dayInStockholm } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'

type LockedIncident = {
  id: string
  ownerId: string | null
  committeeId: string | null
  state: string
  version: number
  reportedAt: Date
  contractor: boolean
  police_report: boolean
  removed: boolean
} & StoredFacts

export async function lockIncident(run: RunSql, id: string): Promise<LockedIncident | null> {
  const [row] = await run<LockedIncident>(sql`
    SELECT id, reporter_id AS "ownerId", committee_id AS "committeeId", state::text AS state, version,
      reported_at AS "reportedAt", contractor_at IS NOT NULL AS contractor,
      police_report_at IS NOT NULL AS police_report, removed_at IS NOT NULL AS removed, kind::text AS kind,
      happened_on::text AS "happenedOn", happened_time AS "happenedTime", place,
      COALESCE(area_id::text, '') AS "areaId", environment::text AS environment,
      CASE WHEN offensive THEN 'yes' ELSE '' END AS offensive, description
    FROM incident WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid AND disposed_at IS NULL
    FOR UPDATE`)
  return row ?? null
}

type Change = { field: string; before: string; after: string }

async function writeHistory({ run, actor, now }: Writer, incidentId: string, changes: readonly Change[]) {
  await run(sql`
    INSERT INTO incident_change (municipality_id, id, incident_id, at, by_user_id, field, before, after)
    SELECT ${actor.municipality.id}::uuid, gen_random_uuid(), ${incidentId}::uuid, ${now}::timestamptz,
      ${actor.userId}::uuid, field, before, after
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS given (field text, before text, after text)`)
}

const tickColumns = {
  contractor: (at: Sql, by: Sql) => sql`contractor_at = ${at}, contractor_by_id = ${by}`,
  police_report: (at: Sql, by: Sql) => sql`police_report_at = ${at}, police_report_by_id = ${by}`,
  removed: (at: Sql, by: Sql) => sql`removed_at = ${at}, removed_by_id = ${by}`,
} as const

/** Contractor called, reported to the police, gone: who and when. Of two who press at once the first one stands. */
export const tickIncident = defineCommand({
  allow: 'incident.tick',
  input: tickInput,
  load: ({ run, input }) => lockIncident(run, input.incidentId),
  async run({ run, actor, now, today, input: { tick, undo }, row, audit }): Promise<Outcome<IncidentPlace>> {
    audit(row.id, { tick, undone: undo === 'yes' })
    if (row[tick] === !undo) return done({ id: row.id })
    const [at, by] = undo ? [sql`NULL`, sql`NULL`] : [sql`${now}::timestamptz`, sql`${actor.userId}::uuid`]
    await run(sql`
      UPDATE incident SET ${tickColumns[tick](at, by)}, version = version + 1
      WHERE municipality_id = open_municipality_id() AND id = ${row.id}::uuid`)
    const said = { field: tick, before: undo ? 'yes' : '', after: undo ? '' : 'yes' }
    await writeHistory({ run, actor, now, today }, row.id, [said])
    return done({ id: row.id })
  },
})

/** What was written is put right, and what it said before is kept; but not what should never have been written. */
export const correctIncident = defineCommand({
  allow: 'incident.correct',
  input: correction,
  load: ({ run, input }) => lockIncident(run, input.incidentId),
  async run({ run, actor, now, today, input, row, audit }): Promise<Outcome<IncidentPlace>> {
    const { incidentId: _, version, ...facts } = input
    if (version !== row.version) return refuse({ kind: 'not_allowed_now', reason: 'incident_changed' })
    const writer = { run, actor, now, today }
    const reporting = await readReporting(run, actor, facts.areaId)
    const fault = faultIn(facts, reporting, today)
    if (fault) return fault
    const changes = changesBetween(row, storedFacts(facts))
    if (changes.length === 0) return done({ id: row.id })
    await rewrite(writer, row, { facts, reporting })
    const kept = changes.map((one) => ({ ...one, before: hasTraces(one.before) ? '' : one.before }))
    await writeHistory(writer, row.id, kept)
    audit(row.id, { fields: changes.map(({ field }) => field) })
    return done({ id: row.id })
  },
})

type Rewriting = { facts: IncidentFacts; reporting: Reporting }

/** Another kind or place may be another's to handle and have another clock, from when it was reported. */
async function rewrite({ run }: Writer, row: LockedIncident, { facts, reporting }: Rewriting) {
  const { kind, environment, happenedOn, happenedTime, place, areaId, description } = facts
  const offensive = facts.offensive === 'yes'
  const clock = clockFor(reporting.clocks, { kind, offensive }, dayInStockholm(row.reportedAt))
  const moved = row.areaId !== areaId || row.kind !== kind
  const committeeId = moved
    ? handledBy(reporting.rules, reportedOf(kind, reporting), reporting.executiveBoard)
    : row.committeeId
  await run(sql`
    UPDATE incident SET kind = ${kind}::incident_kind, environment = ${environment}::environment,
      offensive = ${offensive}, happened_on = ${happenedOn}::date, happened_time = ${happenedTime}, place = ${place},
      area_id = NULLIF(${areaId}::text, '')::uuid, description = ${description}, committee_id = ${committeeId}::uuid,
      clock_id = ${clock?.id ?? null}::uuid, due_at = ${dueAt(clock, row.reportedAt)}::timestamptz,
      version = version + 1
    WHERE municipality_id = open_municipality_id() AND id = ${row.id}::uuid`)
}

export const closeIncident = defineCommand({
  allow: 'incident.close',
  input: closing,
  load: ({ run, input }) => lockIncident(run, input.incidentId),
  async run({ run, actor, now, today, input, row, audit }): Promise<Outcome<IncidentPlace>> {
    const twin = input.outcome === 'duplicate' ? input.duplicateOfId : ''
    if (input.outcome === 'duplicate' && !(await isOther(run, row.id, twin))) {
      return invalid('duplicateOfId', 'choose_one')
    }
    await run(sql`
      UPDATE incident SET state = 'closed', closed_at = ${now}::timestamptz, closed_by_id = ${actor.userId}::uuid,
        outcome = ${input.outcome}::incident_outcome, duplicate_of_id = NULLIF(${twin}::text, '')::uuid,
        version = version + 1
      WHERE municipality_id = open_municipality_id() AND id = ${row.id}::uuid`)
    await writeHistory({ run, actor, now, today }, row.id, [
      { field: 'outcome', before: '', after: input.outcome },
    ])
    audit(row.id, { from: 'open', state: 'closed', outcome: input.outcome })
    return done({ id: row.id })
  },
})

async function isOther(run: RunSql, id: string, twin: string): Promise<boolean> {
  if (twin === '' || twin === id) return false
  const found = await run(sql`
    SELECT id FROM incident WHERE municipality_id = open_municipality_id() AND id = ${twin}::uuid`)
  return found.length > 0
}

export const reopenIncident = defineCommand({
  allow: 'incident.reopen',
  input: incidentChoice,
  load: ({ run, input }) => lockIncident(run, input.incidentId),
  async run({ run, actor, now, today, row, audit }): Promise<Outcome<IncidentPlace>> {
    await run(sql`
      UPDATE incident SET state = 'open', closed_at = NULL, closed_by_id = NULL, outcome = NULL,
        duplicate_of_id = NULL, version = version + 1
      WHERE municipality_id = open_municipality_id() AND id = ${row.id}::uuid`)
    await writeHistory({ run, actor, now, today }, row.id, [
      { field: 'outcome', before: 'closed', after: '' },
    ])
    audit(row.id, { from: 'closed', state: 'open' })
    return done({ id: row.id })
  },
})
