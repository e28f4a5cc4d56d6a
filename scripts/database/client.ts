import pg from 'pg'
import { Halt } from '@/scripts/terminal/halt'
import { withoutLogin } from './address'

const MINIMUM_VERSION = 150000

/** Opens one connection for the time of `use`; an address that does not answer becomes one clear sentence. */
export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  // A connection that breaks rejects the query that waits; the event beside it would end the process.
  client.on('error', () => undefined)
  await client.connect().catch((error: Error) => {
    throw new Halt(`No connection to the database at ${withoutLogin(url)}: ${reason(error)}.`)
  })
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

function reason(error: Error & { code?: string }): string {
  return error.message || error.code || 'no answer'
}

export async function demandSupportedVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; name: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
  )
  const [version] = rows
  if (version && version.number >= MINIMUM_VERSION) return
  throw new Halt(`The database is PostgreSQL ${version?.name}; Samlad needs PostgreSQL 15 or later.`)
}

/** Whether anyone but the asker is connected to the server. */
export async function hasOtherClients(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )
  return rowCount !== 0
}
