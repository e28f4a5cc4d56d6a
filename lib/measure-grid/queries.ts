import { z } from 'zod'
import { type Counted, type Grid, gridOf } from '@/lib/measure-grid/rules'
import { gridEnvironments } from '@/lib/measure-grid/schema'
import { allEnvironments, notChosen } from '@/lib/measure-list/schema'
import { measureSource, reachColumns } from '@/lib/measure-selection/queries'
import { decidingDay } from '@/lib/measures/queries'
import { sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'

export type MeasureGridView = {
  total: number
  byEnvironment: Grid
  byArea: Grid
}

type Row = {
  environments: Counted[]
  areas: Counted[]
  known: { key: string; label: string }[]
  total: number
}

/** Both tables in one statement. A measure that names two environments counts in both. */
export const getMeasureGrid = defineQuery({
  allow: 'measure.list',
  input: z.object({}),
  async run({ run, today, reachable }): Promise<MeasureGridView> {
    const source = measureSource({ reach: reachable(reachColumns) })
    const counted = sql`count(*) AS total, count(*) FILTER (WHERE status IN ('ongoing', 'done')) AS active,
      count(*) FILTER (WHERE status = 'proposal') AS proposals,
      count(*) FILTER (WHERE status IN ('not_started', 'ongoing') AND next_due_on < ${today}::date) AS late`
    const [row] = await run<Row>(sql`
      WITH RECURSIVE ${source.areas}, reached AS MATERIALIZED (
        SELECT m.status, ${decidingDay(sql`m`, today)} AS next_due_on, COALESCE(m.prevention_level::text, ${notChosen}) AS level,
          COALESCE(area.area_id::text, ${notChosen}) AS area_id,
          CASE WHEN m.environments = '{}' THEN ARRAY[${allEnvironments}] ELSE m.environments::text[] END AS environments
        FROM ${source.from} AND m.status <> 'cancelled'
      )
      SELECT (SELECT count(*) FROM reached) AS total,
        COALESCE((SELECT json_agg(c) FROM (SELECT environment AS key, level, ${counted}
          FROM reached, unnest(environments) environment GROUP BY 1, 2) c), '[]') AS environments,
        COALESCE((SELECT json_agg(c) FROM (SELECT area_id AS key, level, ${counted}
          FROM reached GROUP BY 1, 2) c), '[]') AS areas,
        COALESCE((SELECT json_agg(json_build_object('key', top.id, 'label', top.number || ' ' || top.title)
            ORDER BY top.position, top.number)
          FROM guideline_section top
          JOIN guideline g ON g.municipality_id = top.municipality_id AND g.id = top.guideline_id
          WHERE top.municipality_id = open_municipality_id() AND top.parent_id IS NULL
            AND (top.id::text IN (SELECT area_id FROM reached)
              OR (g.state <> 'draft' AND g.valid_from <= ${today}::date AND (g.valid_to IS NULL OR g.valid_to >= ${today}::date)))), '[]') AS known`)
    if (!row) throw new Error('a count without a row')
    const without = row.areas.some(({ key }) => key === notChosen) ? [{ key: notChosen, label: null }] : []
    return {
      total: row.total,
      byEnvironment: gridOf(
        { keys: gridEnvironments.map((key) => ({ key, label: null })), counted: row.environments },
        allEnvironments,
      ),
      byArea: gridOf({ keys: [...row.known, ...without], counted: row.areas }),
    }
  },
})
