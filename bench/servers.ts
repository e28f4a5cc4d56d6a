import { mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { demoPassword } from '@/prisma/seed/demo-accounts'
import type { DatabaseAddresses } from '@/scripts/database/address'
import type { Secrets } from '@/scripts/database/secrets'
import { type AppServer, startAppServer, waitUntilHealthy } from '@/scripts/server/app-server'
import { demoEnvironment } from '@/scripts/server/environment'
import { Halt } from '@/scripts/terminal/halt'
import { freePort } from '@/scripts/terminal/ports'
import { dataRoot } from '@/scripts/terminal/project'

export type Served = {
  name: string
  address: string
  server: AppServer
  /** Signs in once per account and gives the session's secret. */
  signIn: (email: string) => Promise<string>
}

const logFolder = join(dataRoot, 'bench')

type Options = { name: string; folder?: string; database: DatabaseAddresses; secrets: Secrets }

/** One production process, as the product is started. */
export async function serve({ name, folder, database, secrets }: Options): Promise<Served> {
  const port = await freePort()
  const address = `http://localhost:${port}`
  const environment = {
    ...process.env,
    ...demoEnvironment(database, secrets, port),
    NODE_ENV: 'production' as const,
    SAMLAD_JOBS: 'off',
    AUDIT_ANCHOR_FILE: join(logFolder, `${name}-anchors.jsonl`),
  }
  const server = startAppServer({ mode: 'start', folder, port, output: openLog(name), environment })
  await waitUntilHealthy(server, address)
  const tokens = new Map<string, Promise<string>>()
  const signIn = (email: string) => {
    const token = tokens.get(email) ?? fetchToken(address, email)
    tokens.set(email, token)
    return token
  }
  return { name, address, server, signIn }
}

/** The page as a signed-in person gets it; any answer but 200 stops the benchmark. */
export async function fetchPage(url: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await fetch(url, { headers, redirect: 'manual' })
  const text = await answer.text()
  if (answer.status !== 200) throw new Halt(`${url} answers ${answer.status} instead of a page.`)
  return text
}

export const sessionCookieName = 'samlad-session'
export const sessionCookie = (token: string) => `${sessionCookieName}=${token}`

async function fetchToken(address: string, email: string): Promise<string> {
  const first = await fetch(`${address}/api/auth/csrf`)
  const { csrfToken } = (await first.json()) as { csrfToken: string }
  const answer = await fetch(`${address}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: cookiesOf(first),
      'content-type': 'application/x-www-form-urlencoded',
      origin: address,
    },
    body: new URLSearchParams({ csrfToken, email, password: demoPassword, json: 'true' }),
  })
  const token = new RegExp(`${sessionCookieName}=([^;]+)`).exec(cookiesOf(answer))?.[1]
  if (!token)
    throw new Halt(`${email} could not sign in at ${address}: ${answer.status} ${await answer.text()}`)
  return token
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** The most memory that the process has held, in MB; the operating system tells on Linux only. */
export function peakMemory({ server }: Served): number | null {
  if (process.platform !== 'linux' || !server.pid) return null
  const kilobytes = [server.pid, ...children(server.pid)].map((pid) =>
    Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0),
  )
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024
}

function children(pid: number): number[] {
  const direct = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number)
  return direct.flatMap((child) => [child, ...children(child)])
}

function openLog(name: string): number {
  const file = join(logFolder, `${name}.log`)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  return openSync(file, 'w', 0o600)
}
