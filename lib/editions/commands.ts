import { monthsBetween, openStates, type Period, refusePeriod, standingStates } from '@/lib/editions/rules'
import { newPeriodPlan, newRevision } from '@/lib/editions/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'

type LockedPlan = {
  id: string
  committeeId: string
  state: string
  lineageId: string
  title: string
  periodFrom: IsoDate
  periodTo: IsoDate
}

/** Holds every edition, so that of two who begin the next at once the second meets the first one's. */
async function lockLineage(run: RunSql, planId: string): Promise<LockedPlan | null> {
  const rows = await run<LockedPlan>(sql`
    SELECT id, committee_id AS "committeeId", state::text AS state, lineage_id AS "lineageId", title,
      period_from::text AS "periodFrom", period_to::text AS "periodTo"
    FROM action_plan
    WHERE municipality_id = open_municipality_id() AND lineage_id = (
      SELECT lineage_id FROM action_plan
      WHERE municipality_id = open_municipality_id() AND id = ${planId}::uuid)
    ORDER BY id FOR UPDATE`)
  return rows.find(({ id }) => id === planId) ?? null
}

/** `begun` is false when the lineage already had an edition being written: that one is shown instead. */
export type Made = { planId: string; begun: boolean }

export const revisePlan = defineCommand({
  allow: 'plan.make_edition',
  input: newRevision,
  load: ({ run, input }) => lockLineage(run, input.planId),
  async run({ run, actor, row, now, today, audit }): Promise<Outcome<Made>> {
    const { periodFrom, periodTo, title } = row
    const period = { from: periodFrom, to: periodTo }
    const copy = { source: row, title, period, months: 0, keep: [], by: actor.userId, now, today }
    return makeCopy(run, copy, audit)
  },
})

export const carryPlanOn = defineCommand({
  allow: 'plan.make_edition',
  input: newPeriodPlan,
  load: ({ run, input }) => lockLineage(run, input.planId),
  async run({ run, actor, input, row, now, today, audit }): Promise<Outcome<Made>> {
    const period = { from: input.periodFrom, to: input.periodTo }
    const fault = refusePeriod(period, { from: row.periodFrom, to: row.periodTo })
    if (fault) return invalid(fault.field, fault.key)
    const months = monthsBetween(row.periodFrom, period.from)
    const { title, keep } = input
    return makeCopy(run, { source: row, title, period, months, keep, by: actor.userId, now, today }, audit)
  },
})

type Copy = {
  source: LockedPlan
  title: string
  period: Period
  /** How far days move; 0 for the same period, where everything stays as it was. */
  months: number
  keep: readonly string[]
  by: string
  now: Date
  today: IsoDate
}
type Audit = (objectId: string, detail: { from: string; edition: number }) => void

async function makeCopy(run: RunSql, copy: Copy, audit: Audit): Promise<Outcome<Made>> {
  const { source } = copy
  const [open] = await run<{ id: string }>(sql`
    SELECT id FROM action_plan
    WHERE municipality_id = open_municipality_id() AND lineage_id = ${source.lineageId}::uuid
      AND state::text = ANY(${[...openStates]}::text[])`)
  if (open) return done({ planId: open.id, begun: false })
  const [made] = await run<{ id: string; edition: number }>(planCopy(copy))
  if (!made) throw new Error('the plan was not copied')
  await run(contentCopy(copy, made.id))
  audit(made.id, { from: source.id, edition: made.edition })
  return done({ planId: made.id, begun: true })
}

/** A record with some columns changed: whatever columns a table has or gets, they come along. */
const changed = (
  table: 'action_plan' | 'plan_section' | 'measure' | 'measure_step' | 'indicator' | 'measure_attachment',
  row: Sql,
  changes: Sql,
) => {
  const tables = {
    action_plan: sql`NULL::action_plan`,
    plan_section: sql`NULL::plan_section`,
    measure: sql`NULL::measure`,
    measure_step: sql`NULL::measure_step`,
    indicator: sql`NULL::indicator`,
    measure_attachment: sql`NULL::measure_attachment`,
  }
  return sql`LATERAL jsonb_populate_record(${tables[table]}, to_jsonb(${row}) || jsonb_build_object(${changes})) AS copy`
}

