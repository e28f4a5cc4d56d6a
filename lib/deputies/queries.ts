import { noInput } from '@/lib/deputies/schema'
import { isValidToday } from '@/lib/members/queries'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { can } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'

/** Stands as deputy of the unit today: named, and at work there as a case worker. */
export const standsAsDeputy = (unitId: Sql, userId: Sql) => sql`EXISTS (
  SELECT FROM concern_deputy deputy
  JOIN membership ON membership.municipality_id = deputy.municipality_id AND membership.user_id = deputy.user_id
    AND membership.unit_id = deputy.unit_id AND membership.role = 'case_worker' AND ${isValidToday}
  WHERE deputy.municipality_id = open_municipality_id() AND deputy.unit_id = ${unitId}
    AND deputy.user_id = ${userId} AND deputy.removed_at IS NULL)`

export async function isDeputy(run: RunSql, unitId: string, userId: string): Promise<boolean> {
  const [row] = await run<{ stands: boolean }>(sql`
    SELECT ${standsAsDeputy(sql`${unitId}::uuid`, sql`${userId}::uuid`)} AS stands`)
  return row?.stands ?? false
}

type Taken = { unitId: string; assignedToId: string | null; state: string }

/** May the actor, as deputy, take the report over from whoever has it? */
export async function mayTakeOver(
  { run, actor }: { run: RunSql; actor: Actor },
  taken: Taken,
): Promise<boolean> {
  if (taken.assignedToId === null || !can(actor, 'concern.take_over', taken)) return false
  return isDeputy(run, taken.unitId, actor.userId)
}

export type DeputyUnit = {
  id: string
  name: string
  deputies: { id: string; name: string; present: boolean }[]
  candidates: { userId: string; name: string }[]
  can: { name: boolean }
}

/** The receptions with their deputies: the administrator's all, a case worker's own. */
export const listDeputies = defineQuery({
  allow: 'deputy.list',
  input: noInput,
  async run({ run, actor, reachable }): Promise<DeputyUnit[]> {
    const rows = await run<Omit<DeputyUnit, 'can'>>(sql`
      SELECT unit.id, concat_ws(', ', unit.name, committee.name) AS name,
        COALESCE((SELECT json_agg(json_build_object('id', deputy.id, 'name', users.name,
            'present', ${standsAsDeputy(sql`unit.id`, sql`deputy.user_id`)}) ORDER BY users.name, deputy.id)
          FROM concern_deputy deputy JOIN users ON users.id = deputy.user_id
          WHERE deputy.municipality_id = unit.municipality_id AND deputy.unit_id = unit.id
            AND deputy.removed_at IS NULL), '[]') AS deputies,
        COALESCE((SELECT json_agg(json_build_object('userId', users.id, 'name', users.name) ORDER BY users.name, users.id)
          FROM (SELECT DISTINCT user_id FROM membership
            WHERE municipality_id = open_municipality_id() AND unit_id = unit.id AND role = 'case_worker'
              AND ${isValidToday}) worker
          JOIN users ON users.id = worker.user_id AND users.disabled_at IS NULL
          WHERE NOT EXISTS (SELECT FROM concern_deputy deputy
            WHERE deputy.municipality_id = unit.municipality_id AND deputy.unit_id = unit.id
              AND deputy.user_id = users.id AND deputy.removed_at IS NULL)), '[]') AS candidates
      FROM unit LEFT JOIN committee
        ON committee.municipality_id = unit.municipality_id AND committee.id = unit.committee_id
      WHERE unit.municipality_id = open_municipality_id() AND unit.receives_concerns
        AND ${reachable({ unitId: 'unit.id' })}
      ORDER BY committee.position, unit.name`)
    return rows.map((row) => ({ ...row, can: { name: can(actor, 'deputy.name', { unitId: row.id }) } }))
  },
})
