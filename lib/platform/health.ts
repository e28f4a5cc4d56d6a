import { readdir } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { DatabaseUnavailable, plainTransaction, sql } from '@/lib/platform/db'

export type Health = {
  status: 'ok' | 'failing'
  database: 'ok' | 'unreachable'
  migrations: 'current' | 'behind' | 'unknown'
}

/** For a balancer or a start script: is the database there, and does its schema match this build? */
export async function checkHealth(): Promise<Health> {
  try {
    const [applied, shipped] = await Promise.all([appliedMigrations(), shippedMigrations()])
    const current = shipped.every((name) => applied.has(name))
    return { status: current ? 'ok' : 'failing', database: 'ok', migrations: current ? 'current' : 'behind' }
  } catch (error) {
    // A database that answers but has no migrations table has never been migrated.
    return error instanceof DatabaseUnavailable
      ? { status: 'failing', database: 'unreachable', migrations: 'unknown' }
      : { status: 'failing', database: 'ok', migrations: 'behind' }
  }
}

async function appliedMigrations(): Promise<Set<string>> {
  return plainTransaction('SELECT 1', async (run) => {
    const rows = await run<{ name: string }>(sql`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`)
    return new Set(rows.map((row) => row.name))
  })
}

async function shippedMigrations(): Promise<string[]> {
  const entries = await readdir(joinPath(process.cwd(), 'prisma/migrations'), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}
