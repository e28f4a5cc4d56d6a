import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Provided, projectSecrets, provideDatabase } from '@/scripts/database/provision'
import { generateClient } from '@/scripts/migrations/generate'
import { deployMigrations } from '@/scripts/migrations/migrations'
import { dataRoot } from '@/scripts/terminal/project'
import { step } from '@/scripts/terminal/steps'
import { enterDemoEnvironment } from './environment'

/** Everything before the server: keys, client, database, migrations and demo data. The caller stops the database. */
export async function prepareDatabase(port: number): Promise<Provided> {
  const isNew = !existsSync(join(dataRoot, 'secrets.json'))
  const secrets = await step(
    'Keys',
    async () => projectSecrets(),
    () => (isNew ? 'made, in .data/secrets.json' : 'in .data/secrets.json'),
  )
  await step('Client', generateClient, (outcome) => outcome)
  const database = await step('Database', provideDatabase, ({ description }) => description)
  try {
    enterDemoEnvironment(database, secrets, port)
    await step(
      'Migrations',
      () => deployMigrations(database.ownerUrl),
      (names) => `${names.length} new`,
    )
    await step(
      'Demo data',
      () => seed(database),
      (outcome) => outcome,
    )
    return database
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function seed({ ownerUrl, appUrl }: Provided): Promise<string> {
  // Imported late: the seed reads the environment and the generated client, which exist only now.
  const { seedDemo } = await import('@/prisma/seed/seed-demo')
  return seedDemo({ ownerUrl, appUrl })
}
