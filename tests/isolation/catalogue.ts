import type pg from 'pg'
import {
  crossingIndexes,
  openTables,
  otherPolicies,
  platformTables,
  tenantTables,
} from '@/tests/isolation/expected'

/** Reads the database's own catalogue and says, one sentence each, where a tenant is not sealed. */
export async function findGaps(client: pg.Client): Promise<string[]> {
  const gaps: string[] = []
  for (const look of [tableGaps, policyGaps, keyGaps, grantGaps, roleGaps, codeGaps]) {
    gaps.push(...(await look(client)))
  }
  return gaps
}

const tablesOfOurs = `
  SELECT relation.oid, relname AS name, relrowsecurity AS secured, relforcerowsecurity AS forced,
    pg_get_userbyid(relowner) AS owner,
    EXISTS (SELECT 1 FROM pg_attribute
      WHERE attrelid = relation.oid AND attname = 'municipality_id' AND NOT attisdropped) AS tenant
  FROM pg_class relation WHERE relkind IN ('r', 'p', 'f') AND relnamespace NOT IN (
    SELECT oid FROM pg_namespace WHERE nspname IN ('pg_catalog', 'information_schema') OR nspname LIKE 'pg_toast%')`

type Table = { name: string; secured: boolean; forced: boolean; tenant: boolean; owner: string }

export async function listTenantTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<Table>(tablesOfOurs)
  return rows
    .filter((table) => table.tenant)
    .map((table) => table.name)
    .sort()
}

async function tableGaps(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<Table>(tablesOfOurs)
  return rows.flatMap((table) => {
    const expected = table.tenant ? tenantTables : platformTables
    const gaps = []
    if (!(table.name in expected)) gaps.push('is not among the tables whose rights are decided')
    if (!openTables.includes(table.name) && !table.secured) gaps.push('row security is off')
    if (!openTables.includes(table.name) && !table.forced) gaps.push('row security does not bind the owner')
    if (table.owner === 'samlad_app') gaps.push('is owned by the application')
    return gaps.map((gap) => `${table.name}: ${gap}`)
  })
}

type Policy = { table: string; line: string; name: string; tenant: boolean; sealed: boolean }

const seal = '(municipality_id = open_municipality_id())'

async function policyGaps(client: pg.Client): Promise<string[]> {
  const tenants = await listTenantTables(client)
  const { rows } = await client.query<Policy>(
    `SELECT tablename AS table, policyname AS name,
      policyname || ': ' || CASE permissive WHEN 'RESTRICTIVE' THEN 'restrictive ' ELSE '' END || cmd || ' to ' || array_to_string(roles, ',')
        || regexp_replace(' using ' || COALESCE(qual, '-') || COALESCE(' check ' || with_check, ''), '[[:space:]]+', ' ', 'g')
        AS line,
      policyname = 'tenant' AND permissive = 'PERMISSIVE' AND cmd = 'ALL' AND roles = '{public}'
        AND qual = $1 AND with_check = $1 AS sealed
    FROM pg_policies`,
    [seal],
  )
  const unsealed = tenants.filter((table) => !rows.some((policy) => policy.table === table && policy.sealed))
  const unknown = rows.filter(
    ({ table, sealed, line }) =>
      !(sealed && tenants.includes(table)) && !otherPolicies[table]?.includes(line),
  )
  return [
    ...unsealed.map((table) => `${table}: no policy seals the municipality`),
    ...unknown.map(({ table, line }) => `${table}: unknown policy ${line}`),
  ]
}

