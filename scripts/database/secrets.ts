import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Halt } from '@/scripts/terminal/halt'

/** Generated once per installation; losing the file means losing the database and what is encrypted in it. */
const MAKERS = {
  postgresPassword: () => randomBytes(24).toString('base64url'),
  ownerPassword: () => randomBytes(24).toString('base64url'),
  appPassword: () => randomBytes(24).toString('base64url'),
  nextauthSecret: () => randomBytes(48).toString('base64url'),
  masterKey: () => randomBytes(32).toString('base64'),
}

export type Secrets = Record<keyof typeof MAKERS, string>

/** The secrets of the database in `dataDir`, kept in the folder beside it. */
export function secretsBeside(dataDir: string): Secrets {
  const file = join(dirname(dataDir), 'secrets.json')
  if (existsSync(dataDir) && !existsSync(file)) {
    throw new Halt(
      `${file} is missing, and only it opens ${dataDir}: put it back, or start over with --reset.`,
    )
  }
  return ensureSecrets(file)
}

function ensureSecrets(file: string): Secrets {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {}
  const entries = Object.entries(MAKERS).map(([name, make]) => [name, known[name as keyof Secrets] ?? make()])
  const secrets = Object.fromEntries(entries) as Secrets
  if (Object.keys(known).length < entries.length) save(file, secrets)
  return secrets
}

function save(file: string, secrets: Secrets): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // Written beside and renamed, so that a killed process never leaves half a file.
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
}
