import type { Area } from '@/lib/areas/rules'
import { type RunSql, sql } from '@/lib/platform/db'

/** By name, each followed by those within it. */
export const areasJson = sql`COALESCE((
  SELECT json_agg(json_build_object('id', area.id, 'name', area.name, 'parentId', area.parent_id)
    ORDER BY COALESCE(parent.name, area.name), area.parent_id IS NOT NULL, area.name)
  FROM area LEFT JOIN area parent
    ON parent.municipality_id = area.municipality_id AND parent.id = area.parent_id
  WHERE area.municipality_id = open_municipality_id()), '[]'::json)`

export async function readAreas(run: RunSql): Promise<Area[]> {
  const [row] = await run<{ areas: Area[] }>(sql`SELECT ${areasJson} AS areas`)
  return row?.areas ?? []
}
