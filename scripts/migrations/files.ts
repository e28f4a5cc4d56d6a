import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { projectRoot } from '@/scripts/terminal/project'

export type SchemaFile = { path: string; content: string }

export const schemaFolder = join(projectRoot, 'prisma', 'schema')
export const migrationsFolder = join(projectRoot, 'prisma', 'migrations')

export function readSchema(folder = schemaFolder): SchemaFile[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.prisma'))
  return names.sort().map((name) => ({ path: join(folder, name), content: read(join(folder, name)) }))
}

export function readMigrations(folder = migrationsFolder): MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(folder).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: read(join(folder, name, 'migration.sql')) },
      },
    })),
  }
}

function migrationNames(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
}

function read(file: string): string {
  return readFileSync(file, 'utf8')
}
