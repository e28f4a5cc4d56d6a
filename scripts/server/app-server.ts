import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { Halt } from '@/scripts/terminal/halt'
import { projectRoot } from '@/scripts/terminal/project'
import { nextCommand } from './next-command'

const HEALTH_TIMEOUT_MS = 60_000
const HEALTH_INTERVAL_MS = 200
const SIGNALLED = 1
// V8 sizes its heap after the machine and lets garbage pile up to match; so bounded, one process stays under 512 MB
// resident with room for a burst.
const HEAP = ['--max-old-space-size=512', '--max-semi-space-size=16']

export type AppServer = {
  pid: number | undefined
  /** Resolves to the exit code when the server ends, by itself or because it was stopped. */
  ended: Promise<number>
  stop: () => Promise<number>
}

type Options = {
  mode: 'start' | 'dev'
  port: number
  /** Where the built app lies; the project itself unless told. */
  folder?: string
  output?: 'inherit' | number
  environment?: NodeJS.ProcessEnv
}

export function startAppServer({
  mode,
  port,
  folder = projectRoot,
  output = 'inherit',
  environment = process.env,
}: Options): AppServer {
  const [program, args] = nextCommand(mode, '--port', String(port))
  const child = spawn(program, mode === 'start' ? [...HEAP, ...args] : args, {
    cwd: folder,
    stdio: ['ignore', output, output],
    // The served process has no business with the owner's role.
    env: { ...environment, NEXT_TELEMETRY_DISABLED: '1', DATABASE_OWNER_URL: '' },
  })
  const ended = exitCode(child)
  return {
    pid: child.pid,
    ended,
    stop: () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
      return ended
    },
  }
}

/** Waits until the health route answers 200; a server that ends or stays ill becomes one sentence. */
export async function waitUntilHealthy(server: AppServer, address: string): Promise<void> {
  let last = 'no answer'
  const ended = server.ended.then((code) => {
    throw new Halt(`The server ended before it was healthy, with code ${code}.`, code || 1)
  })
  const healthy = async () => {
    const deadline = performance.now() + HEALTH_TIMEOUT_MS
    while (performance.now() < deadline) {
      const answer = await askHealth(address)
      if (answer === 'ok') return
      last = answer
      await pause(HEALTH_INTERVAL_MS)
    }
    throw new Halt(`The server at ${address} did not become healthy: ${last}.`)
  }
  await Promise.race([healthy(), ended])
}

async function askHealth(address: string): Promise<string> {
  try {
    const response = await fetch(`${address}/api/health`)
    return response.ok ? 'ok' : `${response.status} ${await response.text()}`
  } catch (error) {
    return error instanceof Error ? error.message : 'no answer'
  }
}

function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? SIGNALLED))
  })
}
