import { withClient } from '@/scripts/database/client'
import { Halt } from '@/scripts/terminal/halt'
import type { EngineAddresses } from './adapter'
import { withEngine } from './engine'
import { migrationsFolder, readMigrations, readSchema, schemaFolder } from './files'

const FILTERS = { externalTables: [], externalEnums: [] }
const LOCK = 'samlad migrations'

export type Folders = { schema: string; migrations: string }
const PROJECT: Folders = { schema: schemaFolder, migrations: migrationsFolder }

/** Applies what is not yet applied and returns the names of it. */
export async function deployMigrations(ownerUrl: string, folder = migrationsFolder): Promise<string[]> {
  // Two processes that start together must not migrate together.
  return withClient(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [LOCK])
    return apply(ownerUrl, folder).catch(explain)
  })
}

function apply(ownerUrl: string, folder: string): Promise<string[]> {
  const migrationsList = readMigrations(folder)
  return withEngine({ ownerUrl }, async (engine) => {
    const { failedMigrationNames: failed, editedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: FILTERS,
    })
    const edited = editedMigrationNames.filter((name) => !failed.includes(name))
    if (edited.length > 0) {
      throw new Halt(
        `Already applied and changed since: ${edited.join(', ')}. Write a new migration instead, or start a demo over with --reset.`,
      )
    }
    // A migration is one message to the database, so one that failed or was killed has left nothing behind.
    for (const migrationName of failed) await engine.markMigrationRolledBack({ migrationName })
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: FILTERS })
    return appliedMigrationNames
  })
}

/** The SQL that takes the migrations to the schema, or null when they agree. */
export async function schemaDifference(
  addresses: Required<EngineAddresses>,
  folders = PROJECT,
): Promise<string | null> {
  const files = readSchema(folders.schema)
  return withEngine(
    addresses,
    async (engine) => {
      const { exitCode, stdout } = await engine.diff({
        from: { tag: 'migrations', ...readMigrations(folders.migrations) },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: true,
        filters: FILTERS,
      })
      return exitCode === 0 ? null : (stdout ?? '')
    },
    files,
  ).catch(explain)
}

function explain(error: unknown): never {
  if (error instanceof Halt || !(error instanceof Error)) throw error
  throw new Halt(`Prisma's schema engine says: ${error.message}`)
}
