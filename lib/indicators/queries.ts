import {
  type AimStanding,
  aimOf,
  pointsOf,
  type StoredValue,
  standingToAim,
  type ToldValue,
  tellValues,
} from '@/lib/indicators/rules'
import type { IndicatorDraft } from '@/lib/indicators/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { numberText } from '@/lib/swedish-numbers/rules'

export type IndicatorView = {
  id: string
  draft: IndicatorDraft
  removed: boolean
  /** Null for those who are asked for their view of the plan, not told how the work has gone. */
  values: ToldValue[] | null
  standing: AimStanding
}

type Numbers = Record<'baselineValue' | 'targetValue', number | null>
type StoredDraft = Omit<IndicatorDraft, keyof Numbers> & Numbers
type StoredIndicator = StoredDraft & { id: string; removed: boolean; values: StoredValue[] }

const draftColumns = sql`i.name, i.unit, i.direction::text AS direction, i.source,
  i.baseline_value::float8 AS "baselineValue", COALESCE(i.baseline_on::text, '') AS "baselineOn",
  i.target_value::float8 AS "targetValue", COALESCE(i.target_on::text, '') AS "targetOn"`

const textOf = (value: number | null) => (value === null ? '' : numberText(value))

function draftOf(stored: StoredDraft): IndicatorDraft {
  const { name, unit, direction, source, baselineOn, targetOn } = stored
  const [baselineValue, targetValue] = [textOf(stored.baselineValue), textOf(stored.targetValue)]
  return { name, unit, direction, baselineValue, baselineOn, targetValue, targetOn, source }
}

/** The indicator as a form holds it; for commands, after the row is locked. */
export async function readIndicatorDraft(run: RunSql, id: string): Promise<IndicatorDraft> {
  const [row] = await run<StoredDraft>(sql`
    SELECT ${draftColumns} FROM indicator i
    WHERE i.municipality_id = open_municipality_id() AND i.id = ${id}::uuid`)
  if (!row) throw new Error('the locked indicator is gone')
  return draftOf(row)
}

/**
 * The values of an indicator through its plan's editions, from the first to the one at hand: a new edition goes on from
 * where the last one was. `i` and `plan` are the indicator and its plan.
 */
export const valuesOf = (i: Sql, plan: Sql) => sql`indicator same
  JOIN measure home ON home.municipality_id = same.municipality_id AND home.id = same.measure_id
  JOIN action_plan edition ON edition.municipality_id = home.municipality_id AND edition.id = home.plan_id
  JOIN indicator_value v ON v.municipality_id = same.municipality_id AND v.indicator_id = same.id
  WHERE same.municipality_id = ${i}.municipality_id AND same.lineage_id = ${i}.lineage_id
    AND edition.lineage_id = ${plan}.lineage_id AND edition.edition <= ${plan}.edition`

type Asked = { measureId: string; today: IsoDate; withValues: boolean }

/** A measure's indicators, also the removed ones, with all that has been measured: one statement. */
export async function indicatorsOf(
  run: RunSql,
  { measureId, today, withValues }: Asked,
): Promise<IndicatorView[]> {
  const values = sql`COALESCE((
      SELECT json_agg(json_build_object('id', v.id, 'on', v.measured_on, 'value', v.value, 'comment', v.comment,
        'at', v.at, 'by', (SELECT name FROM users WHERE users.id = v.by_user_id), 'correctsId', v.corrects_id,
        'updateId', v.update_id) ORDER BY v.at, v.corrects_id IS NOT NULL, v.id)
      FROM ${valuesOf(sql`i`, sql`plan`)}), '[]'::json)`
  const rows = await run<StoredIndicator>(sql`
    SELECT i.id, ${draftColumns}, i.removed_at IS NOT NULL AS removed,
      ${withValues ? values : sql`'[]'::json`} AS values
    FROM indicator i
    JOIN measure m ON m.municipality_id = i.municipality_id AND m.id = i.measure_id
    JOIN action_plan plan ON plan.municipality_id = m.municipality_id AND plan.id = m.plan_id
    WHERE i.municipality_id = open_municipality_id() AND i.measure_id = ${measureId}::uuid
    ORDER BY i.position, i.id`)
  return rows.map((row) => {
    const [draft, told] = [draftOf(row), tellValues(row.values)]
    const latest = pointsOf(told).at(-1) ?? null
    const standing = standingToAim(aimOf(draft), latest, today)
    return { id: row.id, draft, removed: row.removed, values: withValues ? told : null, standing }
  })
}

/** As a file holds them: without what was corrected, and without who measured. */
export const exportedIndicators = (m: Sql, plan: Sql) => sql`(
  SELECT json_agg(json_build_object('name', i.name, 'unit', i.unit, 'direction', i.direction, 'source', i.source,
    'baseline', CASE WHEN i.baseline_value IS NOT NULL
      THEN json_build_object('on', i.baseline_on, 'value', i.baseline_value) END,
    'target', CASE WHEN i.target_value IS NOT NULL
      THEN json_build_object('on', i.target_on, 'value', i.target_value) END,
    'values', COALESCE((SELECT json_agg(json_build_object('on', v.measured_on, 'value', v.value, 'comment', v.comment)
        ORDER BY v.measured_on, v.at, v.id)
      FROM ${valuesOf(sql`i`, plan)} AND v.value IS NOT NULL AND NOT EXISTS (
        SELECT FROM indicator_value correction
        WHERE correction.municipality_id = v.municipality_id AND correction.corrects_id = v.id)), '[]'::json)
  ) ORDER BY i.position, i.id)
  FROM indicator i
  WHERE i.municipality_id = ${m}.municipality_id AND i.measure_id = ${m}.id AND i.removed_at IS NULL)`

const figure = (value: Sql) => sql`replace(trim_scale(${value})::text, '.', ',')`

/** What the plan says of its indicators, a line each: to be held against another edition. */
export const indicatorLines = (m: Sql) => sql`COALESCE((
  SELECT string_agg(concat_ws(' · ', i.name, NULLIF(i.unit, ''), CASE i.direction WHEN 'up' THEN '↑' ELSE '↓' END,
    NULLIF(concat_ws(' → ', concat_ws(', ', ${figure(sql`i.baseline_value`)}, i.baseline_on::text),
      NULLIF(concat_ws(', ', ${figure(sql`i.target_value`)}, i.target_on::text), '')), ''), NULLIF(i.source, '')),
    E'\n' ORDER BY i.position, i.id)
  FROM indicator i
  WHERE i.municipality_id = ${m}.municipality_id AND i.measure_id = ${m}.id AND i.removed_at IS NULL), '')`
