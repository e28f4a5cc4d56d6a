import { type RunSql, sql } from '@/lib/platform/db'
import type { Settled } from '@/lib/settled-ages/rules'

export type SettledAge = Settled & { at: string; by: string }

/** In the order in which they were settled. */
export async function readAges(run: RunSql, reportId: string): Promise<SettledAge[]> {
  const rows = await run<Settled & { at: Date; by: string }>(sql`
    SELECT age.person, age.kind::text AS kind, age.settled_at AS at, COALESCE(users.name, '') AS by
    FROM settled_age age LEFT JOIN users ON users.id = age.settled_by_id
    WHERE age.municipality_id = open_municipality_id() AND age.report_id = ${reportId}::uuid
    ORDER BY age.settled_at, age.id`)
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/** As the reporter knew it: what has been settled since is for nobody outside the assessment. */
export const reportedSubject = sql`CASE WHEN EXISTS (SELECT FROM settled_age age
  WHERE age.municipality_id = report.municipality_id AND age.report_id = report.id)
  THEN 'unknown' ELSE report.subject::text END`
