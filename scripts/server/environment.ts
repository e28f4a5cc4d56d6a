import { parseEnv } from '@/lib/platform/env'
import type { DatabaseAddresses } from '@/scripts/database/address'
import type { Secrets } from '@/scripts/database/secrets'
import { Halt } from '@/scripts/terminal/halt'
import { tryPort } from '@/scripts/terminal/ports'

const DEFAULT_PORT = 3000
const HIGHEST_PORT = 65535

export function portFromEnvironment(): number {
  const port = Number(process.env.PORT || DEFAULT_PORT)
  if (Number.isInteger(port) && port > 0 && port <= HIGHEST_PORT) return port
  throw new Halt(`PORT is wrong: write a port number from 1 to ${HIGHEST_PORT}.`)
}

export async function demandFreePort(port: number, command: string): Promise<void> {
  if ((await tryPort(port)) !== null) return
  throw new Halt(
    `Port ${port} is taken by another program: stop it, or choose another port with PORT=${port + 1} npm run ${command}`,
  )
}

/** What a demo's server runs on, all of it made here. */
export function demoEnvironment(addresses: DatabaseAddresses, secrets: Secrets, port: number) {
  return {
    SAMLAD_DEMO: '1',
    PORT: String(port),
    DATABASE_URL: addresses.appUrl,
    NEXTAUTH_URL: `http://localhost:${port}`,
    NEXTAUTH_SECRET: secrets.nextauthSecret,
    SAMLAD_MASTER_KEY: secrets.masterKey,
  }
}

/** Gives this process, and what it starts, the demo's environment; an address or key set by hand stays. */
export function enterDemoEnvironment(addresses: DatabaseAddresses, secrets: Secrets, port: number): void {
  const made = demoEnvironment(addresses, secrets, port)
  const { NEXTAUTH_URL, NEXTAUTH_SECRET, SAMLAD_MASTER_KEY } = process.env
  const byHand = Object.entries({ NEXTAUTH_URL, NEXTAUTH_SECRET, SAMLAD_MASTER_KEY }).filter(
    ([, value]) => value,
  )
  Object.assign(process.env, made, Object.fromEntries(byHand))
  parseEnv(process.env)
}
