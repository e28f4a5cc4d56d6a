import { type Sql, sql } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy/reach'

export type SavedView = { id: string; name: string; query: string }

/** One's own, by name: a column of the statement that reads the list. */
export function savedViewsSql({ userId }: Actor): Sql {
  return sql`COALESCE((SELECT json_agg(json_build_object('id', id, 'name', name, 'query', query)
      ORDER BY lower(name), id) FROM saved_view
    WHERE municipality_id = open_municipality_id() AND user_id = ${userId}::uuid), '[]')`
}
