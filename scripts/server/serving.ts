import type { Provided } from '@/scripts/database/provision'
import { Halt } from '@/scripts/terminal/halt'
import { interrupted, interruption } from '@/scripts/terminal/interruption'
import { type ServingLock, takeServingLock } from '@/scripts/terminal/serving-lock'
import { type AppServer, startAppServer } from './app-server'
import { demandFreePort, portFromEnvironment } from './environment'
import { prepareDatabase } from './prepare'
import { openServerLog } from './server-log'

type Plan = {
  command: 'demo' | 'dev'
  mode: 'start' | 'dev'
  /** Before anything is prepared. */
  before?: () => Promise<void>
  /** Between the database and the server. */
  build?: (signal: AbortSignal) => Promise<void>
  /** Once the server has been started. */
  announce: (server: AppServer, address: string) => Promise<void>
}

type Place = { signal: AbortSignal; port: number; address: string; lock: ServingLock }

/** Database, server, and an orderly end of both: by Ctrl-C, by a request to stop, or because the server died. */
export async function serveFromFolder(plan: Plan): Promise<void> {
  const signal = interruption()
  const port = portFromEnvironment()
  const address = `http://localhost:${port}`
  const lock = await takeServingLock(`scripts/${plan.command}.ts`, address)
  try {
    await demandFreePort(port, plan.command)
    await plan.before?.()
    await serve(plan, await prepareDatabase(port), { signal, port, address, lock })
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    lock.release()
  }
}

async function serve(plan: Plan, database: Provided, { signal, port, address, lock }: Place): Promise<void> {
  try {
    signal.throwIfAborted()
    await plan.build?.(signal)
    signal.throwIfAborted()
    const output = plan.mode === 'dev' ? 'inherit' : openServerLog()
    const server = startAppServer({ mode: plan.mode, port, output })
    lock.recordServer(server.pid)
    await untilEnd(server, signal, plan.announce(server, address))
  } finally {
    await database.stop()
  }
}

async function untilEnd(server: AppServer, signal: AbortSignal, announced: Promise<void>): Promise<void> {
  try {
    await Promise.race([interrupted(signal), announced.then(() => server.ended)])
    if (signal.aborted) return
    const code = await server.ended
    throw new Halt(`The server ended by itself with code ${code}.`, code || 1)
  } finally {
    await server.stop()
  }
}
