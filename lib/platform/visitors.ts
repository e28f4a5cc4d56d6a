import { deriveKey, keyedHash } from '@/lib/platform/crypto'
import { type RunSql, sql } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'

/**
 * Whoever knocks at the residents' door is counted and never known: what is kept is a keyed hash of the network
 * address, of one municipality and one day, and it is forgotten within the hour.
 */
export function visitorMark(address: string, municipalityId: string, today: string): string {
  const key = deriveKey(env().SAMLAD_MASTER_KEY, `visitors ${today}`)
  return keyedHash(key, `${municipalityId}|${networkOf(address)}`)
}

/** A household has as many IPv6 addresses as it likes within its /64. */
export function networkOf(address: string): string {
  const inner = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  if (!inner.includes(':')) return inner
  const [head = '', tail] = inner.toLowerCase().split('%')[0]?.split('::') ?? []
  const groups = (text: string | undefined) => (text ? text.split(':') : [])
  const [before, after] = [groups(head), groups(tail)]
  const middle =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  const first = [...before, ...middle, ...after].slice(0, 4)
  return first.map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}

/** Notes an act of a visitor and says how many times the same has been done within the hour, this one not counted. */
export async function countVisit(run: RunSql, act: string, visitor: string): Promise<number> {
  // A burst sent at once is counted one by one.
  await run(
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${`visit:${act}:${visitor}`}, 0))::text AS held`,
  )
  const [earlier] = await run<{ visits: number }>(sql`
    WITH gone AS (
      DELETE FROM resident_visit WHERE municipality_id = open_municipality_id() AND at < now() - interval '1 hour'
    ), noted AS (
      INSERT INTO resident_visit (municipality_id, id, visitor, act)
      VALUES (open_municipality_id(), gen_random_uuid(), ${visitor}, ${act})
    )
    SELECT count(*)::int AS visits FROM resident_visit
    WHERE municipality_id = open_municipality_id() AND visitor = ${visitor} AND act = ${act}
      AND at >= now() - interval '1 hour'`)
  return earlier?.visits ?? 0
}
