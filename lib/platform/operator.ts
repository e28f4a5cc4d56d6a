import { plainTransaction, quoteLiteral, sql } from '@/lib/platform/db'
import { hashSessionToken } from '@/lib/platform/session-token'

export type OperatorView = { name: string; municipalities: { slug: string; name: string }[] }

type Person = { name: string; operator: boolean }

/**
 * The platform operator stands outside every municipality and hence outside the gate: no municipality is opened, so
 * row-level security shows only what is public of each, its name. Null for everyone else.
 */
export async function findOperatorView(token: string | undefined): Promise<OperatorView | null> {
  if (!token) return null
  const opening = `SELECT open_session(${quoteLiteral(hashSessionToken(token))}, NULL)`
  return plainTransaction(opening, async (run, opened) => {
    const person = opened as Person | null
    if (!person?.operator) return null
    const municipalities = await run<{ slug: string; name: string }>(
      sql`SELECT slug, name FROM municipality ORDER BY name`,
    )
    return { name: person.name, municipalities }
  })
}
