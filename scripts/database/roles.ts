import pg from 'pg'
import type { Login } from './address'

export const OWNER_ROLE = 'samlad_owner'
export const APP_ROLE = 'samlad_app'

const NO_RIGHTS = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION'
// Only a superuser may name these three; a role is made without them unless they are asked for.
const MODEST_RIGHTS = 'LOGIN NOCREATEDB NOCREATEROLE'

/** Makes the role with no rights of its own, or gives the one that exists this password. */
export async function ensureRole(client: pg.Client, { user, password }: Login): Promise<void> {
  const rights = (await isSuperuser(client)) ? NO_RIGHTS : MODEST_RIGHTS
  const verb = (await roleExists(client, user)) ? 'ALTER' : 'CREATE'
  const name = pg.escapeIdentifier(user)
  await client.query(`${verb} ROLE ${name} ${rights} PASSWORD ${pg.escapeLiteral(password)}`)
}

async function roleExists(client: pg.Client, user: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [user])
  return rowCount === 1
}

export async function mayCreateRoles(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from pg_roles where rolname = current_user and (rolsuper or rolcreaterole)',
  )
  return rowCount === 1
}

async function isSuperuser(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_roles where rolname = current_user and rolsuper')
  return rowCount === 1
}
