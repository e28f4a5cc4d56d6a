import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { startEmbedded } from '@/scripts/database/embedded'
import { projectRoot } from '@/scripts/terminal/project'
import type { Work } from '@/tests/support/crash-worker'

/**
 * Those who send: each has a key of its own and sends again, with the same key, until a receipt has come. Receipts are
 * kept here, outside of what is killed.
 */
export class Senders {
  /** What each key has been given; more than one id would be two reports of one submission. */
  readonly receipts = new Map<string, Set<string>>()
  private readonly waiting: Map<string, Work>
  private app: ChildProcess | undefined
  private heard: (() => void)[] = []

  constructor(work: readonly Work[]) {
    this.waiting = new Map(work.map((one) => [one.key, one]))
  }

  get done() {
    return this.receipts.size
  }

  /** Starts an app process, which is sent all that has no receipt yet. */
  start() {
    const script = join(projectRoot, 'tests/support/crash-worker.ts')
    const env = { ...process.env, DATABASE_POOL_SIZE: '8' }
    const app = spawn(process.execPath, ['--import', 'tsx', script], {
      cwd: projectRoot,
      env,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    this.app = app
    // What is written to a process that has just been killed is lost, as it would be on a line.
    app.stdin.on('error', () => undefined)
    createInterface({ input: app.stdout }).on('line', (line) => this.hear(app, line))
    for (const work of this.waiting.values()) this.send(app, work)
  }

  private send(app: ChildProcess, work: Work) {
    app.stdin?.write(`${JSON.stringify(work)}\n`)
  }

  private hear(app: ChildProcess, line: string) {
    const [key = '', id] = line.split(' ')
    if (id) {
      this.waiting.delete(key)
      this.receipts.set(key, (this.receipts.get(key) ?? new Set()).add(id))
      for (const tell of this.heard) tell()
      return
    }
    const work = this.waiting.get(key)
    if (work) setTimeout(() => app === this.app && this.send(app, work), 200)
  }

  /** Until so many receipts have been given. */
  async receive(count: number) {
    while (this.done < count) await new Promise<void>((resolve) => this.heard.push(resolve))
    this.heard = []
  }

  /** With work in hand, in the middle of it. */
  async killApp() {
    const app = this.app
    this.app = undefined
    if (!app) return
    const gone = once(app, 'close')
    app.kill('SIGKILL')
    await gone
  }
}

/** The server and all its children at once, as when the current goes; started again on the same address. */
export async function killDatabase(folder: string) {
  const dataDir = join(folder, 'postgres')
  const [pid = ''] = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')
  const postmaster = Number(pid)
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').split(' ')
  for (const one of [postmaster, ...children.filter(Boolean).map(Number)]) killIfThere(one)
  await pause(100)
  await startEmbedded({ dataDir })
}

function killIfThere(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself between our reading and our killing.
  }
}

export const newKeys = (count: number) => Array.from({ length: count }, () => randomUUID())