/** A draft without a past: no days of its way, no decision, no approval. */
function planCopy({ source, title, period, months, now, today }: Copy): Sql {
  const changes = sql`'id', gen_random_uuid(), 'previous_id', plan.id, 'edition', (
      SELECT max(edition) + 1 FROM action_plan
      WHERE municipality_id = plan.municipality_id AND lineage_id = plan.lineage_id),
    'title', ${title}::text, 'period_from', ${period.from}::date, 'period_to', ${period.to}::date,
    'state', 'draft', 'state_since', ${today}::date, 'consultation_on', NULL, 'meeting_on', NULL, 'decided_on', NULL,
    'paragraph', NULL, 'approved_on', NULL, 'approved_paragraph', NULL, 'follow_up_on', NULL,
    'register_number', CASE WHEN ${months}::int = 0 THEN plan.register_number END, 'version', 1,
    'created_at', ${now}::timestamptz`
  return sql`
    INSERT INTO action_plan SELECT copy.* FROM action_plan plan, ${changed('action_plan', sql`plan`, changes)}
    WHERE plan.municipality_id = open_municipality_id() AND plan.id = ${source.id}::uuid
    RETURNING id::text AS id, edition`
}

/** All of it in one statement, however much there is. A file is attached to both editions, and kept once. */
function contentCopy(copy: Copy, planId: string): Sql {
  const { source, by, now } = copy
  // What undoing an import would remove is not this.
  const stamp = sql`'import_id', NULL, 'version', 1, 'updated_at', ${now}::timestamptz, 'updated_by_id', ${by}::uuid`
  const carried = carriedOver(copy)
  return sql`
    WITH section AS MATERIALIZED (
      SELECT plan_section AS was, id, gen_random_uuid() AS copy_id FROM plan_section
      WHERE municipality_id = open_municipality_id() AND plan_id = ${source.id}::uuid
    ), taken AS MATERIALIZED (
      SELECT measure AS was, measure.id, gen_random_uuid() AS copy_id, section.copy_id AS section_id,
        ${carried.again} AS again, CASE WHEN ${carried.again} THEN 'not_started' ELSE measure.status::text END AS status,
        ${carried.day(sql`measure.due_on`)} AS due_on,
        CASE WHEN measure.status = 'ongoing' THEN measure.starts_on
          ELSE ${carried.day(sql`measure.starts_on`)} END AS starts_on
      FROM measure JOIN section ON section.id = measure.section_id
      WHERE measure.municipality_id = open_municipality_id() AND measure.plan_id = ${source.id}::uuid
        AND measure.archived_at IS NULL AND ${carried.wanted}
    ), step AS MATERIALIZED (
      SELECT measure_step AS was, taken.copy_id AS measure_id,
        CASE WHEN taken.again THEN 'not_started' ELSE measure_step.status::text END AS status,
        CASE WHEN taken.again OR measure_step.status IN ('not_started', 'ongoing', 'proposal')
          THEN ${carried.day(sql`measure_step.due_on`)} ELSE measure_step.due_on END AS due_on
      FROM measure_step JOIN taken ON taken.id = measure_step.measure_id
      WHERE measure_step.municipality_id = open_municipality_id()
    ), put_section AS (
      INSERT INTO plan_section SELECT copy.* FROM section, ${changed(
        'plan_section',
        sql`section.was`,
        sql`'id', section.copy_id, 'plan_id', ${planId}::uuid, ${stamp}`,
      )}
    ), put_measure AS (
      INSERT INTO measure SELECT copy.* FROM taken LEFT JOIN LATERAL (
        SELECT min(step.due_on) AS due_on FROM step
        WHERE step.measure_id = taken.copy_id AND step.status IN ('not_started', 'ongoing')
      ) first_step ON true, ${changed(
        'measure',
        sql`taken.was`,
        sql`'id', taken.copy_id, 'plan_id', ${planId}::uuid, 'section_id', taken.section_id, 'status', taken.status,
          'due_on', taken.due_on, 'starts_on', taken.starts_on, 'next_due_on',
          CASE WHEN taken.status IN ('not_started', 'ongoing') THEN LEAST(taken.due_on, first_step.due_on) END,
          ${stamp}`,
      )}
    ), put_indicator AS (
      INSERT INTO indicator SELECT copy.* FROM indicator
      JOIN taken ON taken.id = indicator.measure_id, ${changed(
        'indicator',
        sql`indicator`,
        sql`'id', gen_random_uuid(), 'measure_id', taken.copy_id, 'version', 1,
          'updated_at', ${now}::timestamptz, 'updated_by_id', ${by}::uuid`,
      )}
      WHERE indicator.municipality_id = open_municipality_id() AND indicator.removed_at IS NULL
    ), put_attachment AS (
      INSERT INTO measure_attachment SELECT copy.* FROM measure_attachment attachment
      JOIN taken ON taken.id = attachment.measure_id, ${changed(
        'measure_attachment',
        sql`attachment`,
        sql`'id', gen_random_uuid(), 'measure_id', taken.copy_id`,
      )} WHERE attachment.municipality_id = open_municipality_id()
    )
    INSERT INTO measure_step SELECT copy.* FROM step, ${changed(
      'measure_step',
      sql`step.was`,
      sql`'id', gen_random_uuid(), 'measure_id', step.measure_id, 'status', step.status, 'due_on', step.due_on`,
    )}
    RETURNING id`
}

