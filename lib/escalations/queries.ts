import { standsAsDeputy } from '@/lib/deputies/queries'
import { isValidToday } from '@/lib/members/queries'
import { type RunSql, sql } from '@/lib/platform/db'

/** Somebody at work at a reception today. */
export type Reachable = { unitId: string; userId: string; address: string; deputy: boolean }

export function readPeople(run: RunSql): Promise<Reachable[]> {
  return run<Reachable>(sql`
    SELECT DISTINCT worker.unit_id AS "unitId", users.id AS "userId", users.email AS address,
      ${standsAsDeputy(sql`worker.unit_id`, sql`users.id`)} AS deputy
    FROM (SELECT unit_id, user_id FROM membership
      WHERE municipality_id = open_municipality_id() AND role = 'case_worker' AND ${isValidToday}) worker
    JOIN unit ON unit.municipality_id = open_municipality_id() AND unit.id = worker.unit_id AND unit.receives_concerns
    JOIN users ON users.id = worker.user_id AND users.disabled_at IS NULL
    ORDER BY users.id`)
}
