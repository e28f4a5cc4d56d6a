import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withEmbedded } from '@/scripts/database/provision'
import { migrationsFolder } from '@/scripts/migrations/files'
import { schemaDifference } from '@/scripts/migrations/migrations'
import { Halt } from '@/scripts/terminal/halt'
import { runScript } from '@/scripts/terminal/run-script'

const REMINDER = `-- Row-level security, policies, grants and triggers are invisible to Prisma: write those of a new table below.\n`

await runScript(async () => {
  const name = process.argv[2] ?? ''
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new Halt('Give the migration a name in small letters: npm run db:new -- add_forums')
  const sql = await withEmbedded((database) => schemaDifference(database))
  if (sql === null) throw new Halt('The schema and the migrations agree: there is nothing to draft.')
  const folder = join(migrationsFolder, `${timestamp()}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), `${sql}\n${REMINDER}`)
  console.log(`Drafted ${join(folder, 'migration.sql')}. Read it, complete it, then run: npm run db:migrate`)
})

function timestamp(): string {
  return new Date().toISOString().replace(/\D/g, '').slice(0, 14)
}
