import { setTimeout as pause } from 'node:timers/promises'
import { seedBench } from '@/prisma/seed/seed-bench'
import type { DatabaseAddresses } from '@/scripts/database/address'
import { withClient } from '@/scripts/database/client'
import { cloneDatabase } from '@/scripts/database/databases'
import { addressesOf } from '@/scripts/database/embedded'
import { startThrowaway, type Throwaway } from '@/scripts/database/throwaway'
import { deployMigrations } from '@/scripts/migrations/migrations'
import { demoEnvironment } from '@/scripts/server/environment'
import { step } from '@/scripts/terminal/steps'
import { fillInbox } from './big-inbox'
import { gatherMeasures } from './big-plan'
import { giveKeys } from './large'

export type BenchDatabase = {
  cluster: Throwaway
  /** All municipalities. */
  many: DatabaseAddresses
  /** A tenth of them: the same rows for those that are there. */
  few: DatabaseAddresses
}

const fewName = 'samlad_few'

export async function openDatabase(municipalities: number): Promise<BenchDatabase> {
  const cluster = await step('PostgreSQL', startThrowaway, () => 'started, of its own')
  const many = { ownerUrl: cluster.ownerUrl, appUrl: cluster.appUrl }
  try {
    Object.assign(process.env, demoEnvironment(many, cluster.secrets, 1))
    await deployMigrations(many.ownerUrl)
    const few = addressesOf(cluster.superuserUrl, fewName, cluster.secrets)
    await step(
      'Seed',
      () => seed(cluster, municipalities),
      () => `${municipalities} municipalities`,
    )
    return { cluster, many, few }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}

async function seed({ superuserUrl, ownerUrl }: Throwaway, municipalities: number): Promise<void> {
  await seedBench({ ownerUrl, municipalities: Math.round(municipalities / 10) })
  await gatherMeasures(ownerUrl)
  await giveKeys(ownerUrl)
  await fillInbox(ownerUrl)
  await cloneDatabase(superuserUrl, 'samlad', fewName)
  await seedBench({ ownerUrl, municipalities })
  for (const name of ['samlad', fewName]) await settle(superuserUrl, name)
}

/** What autovacuum would do in its own time must not happen in the middle of a measurement. */
async function settle(superuserUrl: string, name: string): Promise<void> {
  const address = new URL(superuserUrl)
  address.pathname = `/${name}`
  await withClient(address.href, async (client) => {
    await client.query('VACUUM ANALYZE')
    await client.query('CHECKPOINT')
  })
  await pause(500)
}
