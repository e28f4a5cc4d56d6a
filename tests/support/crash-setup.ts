import type { TestProject } from 'vitest/node'
import { provideCluster, startCluster } from '@/tests/support/global-setup'

/** A PostgreSQL that no other test uses: this one is killed. */
export default async function setup(project: TestProject) {
  const cluster = await startCluster()
  provideCluster(project, cluster)
  return () => cluster.stop()
}