/**
 * Into the same period everything comes as it stands. Into the next: what is settled only when asked for, and then to be
 * done anew; a day that has run out moves as far as the period does.
 */
function carriedOver({ months, period, keep }: Copy): { again: Sql; wanted: Sql; day: (column: Sql) => Sql } {
  const settled = sql`measure.status IN ('done', 'cancelled')`
  if (months === 0) return { again: sql`false`, wanted: sql`true`, day: (column) => column }
  return {
    again: settled,
    wanted: sql`(NOT ${settled} OR measure.id = ANY(${[...keep]}::uuid[]))`,
    day: (column) => sql`CASE WHEN ${column} < ${period.from}::date
      THEN GREATEST((${column} + make_interval(months => ${months}::int))::date, ${period.from}::date)
      ELSE ${column} END`,
  }
}

/** When an edition is put in force those before it have served; in the caller's transaction, with their history. */
export async function replaceEarlier(
  run: RunSql,
  planId: string,
  { on, now, by }: { on: IsoDate; now: Date; by: string },
): Promise<string[]> {
  const rows = await run<{ id: string }>(sql`
    WITH earlier AS (
      SELECT plan.id, plan.state FROM action_plan plan
      JOIN action_plan this ON this.municipality_id = plan.municipality_id AND this.lineage_id = plan.lineage_id
      WHERE plan.municipality_id = open_municipality_id() AND this.id = ${planId}::uuid
        AND plan.edition < this.edition AND plan.state::text = ANY(${[...standingStates]}::text[])
      FOR UPDATE OF plan
    ), replaced AS (
      UPDATE action_plan plan SET state = 'replaced', state_since = ${on}::date, version = plan.version + 1
      FROM earlier WHERE plan.municipality_id = open_municipality_id() AND plan.id = earlier.id
    )
    INSERT INTO plan_transition
      (municipality_id, id, plan_id, act, from_state, to_state, at, by_user_id, acted_on, paragraph, note)
    SELECT open_municipality_id(), gen_random_uuid(), id, 'replace', state, 'replaced'::plan_state, ${now}::timestamptz,
      ${by}::uuid, ${on}::date, NULL, '' FROM earlier
    RETURNING plan_id::text AS id`)
  return rows.map(({ id }) => id)
}

/**
 * While an edition of the same period is being written, the one in force goes on being followed up. What was reported
 * there since the copy was made is how things stand, also in the edition that takes its place.
 */
export async function bringReports(run: RunSql, planId: string, { now, by }: { now: Date; by: string }) {
  await run(sql`
    UPDATE measure SET status = was.status, followed_from = was.followed_from, version = measure.version + 1,
      due_on = CASE WHEN was.recurrence_months IS NULL THEN measure.due_on ELSE was.due_on END,
      next_due_on = CASE WHEN was.status IN ('not_started', 'ongoing') THEN LEAST(
        CASE WHEN was.recurrence_months IS NULL THEN measure.due_on ELSE was.due_on END,
        (SELECT min(due_on) FROM measure_step WHERE municipality_id = measure.municipality_id
          AND measure_id = measure.id AND status IN ('not_started', 'ongoing'))) END,
      updated_at = ${now}::timestamptz, updated_by_id = ${by}::uuid
    FROM action_plan plan
    JOIN action_plan earlier ON earlier.municipality_id = plan.municipality_id AND earlier.id = plan.previous_id
      AND earlier.period_from = plan.period_from
    JOIN measure was ON was.municipality_id = plan.municipality_id AND was.plan_id = earlier.id
    WHERE plan.municipality_id = open_municipality_id() AND plan.id = ${planId}::uuid
      AND measure.municipality_id = plan.municipality_id AND measure.plan_id = plan.id
      AND measure.lineage_id = was.lineage_id AND EXISTS (
        SELECT FROM measure_update report WHERE report.municipality_id = was.municipality_id
          AND report.measure_id = was.id AND report.at > plan.created_at)
    RETURNING measure.id`)
}
