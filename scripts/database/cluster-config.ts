import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, tryPort } from '@/scripts/terminal/ports'

const FILE = 'samlad.conf'
const HOST = '127.0.0.1'

const SETTINGS = {
  listen_addresses: `'${HOST}'`,
  // TCP alone: a socket's path is too long in a deep checkout, and Windows has none.
  unix_socket_directories: `''`,
  password_encryption: `'scram-sha-256'`,
  // What has been acknowledged survives a crash.
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  max_connections: '100',
  timezone: `'UTC'`,
  log_timezone: `'UTC'`,
  log_checkpoints: 'off',
  // No statement, parameter or row may reach the log: they hold personal data.
  log_statement: `'none'`,
  // An error quotes the value it could not read.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
}

/**
 * For data that nobody will miss: nothing waits for the disk, and a password is proved in one round instead of thousands.
 * Row security, constraints and locks are as ever.
 */
const FLEETING = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  scram_iterations: '1',
}

export type ClusterWishes = { port?: number; fleeting?: boolean }

/** Writes the server's settings, with the port it had last time when that is still free. */
export async function configureCluster(dataDir: string, wishes: ClusterWishes = {}): Promise<void> {
  const file = join(dataDir, FILE)
  const port = await choosePort(wishes.port ?? rememberedPort(file))
  const lines = Object.entries({ port, ...SETTINGS, ...(wishes.fleeting ? FLEETING : {}) }).map(
    ([name, value]) => `${name} = ${value}`,
  )
  writeFileSync(file, `${lines.join('\n')}\n`)
}

/** Makes PostgreSQL read our file after its own. */
export function includeConfig(dataDir: string): void {
  appendFileSync(join(dataDir, 'postgresql.conf'), `\ninclude_if_exists = '${FILE}'\n`)
}

function rememberedPort(file: string): number | undefined {
  if (!existsSync(file)) return undefined
  const port = /^port = (\d+)$/m.exec(readFileSync(file, 'utf8'))?.[1]
  return port ? Number(port) : undefined
}

async function choosePort(wanted: number | undefined): Promise<number> {
  const kept = wanted ? await tryPort(wanted, HOST) : null
  return kept ?? freePort(HOST)
}
