import { memberFilter } from '@/lib/members/schema'
import { sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import type { Role } from '@/lib/policy/reach'

/** Of a membership: begun and not over. */
export const isValidToday = sql`valid_from <= (now() AT TIME ZONE 'Europe/Stockholm')::date
  AND (valid_to IS NULL OR valid_to >= (now() AT TIME ZONE 'Europe/Stockholm')::date)`

export type Member = {
  id: string
  name: string
  email: string
  role: Role
  title: string | null
  /** The unit or committee the role is tied to; null for the whole municipality. */
  scope: string | null
  validFrom: string
  validTo: string | null
  standing: 'current' | 'coming' | 'over' | 'disabled'
}

/** Everyone with a role here, those whose role is over last. */
export const listMembers = defineQuery({
  allow: 'member.list',
  input: memberFilter,
  run: async ({ run, today }) => ({
    members: await run<Member>(sql`
      SELECT membership.id, users.name, users.email, role::text AS role, title, valid_from AS "validFrom",
        valid_to AS "validTo", COALESCE(unit.name, committee.name) AS scope,
        CASE WHEN users.disabled_at IS NOT NULL THEN 'disabled'
          WHEN valid_from > ${today}::date THEN 'coming'
          WHEN valid_to < ${today}::date THEN 'over' ELSE 'current' END AS standing
      FROM membership
      JOIN users ON users.id = membership.user_id
      LEFT JOIN unit ON unit.municipality_id = membership.municipality_id AND unit.id = membership.unit_id
      LEFT JOIN committee ON committee.municipality_id = membership.municipality_id
        AND committee.id = membership.committee_id
      WHERE membership.municipality_id = open_municipality_id()
      ORDER BY users.disabled_at IS NOT NULL OR COALESCE(valid_to < ${today}::date, false), membership.role, users.name`),
  }),
})
