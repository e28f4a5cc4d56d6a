import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { findGaps, listTenantTables } from '@/tests/isolation/catalogue'
import { tenantTables } from '@/tests/isolation/expected'
import { database } from '@/tests/support/database'

const client = new pg.Client({ connectionString: database.superuserUrl.replace(/[^/]*$/, databaseName()) })
await client.connect()
afterAll(() => client.end())

function databaseName(): string {
  return new URL(database.ownerUrl).pathname.slice(1)
}

test('every table that is decided is there, and none beside', async () => {
  expect(await listTenantTables(client)).toEqual(Object.keys(tenantTables))
})

test('every tenant is sealed', async () => {
  expect(await findGaps(client)).toEqual([])
})

/** Each guard, taken away: the catalogue check must name what is gone. */
const removed: [what: string, statement: string, gap: string][] = [
  ['row security off', 'ALTER TABLE measure DISABLE ROW LEVEL SECURITY', 'measure: row security is off'],
  [
    'the owner freed',
    'ALTER TABLE audit_event NO FORCE ROW LEVEL SECURITY',
    'audit_event: row security does not bind',
  ],
  ['a policy dropped', 'DROP POLICY tenant ON action_plan', 'action_plan: no policy seals'],
  ['a policy without check', alteredPolicy('unit', 'WITH CHECK (true)'), 'unit: no policy seals'],
  ['a policy that lets all see', alteredPolicy('unit', 'USING (true)'), 'unit: no policy seals'],
  [
    'one more policy',
    'CREATE POLICY more ON measure FOR SELECT USING (true)',
    'measure: unknown policy more',
  ],
  [
    'the listed policy widened',
    'ALTER POLICY own ON membership USING (true)',
    'membership: unknown policy own',
  ],
  [
    'a platform policy widened',
    'ALTER POLICY own ON credential USING (true)',
    'credential: unknown policy own',
  ],
  ['everyone made visible', 'CREATE POLICY all_of ON users USING (true)', 'users: unknown policy all_of'],
  ['a grant too many', 'GRANT DELETE ON action_plan TO samlad_app', 'action_plan: the application may SIUD'],
  [
    'a limit made a licence',
    `DROP POLICY made_by_import ON measure;
     CREATE POLICY made_by_import ON measure FOR DELETE TO samlad_app USING (import_id IS NOT NULL AND version = 1)`,
    'measure: unknown policy made_by_import',
  ],
  [
    'a grant on a column',
    'GRANT UPDATE (hash) ON audit_event TO samlad_app',
    'audit_event: the application may SIU',
  ],
  ['a grant to everyone', 'GRANT UPDATE ON audit_event TO PUBLIC', 'audit_event: the application may SIU'],
  [
    'truncate granted',
    'GRANT TRUNCATE ON measure TO samlad_app',
    'measure: the application may SIUDTRUNCATE',
  ],
  ['a new table', 'CREATE TABLE planted (municipality_id uuid, id uuid)', 'planted: row security is off'],
  ['a new table without key', 'CREATE TABLE planted (municipality_id uuid)', 'planted: has no primary key'],
  ['a table of everyone', 'CREATE TABLE planted (id uuid)', 'planted: is not among the tables'],
  ['a table elsewhere', 'CREATE SCHEMA x CREATE TABLE planted (id uuid)', 'planted: is not among the tables'],
  ['a partial key', 'CREATE INDEX planted ON measure (title)', 'measure: index planted does not begin'],
  [
    'a reference past the municipality',
    `ALTER TABLE unit ADD UNIQUE (id);
     ALTER TABLE measure ADD CONSTRAINT planted FOREIGN KEY (responsible_unit_id) REFERENCES unit (id) NOT VALID`,
    'measure: reference planted leaves the municipality out',
  ],
  ['the role is super', 'ALTER ROLE samlad_app SUPERUSER', 'samlad_app: has a right of its own: superuser'],
  ['the role bypasses', 'ALTER ROLE samlad_app BYPASSRLS', 'samlad_app: has a right of its own: bypass'],
  ['the role is the owner', 'GRANT samlad_owner TO samlad_app', 'samlad_app: is a member of samlad_owner'],
  ['the role owns a table', 'ALTER TABLE area OWNER TO samlad_app', 'area: is owned by the application'],
  ['the role may create', 'GRANT CREATE ON SCHEMA public TO samlad_app', 'samlad_app: may create in schema'],
  [
    'future tables are granted',
    'ALTER DEFAULT PRIVILEGES FOR ROLE samlad_owner GRANT SELECT ON TABLES TO samlad_app',
    'samlad_app: gets default privileges',
  ],
  [
    'a function with rights',
    'ALTER FUNCTION open_session SECURITY DEFINER',
    "function open_session runs with its owner's rights",
  ],
  [
    'a plain view',
    'CREATE VIEW planted AS SELECT * FROM measure',
    "view planted sees with its owner's rights",
  ],
  [
    'a stored view',
    'CREATE MATERIALIZED VIEW planted AS SELECT * FROM measure',
    'materialized view planted is not bound',
  ],
]

function alteredPolicy(table: string, change: string): string {
  return `ALTER POLICY tenant ON ${table} ${change}`
}

test.each(removed)('a removed guard is found: %s', async (_what, statement, gap) => {
  await client.query('BEGIN')
  try {
    await client.query(statement)
    expect(await findGaps(client)).toContainEqual(expect.stringContaining(gap))
  } finally {
    await client.query('ROLLBACK')
  }
})
