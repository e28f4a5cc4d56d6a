import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { migrationsFolder, schemaFolder } from '@/scripts/migrations/files'
import { schemaDifference } from '@/scripts/migrations/migrations'

const { superuserUrl, template } = inject('cluster')
const addresses = { superuserUrl, ownerUrl: template.ownerUrl }

function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'samlad-drift-'))
  cpSync(folder, copy, { recursive: true })
  onTestFinished(() => rmSync(copy, { recursive: true }))
  return copy
}

test('the migrations make exactly the schema', async () => {
  expect(await schemaDifference(addresses)).toBeNull()
})

test('a schema that is ahead of the migrations is found', async () => {
  const schema = copyOf(schemaFolder)
  appendFileSync(join(schema, 'base.prisma'), '\nmodel Planted {\n  id String @id\n}\n')
  expect(await schemaDifference(addresses, { schema, migrations: migrationsFolder })).toContain(
    'CREATE TABLE "Planted"',
  )
})

test('a migration that is ahead of the schema is found', async () => {
  const migrations = copyOf(migrationsFolder)
  const planted = join(migrations, '99990101000000_planted')
  mkdirSync(planted)
  writeFileSync(join(planted, 'migration.sql'), 'CREATE TABLE planted (id text PRIMARY KEY);')
  expect(await schemaDifference(addresses, { schema: schemaFolder, migrations })).toContain(
    'DROP TABLE "planted"',
  )
})
