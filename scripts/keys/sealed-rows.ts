import type pg from 'pg'
import {
  type Bytes,
  type MunicipalityKey,
  rewrapRecordKey,
  type SealedTable,
  sealedTables,
} from '@/lib/platform/sealing'

type Row = { id: string; version: number; wrappedKey: Buffer | null }

export type Keys = { all: ReadonlyMap<number, MunicipalityKey>; newest: MunicipalityKey }

/** Short transactions: a writer waits for one of them at the most. */
const batch = 200

/** Wraps every record key of the open municipality by the newest key, a few at a time; what is done already stays. */
export async function rewrapRecords(
  client: pg.Client,
  keys: Keys,
  moved: (count: number) => void,
): Promise<number> {
  let total = 0
  for (const table of sealedTables) {
    for (;;) {
      const count = await rewrapSome(client, table, keys)
      total += count
      if (count > 0) moved(count)
      if (count < batch) break
    }
  }
  return total
}

async function rewrapSome(client: pg.Client, table: SealedTable, { all, newest }: Keys): Promise<number> {
  await client.query('BEGIN')
  try {
    const { rows } = await client.query<Row>(
      `SELECT id, key_version AS version, wrapped_key AS "wrappedKey" FROM ${table}
       WHERE municipality_id = $1 AND key_version < $2 ORDER BY id LIMIT ${batch} FOR UPDATE`,
      [newest.municipalityId, newest.version],
    )
    const wrapped = rows.map((row) => wrappedAnew(table, row, { all, newest }))
    await client.query(
      `UPDATE ${table} SET wrapped_key = made.key, key_version = $2
       FROM unnest($3::uuid[], $4::bytea[]) AS made (id, key)
       WHERE ${table}.municipality_id = $1 AND ${table}.id = made.id`,
      [newest.municipalityId, newest.version, rows.map(({ id }) => id), wrapped],
    )
    await client.query('COMMIT')
    return rows.length
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

/** Null for a record that is disposed of: it has no key, only the number of the one it had. */
function wrappedAnew(
  table: SealedTable,
  { id, version, wrappedKey }: Row,
  { all, newest }: Keys,
): Buffer | null {
  const from = all.get(version)
  if (!wrappedKey) return null
  if (!from) throw new Error(`The municipality key ${version} that wraps ${table} ${id} is missing.`)
  const bytes: Bytes = new Uint8Array(wrappedKey)
  return Buffer.from(rewrapRecordKey({ from, to: newest }, { table, id }, bytes))
}
