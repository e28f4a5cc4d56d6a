import { type RunSql, sql, writeTransaction } from '@/lib/platform/db'
import { hashSessionToken } from '@/lib/platform/session-token'
import type { Role } from '@/lib/policy/reach'

export type OwnMembership = {
  id: string
  role: Role
  title: string | null
  municipalityName: string
  municipalitySlug: string
}
export type SignedIn = { name: string; operator: boolean; memberships: OwnMembership[] }

/** Who is signed in and what they may choose between; null without a valid session. */
export async function findSignedIn(token: string | undefined): Promise<SignedIn | null> {
  if (!token) return null
  return writeTransaction(async (_tx, run) => {
    const person = await openPerson(run, token)
    return person && { ...person, memberships: await listOwn(run) }
  })
}

/** Remembers the choice on the session row; a membership that is not one's own, or is over, changes nothing. */
export async function chooseMembership(token: string, membershipId: string): Promise<OwnMembership | null> {
  return writeTransaction(async (tx, run) => {
    if (!(await openPerson(run, token))) return null
    const chosen = (await listOwn(run)).find((membership) => membership.id === membershipId)
    if (!chosen) return null
    await tx.session.update({ where: { tokenHash: hashSessionToken(token) }, data: { membershipId } })
    return chosen
  })
}

async function openPerson(run: RunSql, token: string) {
  const [answer] = await run<{ opened: { name: string; operator: boolean } | null }>(sql`
    SELECT open_session(${hashSessionToken(token)}, NULL) AS opened`)
  return answer?.opened ? { name: answer.opened.name, operator: answer.opened.operator } : null
}

const listOwn = (run: RunSql) =>
  run<OwnMembership>(sql`
    SELECT membership.id, role::text AS role, title, municipality.name AS "municipalityName",
      municipality.slug AS "municipalitySlug"
    FROM membership JOIN municipality ON municipality.id = membership.municipality_id
    WHERE user_id = open_user_id() AND valid_from <= (now() AT TIME ZONE 'Europe/Stockholm')::date
      AND (valid_to IS NULL OR valid_to >= (now() AT TIME ZONE 'Europe/Stockholm')::date)
    ORDER BY municipality.name, role, membership.id`)
