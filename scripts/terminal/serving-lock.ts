import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Halt } from './halt'
import { runsWith } from './processes'
import { dataRoot } from './project'

const lockFile = join(dataRoot, 'serving.json')
const ORPHAN_WAIT_MS = 10_000
const ORPHAN_POLL_MS = 100

type Serving = { pid: number; script: string; address: string; serverPid?: number }

export type ServingLock = { recordServer: (pid: number | undefined) => void; release: () => void }

/** The process that serves Samlad from this folder, or null. A lock left by a killed one does not count. */
export function servingProcess(): Serving | null {
  const serving = readLock()
  return serving && runsWith(serving.pid, serving.script) ? serving : null
}

/** Makes this process the one that serves from this folder. */
export async function takeServingLock(script: string, address: string): Promise<ServingLock> {
  const other = servingProcess()
  if (other) {
    throw new Halt(
      `Samlad already runs from this folder at ${other.address} (process ${other.pid}): stop that one first.`,
    )
  }
  await endOrphan(readLock()?.serverPid)
  const serving: Serving = { pid: process.pid, script, address }
  writeLock(serving)
  return {
    recordServer: (serverPid) => writeLock({ ...serving, serverPid }),
    release: () => rmSync(lockFile, { force: true }),
  }
}

/** A script that was killed has left its server on the port. */
async function endOrphan(pid: number | undefined): Promise<void> {
  if (!pid || !isServer(pid)) return
  process.kill(pid, 'SIGTERM')
  const deadline = performance.now() + ORPHAN_WAIT_MS
  while (isServer(pid) && performance.now() < deadline) await pause(ORPHAN_POLL_MS)
}

function isServer(pid: number): boolean {
  return runsWith(pid, 'next')
}

function readLock(): Serving | null {
  return existsSync(lockFile) ? (JSON.parse(readFileSync(lockFile, 'utf8')) as Serving) : null
}

function writeLock(serving: Serving): void {
  mkdirSync(dirname(lockFile), { recursive: true, mode: 0o700 })
  writeFileSync(lockFile, JSON.stringify(serving))
}
