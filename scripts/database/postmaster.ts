import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Halt } from '@/scripts/terminal/halt'
import { runsWith } from '@/scripts/terminal/processes'

const PORT_LINE = 3
const STATUS_LINE = 7
const READY_TIMEOUT_MS = 60_000
const READY_POLL_MS = 100

/** Whether a server runs on this data directory. A lock left by a killed one is removed. */
export function isRunning(dataDir: string): boolean {
  const lock = lockOf(dataDir)
  if (!existsSync(lock)) return false
  if (runsWith(Number(readLock(dataDir)[0]), dataDir)) return true
  rmSync(lock, { force: true })
  return false
}

/** The port of the server that runs on this data directory, once it lets people in. */
export async function readyPort(dataDir: string): Promise<number> {
  const deadline = performance.now() + READY_TIMEOUT_MS
  while (performance.now() < deadline) {
    const lines = readLock(dataDir)
    if (lines[STATUS_LINE]?.trim() === 'ready') return Number(lines[PORT_LINE])
    await pause(READY_POLL_MS)
  }
  throw new Halt(`The PostgreSQL that runs on ${dataDir} does not become ready.`)
}

function lockOf(dataDir: string): string {
  return join(dataDir, 'postmaster.pid')
}

function readLock(dataDir: string): string[] {
  const lock = lockOf(dataDir)
  return existsSync(lock) ? readFileSync(lock, 'utf8').split('\n') : []
}
