import type { TestProject } from 'vitest/node'
import type { DatabaseAddresses } from '@/scripts/database/address'
import { ensureDatabase } from '@/scripts/database/databases'
import { addressesOf } from '@/scripts/database/embedded'
import type { Secrets } from '@/scripts/database/secrets'
import { startThrowaway, type Throwaway } from '@/scripts/database/throwaway'
import { deployMigrations } from '@/scripts/migrations/migrations'

const TEMPLATE = 'samlad_template'

export type TestCluster = {
  superuserUrl: string
  /** A migrated, empty database; the tests of one file get a copy of it. */
  template: DatabaseAddresses & { name: string }
  secrets: Secrets
  folder: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: TestCluster
  }
}

/** One PostgreSQL for the whole run: the projects that need it share it, and the last one to end stops it. */
const shared = globalThis as { samladTestCluster?: { users: number; started: Promise<Throwaway> } }

export default async function setup(project: TestProject) {
  shared.samladTestCluster ??= { users: 0, started: startCluster({ fleeting: true }) }
  shared.samladTestCluster.users += 1
  provideCluster(project, await shared.samladTestCluster.started)
  return leaveCluster
}

export function provideCluster(project: TestProject, { superuserUrl, secrets, folder }: Throwaway) {
  const template = { name: TEMPLATE, ...addressesOf(superuserUrl, TEMPLATE, secrets) }
  project.provide('cluster', { superuserUrl, template, secrets, folder })
}

export async function startCluster(wishes: { fleeting?: boolean } = {}): Promise<Throwaway> {
  const cluster = await startThrowaway(wishes)
  await ensureDatabase(cluster.superuserUrl, TEMPLATE)
  await deployMigrations(addressesOf(cluster.superuserUrl, TEMPLATE, cluster.secrets).ownerUrl)
  return cluster
}

async function leaveCluster(): Promise<void> {
  const cluster = shared.samladTestCluster
  if (!cluster) return
  cluster.users -= 1
  if (cluster.users > 0) return
  shared.samladTestCluster = undefined
  await (await cluster.started).stop()
}
