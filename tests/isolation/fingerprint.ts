import pg from 'pg'
import { afterAll } from 'vitest'
import { tenantTables } from '@/tests/isolation/expected'
import { database } from '@/tests/support/database'
import type { TenantName } from '@/tests/support/tenant'
import type { World } from '@/tests/support/world'

const perTable = Object.keys(tenantTables).map(
  (table) => `SELECT '${table}' AS name, md5(string_agg(t::text, '|' ORDER BY t::text)) AS print
    FROM ${table} t WHERE municipality_id = $1`,
)

let owner: pg.Client | undefined
afterAll(() => owner?.end())

async function connected(): Promise<pg.Client> {
  if (owner) return owner
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  return owner
}

/** A fingerprint of every row of the municipality; the audit trail apart, which a read may lengthen. */
export async function fingerprint(world: World, tenant: TenantName): Promise<Record<string, string>> {
  const { id } = world[tenant].municipality
  const client = await connected()
  await client.query(`SELECT set_config('app.municipality_id', $1, false)`, [id])
  // Named, so that a hundred tables are planned once and not at each of a thousand looks.
  const { rows } = await client.query<{ name: string; print: string }>({
    name: 'fingerprint',
    text: perTable.join(' UNION ALL '),
    values: [id],
  })
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]))
}
