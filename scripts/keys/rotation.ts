import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { makeMunicipalityKey, openMunicipalityKey, rewrapMunicipalityKey } from '@/lib/platform/sealing'
import { keepCodeKey, makeSearchKey, rewrapSearchKey } from '@/lib/platform/search-keys'
import { type Keys, rewrapRecords } from './sealed-rows'

type MasterKeys = readonly [Buffer, ...Buffer[]]
export type Place = { id: string; slug: string }
type Row = { version: number; wrappedKey: Buffer }

export type Options = {
  masterKeys: MasterKeys
  /**
   * Milliseconds until nobody works with a key they have read before: the application's transactions live 15 seconds
   * at the most.
   */
  settle: number
  said?: (line: string) => void
}

export type Rotation = { slug: string; version: number; records: number; destroyed: number }

/** Two rotations at once would each wait for the other's rows. */
export async function aloneWithKeys<Value>(client: pg.Client, work: () => Promise<Value>): Promise<Value> {
  await client.query(`SELECT pg_advisory_lock(hashtext('samlad keys'))`)
  try {
    return await work()
  } finally {
    await client.query(`SELECT pg_advisory_unlock(hashtext('samlad keys'))`)
  }
}

export async function listPlaces(client: pg.Client): Promise<Place[]> {
  const { rows } = await client.query<Place>('SELECT id, slug FROM municipality ORDER BY slug')
  return rows
}

/** Row security binds the owner too: it names the municipality it works in. */
const open = (client: pg.Client, { id }: Place) =>
  client.query(`SELECT set_config('app.municipality_id', $1, false)`, [id])

async function readKeys(client: pg.Client, { id }: Place, masterKeys: MasterKeys): Promise<Keys | null> {
  const { rows } = await client.query<Row>(
    `SELECT version, wrapped_key AS "wrappedKey" FROM municipality_key WHERE municipality_id = $1 ORDER BY version`,
    [id],
  )
  const keys = rows.map((row) => openMunicipalityKey(masterKeys, id, row))
  const newest = keys.at(-1)
  return newest ? { newest, all: new Map(keys.map((key) => [key.version, key])) } : null
}

/**
 * A new municipality key, every record key wrapped by it, the old one destroyed: while the application reads and
 * writes. From the moment the new key is there new records take it. Killed at any point, it is taken up where it was:
 * more than one key means that a rotation is not over. Null when nothing has been sealed yet.
 */
export async function rotateMunicipality(
  client: pg.Client,
  place: Place,
  { masterKeys, settle, said = () => undefined }: Options,
): Promise<Rotation | null> {
  await open(client, place)
  const before = await readKeys(client, place, masterKeys)
  if (!before) return null
  if (before.all.size === 1) await addKey(client, place, { masterKeys, version: before.newest.version + 1 })
  const keys = await readKeys(client, place, masterKeys)
  if (!keys) return null
  let records = 0
  const moved = (count: number) => {
    records += count
    said(`${place.slug}: ${records} record keys wrapped anew`)
  }
  // Whoever read the old key just before the new one came may still be writing with it, or reading by it.
  let destroyed: number | null = null
  while (destroyed === null) {
    await rewrapRecords(client, keys, moved)
    await pause(settle)
    if ((await rewrapRecords(client, keys, moved)) > 0) continue
    destroyed = await destroyOld(client, place, keys.newest.version)
  }
  await noteRotation(client, place, { version: keys.newest.version, records })
  return { slug: place.slug, version: keys.newest.version, records, destroyed }
}

async function addKey(
  client: pg.Client,
  { id }: Place,
  { masterKeys, version }: { masterKeys: MasterKeys; version: number },
) {
  const { wrappedKey } = makeMunicipalityKey(masterKeys[0], id, version)
  await client.query(
    'INSERT INTO municipality_key (municipality_id, version, wrapped_key) VALUES ($1, $2, $3)',
    [id, version, Buffer.from(wrappedKey)],
  )
}

const stillUsed = '23503'

/** Null when a row is left that the key has wrapped: the foreign keys of the sealed tables refuse it. */
async function destroyOld(client: pg.Client, { id }: Place, newest: number): Promise<number | null> {
  try {
    const { rowCount } = await client.query(
      'DELETE FROM municipality_key WHERE municipality_id = $1 AND version < $2',
      [id, newest],
    )
    return rowCount ?? 0
  } catch (error) {
    if ((error as { code?: string }).code === stillUsed) return null
    throw error
  }
}

async function noteRotation(client: pg.Client, { id }: Place, detail: { version: number; records: number }) {
  await client.query(
    `INSERT INTO audit_event
       (municipality_id, seq, at, actor_role, action, object_type, detail, previous_hash, hash)
     VALUES ($1, 0, now(), 'system', 'key.rotate', 'key', $2, '', '')`,
    [id, detail],
  )
}

/**
 * Another master key: what the previous one has wrapped is wrapped by the current one, which is the first of the two. The
 * keys themselves, and all that they seal, stay as they are. What is wrapped by the current one already opens first.
 */
export async function changeMaster(client: pg.Client, place: Place, masterKeys: MasterKeys): Promise<number> {
  await open(client, place)
  await client.query('BEGIN')
  try {
    const keys = await client.query<Row>(
      `SELECT version, wrapped_key AS "wrappedKey" FROM municipality_key WHERE municipality_id = $1 FOR UPDATE`,
      [place.id],
    )
    for (const row of keys.rows) {
      await client.query(
        'UPDATE municipality_key SET wrapped_key = $3 WHERE municipality_id = $1 AND version = $2',
        [place.id, row.version, Buffer.from(rewrapMunicipalityKey(masterKeys, place.id, row))],
      )
    }
    const searchKeys = await changeSearchKey(client, place, masterKeys)
    await client.query('COMMIT')
    return keys.rows.length + searchKeys
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

type SearchRow = { wrappedKey: Buffer; codeKey: Buffer | null }

/** With it goes what the first follow-up codes were hashed by: it would be lost with the master key it followed from. */
async function changeSearchKey(client: pg.Client, { id }: Place, masterKeys: MasterKeys): Promise<number> {
  const { wrappedKey } = makeSearchKey(masterKeys[0], id)
  await client.query(
    `INSERT INTO search_key (municipality_id, wrapped_key)
     SELECT $1, $2 WHERE EXISTS (SELECT FROM follow_up_code WHERE municipality_id = $1) ON CONFLICT DO NOTHING`,
    [id, Buffer.from(wrappedKey)],
  )
  const { rows } = await client.query<SearchRow>(
    `SELECT wrapped_key AS "wrappedKey", code_key AS "codeKey" FROM search_key WHERE municipality_id = $1 FOR UPDATE`,
    [id],
  )
  for (const row of rows) {
    await client.query('UPDATE search_key SET wrapped_key = $2, code_key = $3 WHERE municipality_id = $1', [
      id,
      Buffer.from(rewrapSearchKey(masterKeys, id, row.wrappedKey)),
      Buffer.from(keepCodeKey(masterKeys, id, row.codeKey)),
    ])
  }
  return rows.length
}
