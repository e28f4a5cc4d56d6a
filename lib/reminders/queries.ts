import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'

export type Coordinator = { committeeId: string; userId: string; name: string; address: string }

/**
 * Those who answer for the committees today: named as coordinator, or with that role there. Whoever has left is
 * neither, and an account that is closed gets no letters.
 */
export function coordinatorsOf(
  run: RunSql,
  committeeIds: readonly string[],
  today: IsoDate,
): Promise<Coordinator[]> {
  const ids = [...committeeIds]
  return run<Coordinator>(sql`
    SELECT post.committee_id AS "committeeId", users.id AS "userId", users.name, users.email AS address
    FROM (
      SELECT committee_id, user_id FROM coordinator_assignment
      WHERE municipality_id = open_municipality_id() AND committee_id = ANY(${ids}::uuid[])
        AND valid_from <= ${today}::date AND (valid_to IS NULL OR valid_to >= ${today}::date)
      UNION
      SELECT committee_id, user_id FROM membership
      WHERE municipality_id = open_municipality_id() AND committee_id = ANY(${ids}::uuid[]) AND role = 'coordinator'
        AND valid_from <= ${today}::date AND (valid_to IS NULL OR valid_to >= ${today}::date)
    ) post
    JOIN users ON users.id = post.user_id AND users.disabled_at IS NULL
    WHERE EXISTS (SELECT FROM membership WHERE municipality_id = open_municipality_id() AND user_id = users.id
      AND valid_from <= ${today}::date AND (valid_to IS NULL OR valid_to >= ${today}::date))
    ORDER BY users.name, users.id`)
}

export type CommitteeReminding = { lastOn: IsoDate; by: string | null; today: boolean }

/** When the committee was last reminded, and by whom. */
export async function lastReminded(
  run: RunSql,
  committeeId: string,
  today: IsoDate,
): Promise<CommitteeReminding | null> {
  const [row] = await run<CommitteeReminding>(sql`
    SELECT told.sent_on::text AS "lastOn", users.name AS by, told.sent_on = ${today}::date AS today
    FROM committee_reminder told LEFT JOIN users ON users.id = told.by_user_id
    WHERE told.municipality_id = open_municipality_id() AND told.committee_id = ${committeeId}::uuid
    ORDER BY told.sent_on DESC LIMIT 1`)
  return row ?? null
}
