import { mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from '@/scripts/browser'
import { startThrowaway, type Throwaway } from '@/scripts/database/throwaway'
import { deployMigrations } from '@/scripts/migrations/migrations'
import { type AppServer, startAppServer, waitUntilHealthy } from '@/scripts/server/app-server'
import { ensureBuild } from '@/scripts/server/build'
import { demoEnvironment } from '@/scripts/server/environment'
import { freePort } from '@/scripts/terminal/ports'
import { projectRoot } from '@/scripts/terminal/project'
import { startIdentityProvider } from '@/tests/support/identity-provider'

/**
 * The browser tests meet the production build, on a demo database of their own.
 * With JOURNEY_URL set they visit that server instead.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const browser = await findChromium()
  Object.assign(process.env, {
    JOURNEY_BROWSER: browser.executablePath,
    JOURNEY_BROWSER_ARGS: browser.args.join(' '),
  })
  if (process.env.JOURNEY_URL) return async () => undefined
  await ensureBuild()
  const database = await startThrowaway()
  const port = await freePort()
  const identityProvider = await startIdentityProvider(`http://localhost:${port}`)
  const stopGround = async () => {
    await identityProvider.stop()
    await database.stop()
  }
  try {
    Object.assign(process.env, identityProvider.environment)
    const server = await serve(database, port)
    return async () => {
      await server.stop()
      await stopGround()
    }
  } catch (error) {
    await stopGround()
    throw error
  }
}

async function serve(database: Throwaway, port: number): Promise<AppServer> {
  const { ownerUrl, appUrl, secrets, folder } = database
  Object.assign(process.env, demoEnvironment(database, secrets, port), {
    DATABASE_OWNER_URL: ownerUrl,
    AUDIT_ANCHOR_FILE: join(folder, 'anchors.jsonl'),
    SHRED_LEDGER_FILE: join(folder, 'shredded.jsonl'),
    JOURNEY_URL: `http://localhost:${port}`,
    // What the tests see in the outbox and among the notices is what they have done.
    SAMLAD_JOBS: 'off',
  })
  await deployMigrations(ownerUrl)
  // Imported late: the seed reads the environment.
  const { seedDemo } = await import('@/prisma/seed/seed-demo')
  await seedDemo({ ownerUrl, appUrl })
  const server = startAppServer({ mode: 'start', port, output: openLog() })
  await waitUntilHealthy(server, `http://localhost:${port}`)
  return server
}

function openLog(): number {
  const folder = join(projectRoot, 'test-results')
  mkdirSync(folder, { recursive: true })
  return openSync(join(folder, 'server.log'), 'w')
}
