import pg from 'pg'
import { Halt } from '@/scripts/terminal/halt'
import { type DatabaseAddresses, withLogin } from './address'
import { demandSupportedVersion, withClient } from './client'
import { APP_ROLE, ensureRole, mayCreateRoles } from './roles'
import type { Secrets } from './secrets'

/** The addresses of a database that someone else runs, from the environment. */
export async function externalAddresses(
  environment: NodeJS.ProcessEnv,
  secrets: Secrets,
): Promise<DatabaseAddresses> {
  const { DATABASE_URL: given = '', DATABASE_OWNER_URL: ownerUrl } = environment
  demandAddress('DATABASE_URL', given)
  if (ownerUrl) demandAddress('DATABASE_OWNER_URL', ownerUrl)
  await withClient(ownerUrl ?? given, demandSupportedVersion)
  return ownerUrl ? { ownerUrl, appUrl: given } : makeAppRole(given, secrets)
}

function demandAddress(name: string, value: string): void {
  if (URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol)) return
  throw new Halt(
    `${name} is not a PostgreSQL address: write one such as postgres://USER:PASSWORD@db.example.org:5432/samlad.`,
  )
}

async function makeAppRole(ownerUrl: string, secrets: Secrets): Promise<DatabaseAddresses> {
  const login = { user: APP_ROLE, password: secrets.appPassword }
  await withClient(ownerUrl, async (client) => {
    if (!(await mayCreateRoles(client))) throw new Halt(ownerMissing(new URL(ownerUrl).username))
    await ensureRole(client, login)
    await client.query(
      `GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(client.database ?? '')} TO ${APP_ROLE}`,
    )
  })
  return { ownerUrl, appUrl: withLogin(ownerUrl, login) }
}

function ownerMissing(role: string): string {
  return `DATABASE_OWNER_URL is missing: ${role} in DATABASE_URL may not create roles, so write the address of the role that owns the database there too.`
}
