import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Halt } from '@/scripts/terminal/halt'
import { type Account, accountFor, giveTo, runUnder } from './account'
import { type DatabaseAddresses, withDatabase, withLogin } from './address'
import { type Binaries, findBinaries } from './binaries'
import { withClient } from './client'
import { type ClusterWishes, configureCluster, includeConfig } from './cluster-config'
import { ensureDatabase } from './databases'
import { isRunning, readyPort } from './postmaster'
import { APP_ROLE, ensureRole, OWNER_ROLE } from './roles'
import { type Secrets, secretsBeside } from './secrets'

const INITDB_FLAGS = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=sv-SE', '--locale=C']
const DATABASE = 'samlad'
const LOG = 'postgres.log'
// A killed server's last children hold its shared memory for a moment.
const START_ATTEMPTS = 3

export type Embedded = DatabaseAddresses & {
  superuserUrl: string
  reused: boolean
  stop: () => Promise<void>
}

type Cluster = { dataDir: string; account: Account; binaries: Binaries; secrets: Secrets }

/** Starts PostgreSQL on the data directory, making it first when needed; a server that already runs there is used. */
export async function startEmbedded({
  dataDir: given,
  ...wishes
}: { dataDir: string } & ClusterWishes): Promise<Embedded> {
  const dataDir = resolve(given)
  const secrets = secretsBeside(dataDir)
  const cluster = { dataDir, account: accountFor(dataDir), binaries: findBinaries(), secrets }
  await initialise(cluster)
  const reused = isRunning(dataDir)
  if (!reused) await start(cluster, wishes)
  const superuserUrl = superuserAddress(await readyPort(dataDir), secrets)
  await prepare(superuserUrl, secrets)
  return {
    ...addressesOf(superuserUrl, DATABASE, secrets),
    superuserUrl,
    reused,
    stop: () => stopEmbedded(dataDir),
  }
}

/** Stops the server that runs on the data directory, if any does. */
export async function stopEmbedded(dataDir: string): Promise<void> {
  if (!isRunning(dataDir)) return
  await control({ dataDir, account: accountFor(dataDir), binaries: findBinaries() }, 'stop', '--mode=fast')
}

/** How the two roles reach a database of this server. */
export function addressesOf(superuserUrl: string, database: string, secrets: Secrets): DatabaseAddresses {
  const url = withDatabase(superuserUrl, database)
  return {
    ownerUrl: withLogin(url, { user: OWNER_ROLE, password: secrets.ownerPassword }),
    appUrl: withLogin(url, { user: APP_ROLE, password: secrets.appPassword }),
  }
}

function superuserAddress(port: number, secrets: Secrets): string {
  return withLogin(`postgres://127.0.0.1:${port}/postgres`, {
    user: 'postgres',
    password: secrets.postgresPassword,
  })
}

async function prepare(superuserUrl: string, secrets: Secrets): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    await ensureRole(client, { user: OWNER_ROLE, password: secrets.ownerPassword })
    await ensureRole(client, { user: APP_ROLE, password: secrets.appPassword })
  })
  await ensureDatabase(superuserUrl, DATABASE)
}

async function initialise(cluster: Cluster): Promise<void> {
  const { dataDir, binaries } = cluster
  if (existsSync(dataDir)) return checkVersion(dataDir, binaries.major)
  // Made beside and renamed, so that a killed first start leaves nothing half made.
  const draft = `${dataDir}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  giveTo(cluster.account, draft)
  await withPasswordFile(cluster, (passwordFile) =>
    runUnder(cluster.account, binaries.initdb, [
      `--pgdata=${draft}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      ...INITDB_FLAGS,
    ]).catch((error: { stderr?: string }) => {
      throw new Halt(`PostgreSQL could not make ${draft}: ${error.stderr?.trim() || error}`)
    }),
  )
  includeConfig(draft)
  renameSync(draft, dataDir)
}

function checkVersion(dataDir: string, major: string): void {
  const found = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim()
  if (found === major) return
  throw new Halt(
    `${dataDir} was made by PostgreSQL ${found} and this is ${major}: dump and restore it, or start over with --reset.`,
  )
}

async function withPasswordFile(cluster: Cluster, use: (file: string) => Promise<unknown>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'samlad-'))
  const file = join(folder, 'password')
  try {
    writeFileSync(file, cluster.secrets.postgresPassword, { mode: 0o600 })
    chmodSync(folder, 0o700)
    for (const path of [file, folder]) giveTo(cluster.account, path)
    await use(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function start(cluster: Cluster, wishes: ClusterWishes): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await configureCluster(cluster.dataDir, wishes)
    try {
      await control(cluster, 'start', '--timeout=300', `--log=${join(cluster.dataDir, LOG)}`)
      return
    } catch {
      if (isRunning(cluster.dataDir)) return
      if (attempt === START_ATTEMPTS) {
        throw new Halt(`PostgreSQL does not start; its log says why: ${join(cluster.dataDir, LOG)}`)
      }
      await pause(1000)
    }
  }
}

function control(cluster: Omit<Cluster, 'secrets'>, action: string, ...flags: string[]): Promise<string> {
  return runUnder(cluster.account, cluster.binaries.pgCtl, [
    action,
    `--pgdata=${cluster.dataDir}`,
    '--wait',
    '--silent',
    ...flags,
  ])
}