async function keyGaps(client: pg.Client): Promise<string[]> {
  const tenants = await listTenantTables(client)
  const indexes = await client.query<{ gap: string; index: string }>(
    `SELECT index.relname AS index,
      format('%s: index %s does not begin with the municipality', relation.relname, index.relname) AS gap
    FROM pg_index JOIN pg_class index ON index.oid = indexrelid JOIN pg_class relation ON relation.oid = indrelid
    WHERE relation.relname = ANY ($1) AND (SELECT attname FROM pg_attribute
      WHERE attrelid = indrelid AND attnum = indkey[0]) IS DISTINCT FROM 'municipality_id'`,
    [tenants],
  )
  const keyless = await client.query<{ gap: string }>(
    `SELECT relname || ': has no primary key' AS gap FROM pg_class relation WHERE relname = ANY ($1)
      AND relkind = 'r' AND NOT EXISTS (SELECT 1 FROM pg_index WHERE indrelid = relation.oid AND indisprimary)`,
    [tenants],
  )
  // A reference to another tenant table that leaves the municipality out would let a row point across.
  const references = await client.query<{ gap: string }>(
    `SELECT format('%s: reference %s leaves the municipality out', relation.relname, conname) AS gap
    FROM pg_constraint JOIN pg_class relation ON relation.oid = conrelid JOIN pg_class target ON target.oid = confrelid
    WHERE contype = 'f' AND target.relname = ANY ($1) AND NOT EXISTS (
      SELECT 1 FROM unnest(conkey, confkey) AS pair (own, other)
        JOIN pg_attribute mine ON mine.attrelid = conrelid AND mine.attnum = own AND mine.attname = 'municipality_id'
        JOIN pg_attribute its ON its.attrelid = confrelid AND its.attnum = other AND its.attname = 'municipality_id')`,
    [tenants],
  )
  const crossing = indexes.rows.filter(({ index }) => !crossingIndexes.includes(index))
  return [...crossing, ...keyless.rows, ...references.rows].map(({ gap }) => gap)
}

const privileges = { SELECT: 'S', INSERT: 'I', UPDATE: 'U', DELETE: 'D' } as const

async function grantGaps(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; granted: string[] }>(
    `SELECT ours.name, ARRAY(SELECT privilege FROM
        unnest(ARRAY['SELECT','INSERT','UPDATE','DELETE','TRUNCATE','REFERENCES','TRIGGER']) AS privilege
      WHERE has_table_privilege('samlad_app', ours.oid, privilege)
        OR (privilege IN ('SELECT','INSERT','UPDATE','REFERENCES')
          AND has_any_column_privilege('samlad_app', ours.oid, privilege))) AS granted
    FROM (${tablesOfOurs}) AS ours`,
  )
  return rows.flatMap(({ name, granted }) => {
    const expected = tenantTables[name] ?? platformTables[name] ?? ''
    const letters = granted.map((privilege) => privileges[privilege as keyof typeof privileges] ?? privilege)
    const found = letters.join('')
    return found === expected
      ? []
      : [`${name}: the application may ${found || '-'}, decided is ${expected || '-'}`]
  })
}

async function roleGaps(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ gap: string }>(`
    SELECT 'samlad_app: has a right of its own: ' || right_name AS gap FROM pg_roles, LATERAL (VALUES
        ('superuser', rolsuper), ('bypass row security', rolbypassrls), ('create roles', rolcreaterole),
        ('create databases', rolcreatedb), ('replication', rolreplication)) AS held (right_name, is_held)
      WHERE rolname = 'samlad_app' AND is_held
    UNION ALL SELECT 'samlad_app: is a member of ' || roleid::regrole FROM pg_auth_members
      WHERE member = 'samlad_app'::regrole
    UNION ALL SELECT 'samlad_app: may create in schema ' || nspname FROM pg_namespace
      WHERE nspname NOT LIKE 'pg_t%' AND has_schema_privilege('samlad_app', oid, 'CREATE')
    UNION ALL SELECT 'samlad_app: may create or make temporary tables in the database' FROM pg_database
      WHERE datname = current_database()
        AND (has_database_privilege('samlad_app', oid, 'CREATE') OR has_database_privilege('samlad_app', oid, 'TEMP'))
    UNION ALL SELECT 'samlad_app: owns ' || objid::regclass FROM pg_shdepend
      WHERE refobjid = 'samlad_app'::regrole AND deptype = 'o' AND classid = 'pg_class'::regclass
        AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
    UNION ALL SELECT 'samlad_app: gets default privileges from ' || defaclrole::regrole FROM pg_default_acl
      WHERE defaclacl::text LIKE '%samlad_app%' OR defaclacl::text LIKE '{=%'`)
  return rows.map(({ gap }) => gap)
}

/** Code and views that run with another's rights see past row security. */
async function codeGaps(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ gap: string }>(`
    SELECT 'function ' || proname || ' runs with its owner''s rights' AS gap FROM pg_proc
      WHERE prosecdef AND pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
    UNION ALL SELECT 'view ' || relname || ' sees with its owner''s rights' FROM pg_class
      WHERE relkind = 'v' AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
        AND NOT COALESCE('security_invoker=true' = ANY (reloptions) OR 'security_invoker=on' = ANY (reloptions), false)
    UNION ALL SELECT 'materialized view ' || relname || ' is not bound by row security' FROM pg_class
      WHERE relkind = 'm'`)
  return rows.map(({ gap }) => gap)
}
