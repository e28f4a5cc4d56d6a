import type { BulkEntry, Held, Skipped, SkipReason } from '@/lib/bulk-changes/rules'
import { type BulkField, bulkFields } from '@/lib/bulk-changes/schema'
import { type RunSql, sql } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy/reach'

export type LeftMeasure = { id: string; planId: string; title: string; reason: SkipReason }
/** What was done, told above the list: until one leaves it, also after a reload. */
export type BulkReport = {
  id: string
  count: number
  fields: BulkField[]
  skipped: LeftMeasure[]
  undone: { count: number; kept: LeftMeasure[] } | null
}

type StoredReport = {
  id: string
  entries: BulkEntry[]
  skipped: Skipped[]
  kept: Skipped[]
  undone: boolean
  titles: { id: string; planId: string; title: string }[]
}

/** One's own, by its id; a measure that has gone out of reach since is counted without its title. */
export async function findBulkReport(
  run: RunSql,
  actor: Actor,
  changeId: string,
): Promise<BulkReport | null> {
  const [row] = await run<StoredReport>(sql`
    SELECT done.id, done.entries, done.skipped, done.kept, done.undone_at IS NOT NULL AS undone,
      COALESCE((SELECT json_agg(json_build_object('id', m.id, 'planId', m.plan_id, 'title', m.title)) FROM measure m
        WHERE m.municipality_id = done.municipality_id AND m.id IN (
          SELECT (left_alone->>'id')::uuid FROM jsonb_array_elements(done.skipped || done.kept) left_alone)), '[]') AS titles
    FROM bulk_change done
    WHERE done.municipality_id = open_municipality_id() AND done.id = ${changeId}::uuid
      AND done.user_id = ${actor.userId}::uuid`)
  if (!row) return null
  const named = (left: Skipped[]) =>
    left.flatMap(({ id, reason }) => {
      const known = row.titles.find((each) => each.id === id)
      return known && reason !== 'gone' ? [{ ...known, reason }] : []
    })
  const { entries, undone } = row
  return {
    id: row.id,
    count: entries.length,
    fields: bulkFields.filter((field) => entries.some(({ after }) => after[field] !== undefined)),
    skipped: named(row.skipped),
    undone: undone ? { count: entries.length - row.kept.length, kept: named(row.kept) } : null,
  }
}

export type LockedForBulk = Held & {
  committeeId: string
  state: string
  /** Days of the unfinished steps, for the day the measure is due next. */
  steps: { status: 'proposal' | 'not_started' | 'ongoing' | 'done' | 'cancelled'; dueOn: string | null }[]
}

/** Holds the measures in the order of their ids, so that two such changes can never wait for each other. */
export async function lockMeasures(run: RunSql, ids: readonly string[]): Promise<Map<string, LockedForBulk>> {
  const locked = await run<LockedForBulk>(sql`
    SELECT m.id, m.version, m.status::text AS status, m.responsible, COALESCE(m.due_on::text, '') AS "dueOn",
      COALESCE(m.guideline_section_id::text, '') AS "guidelineSectionId", COALESCE(m.starts_on::text, '') AS "startsOn",
      m.recurrence_months IS NOT NULL AS recurring, plan.period_from::text AS "planStart", plan.committee_id AS "committeeId", plan.state::text AS state,
      COALESCE((SELECT json_agg(json_build_object('status', status, 'dueOn', due_on)) FROM measure_step
        WHERE municipality_id = m.municipality_id AND measure_id = m.id), '[]'::json) AS steps
    FROM measure m JOIN action_plan plan ON plan.municipality_id = m.municipality_id AND plan.id = m.plan_id
    WHERE m.municipality_id = open_municipality_id() AND m.id = ANY(${[...ids]}::uuid[]) AND m.archived_at IS NULL
    ORDER BY m.id FOR UPDATE OF m FOR SHARE OF plan`)
  return new Map(locked.map((measure) => [measure.id, measure]))
}
