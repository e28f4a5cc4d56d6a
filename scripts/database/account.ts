import { execFile, execFileSync } from 'node:child_process'
import { chownSync, existsSync, statSync } from 'node:fs'
import { promisify } from 'node:util'

const NOBODY = 65534
// Lets the borrowed account through folders that only root may enter, such as a checkout under /root.
const CAPABILITY = '+dac_override'
const run = promisify(execFile)

/** The account PostgreSQL runs under. It refuses to run as root, so root lends it one without rights. */
export type Account = { uid: number; gid: number } | 'self'

export function accountFor(dataDir: string): Account {
  if (process.getuid?.() !== 0) return 'self'
  if (!existsSync(dataDir)) return { uid: NOBODY, gid: NOBODY }
  const { uid, gid } = statSync(dataDir)
  return uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid, gid }
}

export function giveTo(account: Account, path: string): void {
  if (account !== 'self') chownSync(path, account.uid, account.gid)
}

/** Runs a program to its end under the account; rejects with its output when it fails. */
export async function runUnder(account: Account, file: string, args: string[]): Promise<string> {
  const { stdout } = await launch(account, file, args)
  return stdout
}

function launch(account: Account, file: string, args: string[]) {
  const options = { env: { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' }, cwd: '/' }
  if (account === 'self') return run(file, args, options)
  const prefix = setprivPrefix(account)
  return prefix
    ? run('setpriv', [...prefix, file, ...args], options)
    : run(file, args, { ...options, ...account })
}

function setprivPrefix({ uid, gid }: Exclude<Account, 'self'>): string[] | null {
  const prefix = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    `--inh-caps=${CAPABILITY}`,
    `--ambient-caps=${CAPABILITY}`,
  ]
  try {
    execFileSync('setpriv', [...prefix, 'true'], { stdio: 'ignore' })
    return prefix
  } catch {
    return null
  }
}
