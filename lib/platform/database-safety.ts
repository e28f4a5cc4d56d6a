import { DatabaseUnavailable, plainTransaction, sql } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { logEvent } from '@/lib/platform/log'

type Facts = { version: number; bypasses: boolean; owns: boolean }

/** First minor of each major with the fix for CVE-2026-120154 (a conflict update that reads past row security). */
const firstSafeMinor: Record<number, number> = { 15: 20, 16: 16, 17: 12, 18: 7 }

/**
 * The application must not connect as a role that row security does not bind. A server that does not answer yet is
 * not unsafe: pages say so and recover by themselves.
 */
export async function refuseUnsafeDatabase() {
  let facts: Facts | undefined
  try {
    facts = await readFacts()
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return
    throw error
  }
  const fault = faultOf(facts)
  if (fault) throw new Error(fault)
  if (isOld(facts.version))
    logEvent('warn', 'postgresql lacks a security fix', { code: String(facts.version) })
}

function faultOf({ version, bypasses, owns }: Facts): string | null {
  if (version < 150_000) return 'DATABASE_URL points at a PostgreSQL older than 15: use 15 or later.'
  if (bypasses) return 'DATABASE_URL is a role that bypasses row security: use the role samlad_app.'
  if (owns) return 'DATABASE_URL is a role that owns tables: use the role samlad_app.'
  if (isOld(version) && !env().SAMLAD_DEMO && process.env.NODE_ENV === 'production') {
    return `PostgreSQL ${version} lacks the fix for CVE-2026-120154: update to the newest minor version.`
  }
  return null
}

function isOld(version: number): boolean {
  const [major, minor] = [Math.floor(version / 10_000), version % 10_000]
  return minor < (firstSafeMinor[major] ?? 0)
}

async function readFacts(): Promise<Facts> {
  return plainTransaction('SELECT 1', async (run) => {
    const [facts] = await run<Facts>(sql`
      SELECT current_setting('server_version_num')::int AS version,
        (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS bypasses,
        EXISTS (SELECT 1 FROM pg_class WHERE relowner = current_user::regrole AND relkind = 'r') AS owns`)
    if (!facts) throw new Error('PostgreSQL did not describe itself.')
    return facts
  })
}
