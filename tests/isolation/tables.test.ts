import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { withDatabase } from '@/scripts/database/address'
import { attack, type Outcomes } from '@/tests/isolation/attack'
import { tenantTables } from '@/tests/isolation/expected'
import { database } from '@/tests/support/database'
import { buildWorld } from '@/tests/support/world'

const world = await buildWorld()
const [victim, attacker] = [world.A.municipality.id, world.B.municipality.id]

const connect = async (url: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}
const superuserUrl = withDatabase(database.superuserUrl, new URL(database.appUrl).pathname.slice(1))
const clients = {
  app: await connect(database.appUrl),
  owner: await connect(database.ownerUrl),
  superuser: await connect(superuserUrl),
}
afterAll(async () => {
  for (const client of Object.values(clients)) await client.end()
  await world.close()
})

const tables = Object.keys(tenantTables)
const verbs = ['select', 'insert', 'update', 'delete', 'move'] as const

async function oneRow(table: string, municipalityId: string): Promise<object> {
  const { rows } = await clients.superuser.query(
    `SELECT to_jsonb(victim) AS row FROM ${table} AS victim WHERE municipality_id = $1 LIMIT 1`,
    [municipalityId],
  )
  return rows[0].row
}

async function attackAs(role: 'app' | 'owner', table: string, open: string | null): Promise<Outcomes> {
  const client = clients[role]
  await client.query('BEGIN')
  try {
    return await attack(client, { table, victim, open }, await oneRow(table, victim))
  } finally {
    await client.query('ROLLBACK')
  }
}

const nothingReached = (outcomes: Outcomes) => verbs.filter((verb) => outcomes[verb] === 'reached')

describe.each(['app', 'owner'] as const)('as %s', (role) => {
  test.each(tables)('%s: another municipality reaches nothing', async (table) => {
    const outcomes = await attackAs(role, table, attacker)
    expect(nothingReached(outcomes)).toEqual([])
    expect(outcomes.insert).toBe('refused')
    expect(outcomes.move).toBe('refused')
  })

  test.each(tables)('%s: without a municipality nothing is reached', async (table) => {
    expect(nothingReached(await attackAs(role, table, null))).toEqual([])
  })
})

describe('positive control', () => {
  test.each(tables)('%s: the own municipality reaches all that is granted', async (table) => {
    const granted = { S: 'select', I: 'insert', U: 'update', D: 'delete' } as const
    const expected = [...(tenantTables[table] ?? '')].map((letter) => granted[letter as keyof typeof granted])
    const outcomes = await attackAs('app', table, victim)
    expect(nothingReached(outcomes).filter((verb) => verb !== 'move')).toEqual(expected)
  })

  test.each(tables)('%s: the owner reaches everything of the open municipality', async (table) => {
    expect(nothingReached(await attackAs('owner', table, victim))).toEqual([...verbs])
  })
})

/** By id. The version of a key is a number that every municipality has. */
type Reference = { child: string; parent: string; column: string }

const { rows: references } = await clients.superuser.query<Reference>(`
  SELECT conrelid::regclass::text AS child, confrelid::regclass::text AS parent, attname AS column
  FROM pg_constraint, unnest(conkey) AS key JOIN pg_attribute ON attnum = key
  WHERE contype = 'f' AND attrelid = conrelid AND attname <> 'municipality_id' AND atttypid = 'uuid'::regtype
    AND confrelid::regclass::text = ANY ('{${tables.join(',')}}')
  ORDER BY 1, 3`)

describe('references', () => {
  /** Points one row of the attacker's at `id` and says what the database answers. */
  async function point({ child, column }: Reference, row: object, id: string) {
    const client = clients.owner
    await client.query('BEGIN')
    try {
      await client.query(`SELECT set_config('app.municipality_id', $1, true)`, [attacker])
      const { rowCount } = await client.query(
        `UPDATE ${child} SET ${column} = $1 WHERE to_jsonb(${child}) = $2`,
        [id, row],
      )
      return `${rowCount} row`
    } catch (error) {
      const { code, message, detail } = error as { code: string; message: string; detail?: string }
      return `${code} ${message} ${detail}`.replaceAll(id, 'ID')
    } finally {
      await client.query('ROLLBACK')
    }
  }

  const idOf = async (table: string, municipalityId: string) =>
    String(((await oneRow(table, municipalityId)) as { id: string }).id)

  test('are found in the catalogue', () => expect(references.length).toBeGreaterThan(15))

  test.each(references)('$child.$column: a foreign $parent is as absent as none', async (reference) => {
    const { child, parent, column } = reference
    const row = (await oneRow(child, attacker)) as Record<string, string | null>
    const foreign = await point(reference, row, await idOf(parent, victim))
    expect(foreign).toMatch(/^23503 /)
    expect(foreign).toBe(await point(reference, row, randomUUID()))
    expect(await point(reference, row, row[column] ?? (await idOf(parent, attacker)))).toBe('1 row')
  })
})

/** Each guard, taken away: the same attack must now get through. */
describe('a removed guard', () => {
  const removed: [what: string, statement: string, as: string, verb: keyof Outcomes, open: string | null][] =
    [
      ['row security', 'ALTER TABLE measure DISABLE ROW LEVEL SECURITY', 'samlad_app', 'select', null],
      ['force', 'ALTER TABLE measure NO FORCE ROW LEVEL SECURITY', 'samlad_owner', 'delete', attacker],
      ['USING', 'ALTER POLICY tenant ON measure USING (true)', 'samlad_app', 'select', attacker],
      ['WITH CHECK', 'ALTER POLICY tenant ON measure WITH CHECK (true)', 'samlad_app', 'insert', attacker],
      ['WITH CHECK', 'ALTER POLICY tenant ON measure WITH CHECK (true)', 'samlad_app', 'move', attacker],
      [
        'the setting',
        `CREATE OR REPLACE FUNCTION open_municipality_id() RETURNS uuid LANGUAGE sql RETURN '${victim}'::uuid`,
        'samlad_app',
        'select',
        null,
      ],
      ['the modest role', 'ALTER ROLE samlad_app BYPASSRLS', 'samlad_app', 'select', attacker],
    ]

  test.each(removed)('%s: %s', async (_what, statement, as, verb, open) => {
    const client = clients.superuser
    const row = await oneRow('measure', victim)
    await client.query('BEGIN')
    try {
      await client.query(`SET LOCAL ROLE ${as}`)
      const guarded = await attack(client, { table: 'measure', victim, open }, row)
      expect(nothingReached(guarded)).toEqual([])
      await client.query('RESET ROLE')
      await client.query(statement)
      await client.query(`SET LOCAL ROLE ${as}`)
      const bare = await attack(client, { table: 'measure', victim, open }, row)
      expect(bare[verb]).toBe('reached')
    } finally {
      await client.query('ROLLBACK')
    }
  })
})
