import pg from 'pg'
import { withDatabase } from './address'
import { withClient } from './client'
import { APP_ROLE, OWNER_ROLE } from './roles'

const OBJECT_EXISTS = '42P04'

/** Makes the database, owned by the owner's role and closed to everyone but the app's, unless it exists. */
export async function ensureDatabase(
  superuserUrl: string,
  name: string,
  template = 'template1',
): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await create(client, name, template)
    await seal(client, name)
  })
}

export async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  await withClient(superuserUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`),
  )
}

/** A fresh copy of a template database, in place of the one that had the name before. */
export async function cloneDatabase(superuserUrl: string, template: string, name: string): Promise<string> {
  await dropDatabase(superuserUrl, name)
  await ensureDatabase(superuserUrl, name, template)
  return withDatabase(superuserUrl, name)
}

async function create(client: pg.Client, name: string, template: string): Promise<void> {
  const [database, source] = [name, template].map(pg.escapeIdentifier)
  try {
    await client.query(`CREATE DATABASE ${database} OWNER ${OWNER_ROLE} TEMPLATE ${source}`)
  } catch (error) {
    // Another script made it between our question and our answer.
    if ((error as { code?: string }).code !== OBJECT_EXISTS) throw error
  }
}

async function seal(client: pg.Client, name: string): Promise<void> {
  const database = pg.escapeIdentifier(name)
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`)
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${APP_ROLE}`)
}
