import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runsWith } from '@/scripts/terminal/processes'
import { dataRoot } from '@/scripts/terminal/project'
import { type Embedded, startEmbedded, stopEmbedded } from './embedded'
import { type Secrets, secretsBeside } from './secrets'

export type Throwaway = Embedded & { folder: string; secrets: Secrets }

const root = join(dataRoot, 'throwaway')

/**
 * A PostgreSQL of its own for one run of tests; `stop` leaves nothing behind, and neither does the next run. `fleeting`:
 * nothing that it holds must outlive it.
 */
export async function startThrowaway({ fleeting = false } = {}): Promise<Throwaway> {
  await sweep()
  const folder = join(root, `${process.pid}-${randomBytes(3).toString('hex')}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const dataDir = join(folder, 'postgres')
  const embedded = await startEmbedded({ dataDir, fleeting })
  return {
    ...embedded,
    folder,
    secrets: secretsBeside(dataDir),
    stop: () => remove(folder),
  }
}

/** Removes what runs that were killed have left. */
async function sweep(): Promise<void> {
  if (!existsSync(root)) return
  const left = readdirSync(root).filter((name) => !runsWith(Number.parseInt(name, 10), 'node'))
  for (const name of left) await remove(join(root, name))
}

async function remove(folder: string): Promise<void> {
  await stopEmbedded(join(folder, 'postgres'))
  rmSync(folder, { recursive: true, force: true })
}
