import { newKey, seal, unseal, unsealWithOneOf } from '@/lib/platform/crypto'
import { type RunSql, sql } from '@/lib/platform/db'
import { env, masterKeys } from '@/lib/platform/env'

/**
 * The three keys of a sealed record: the master key (environment) wraps the municipality's, which wraps one per record.
 * No key is kept in memory beyond the transaction that read it, and there only wrapped: a key remembered from one that
 * was rolled back would seal records that nobody can open again.
 */
export const sealedTables = [
  'concern_report',
  'concern_draft',
  'support_case',
  'held_report',
  'advice_question',
  'stored_file',
  'access_request',
] as const
export type SealedTable = (typeof sealedTables)[number]
export type SealedPlace = { table: SealedTable; id: string }

/** The columns of a sealed record. */
export type Sealed = { keyVersion: number; wrappedKey: Bytes; content: Bytes }

/** What Prisma writes to a bytea column. */
export type Bytes = Uint8Array<ArrayBuffer>

export type MunicipalityKey = { municipalityId: string; version: number; key: Buffer }

const firstVersion = 1

const keyPlace = (municipalityId: string, version: number) =>
  `municipality_key/wrapped_key/${municipalityId}/${version}`

/** Table, column, municipality and row are authenticated with the bytes: moved elsewhere they do not open. */
const columnPlace = ({ table, id }: SealedPlace, column: 'wrapped_key' | 'content', municipalityId: string) =>
  `${table}/${column}/${municipalityId}/${id}`

const toBytes = (buffer: Buffer): Bytes => new Uint8Array(buffer)

/** A new key for a municipality, and the form in which it may lie in the database. */
export function makeMunicipalityKey(
  masterKey: Buffer,
  municipalityId: string,
  version = firstVersion,
): MunicipalityKey & { wrappedKey: Bytes } {
  const key = newKey()
  const wrappedKey = toBytes(seal(masterKey, key, keyPlace(municipalityId, version)))
  return { municipalityId, version, key, wrappedKey }
}

type WrappedKey = { version: number; wrappedKey: Uint8Array }

export function openMunicipalityKey(
  masterKeys: readonly Buffer[],
  municipalityId: string,
  { version, wrappedKey }: WrappedKey,
): MunicipalityKey {
  return {
    municipalityId,
    version,
    key: unsealWithOneOf(masterKeys, wrappedKey, keyPlace(municipalityId, version)),
  }
}

/** The same key under the first of the master keys; what it has wrapped stays as it is. */
export function rewrapMunicipalityKey(
  masterKeys: readonly [Buffer, ...Buffer[]],
  municipalityId: string,
  row: WrappedKey,
): Bytes {
  const { key, version } = openMunicipalityKey(masterKeys, municipalityId, row)
  return toBytes(seal(masterKeys[0], key, keyPlace(municipalityId, version)))
}

type Change = { from: MunicipalityKey; to: MunicipalityKey }

/** The same record key under another municipality key: neither the content nor what belongs to the record changes. */
export function rewrapRecordKey({ from, to }: Change, place: SealedPlace, wrappedKey: Bytes): Bytes {
  const { key } = openKeyWith(from, { ...place, wrappedKey })
  return toBytes(seal(to.key, key, columnPlace(place, 'wrapped_key', to.municipalityId)))
}

/** The pure core of `sealRecord`, for the seed, which writes as another role. */
export function sealWith(municipalityKey: MunicipalityKey, place: SealedPlace, json: unknown): Sealed {
  const { municipalityId, version, key } = municipalityKey
  const recordKey = newKey()
  const plain = Buffer.from(JSON.stringify(json))
  return {
    keyVersion: version,
    wrappedKey: toBytes(seal(key, recordKey, columnPlace(place, 'wrapped_key', municipalityId))),
    content: toBytes(seal(recordKey, plain, columnPlace(place, 'content', municipalityId))),
  }
}

export function openWith(municipalityKey: MunicipalityKey, place: SealedPlace, sealed: Sealed): unknown {
  const { municipalityId, key } = municipalityKey
  const recordKey = unseal(key, sealed.wrappedKey, columnPlace(place, 'wrapped_key', municipalityId))
  const plain = unseal(recordKey, sealed.content, columnPlace(place, 'content', municipalityId))
  return JSON.parse(plain.toString())
}

/** Seals with a new key for this record, under the municipality's newest key. */
export async function sealRecord(
  run: RunSql,
  municipalityId: string,
  { json, ...place }: SealedPlace & { json: unknown },
): Promise<Sealed> {
  return sealWith(await newestKey(run, municipalityId), place, json)
}

/** Throws when the bytes are changed, moved from another row or sealed for another municipality. */
export async function openRecord(
  run: RunSql,
  municipalityId: string,
  { sealed, ...place }: SealedPlace & { sealed: Sealed },
): Promise<unknown> {
  return openWith(await knownKey(run, municipalityId, sealed.keyVersion), place, sealed)
}

/**
 * What belongs to a sealed record and stands in rows of its own (an assessment, a message, a note) is sealed with the
 * record's own key: when that is destroyed, none of it can be read again.
 */
export type SealedPartTable =
  | 'concern_message'
  | 'concern_assessment'
  | 'concern_transition'
  | 'concern_handover'
  | 'broken_glass'
  | 'broken_glass_review'
  | 'case_transition'
  | 'case_participant'
  | 'consent'
  | 'case_note'
  | 'case_goal'
  | 'intervention'
  | 'case_meeting'
  | 'case_follow_up'
  | 'disclosure'
  | 'access_record'
/** The record's own content too, under the key that it has already. */
type PartRow = { table: SealedPartTable | SealedTable; id: string }

/** The key of one record, open, for as long as the transaction lasts. */
export type RecordKey = { municipalityId: string; key: Buffer }
type KeptKey = SealedPlace & Pick<Sealed, 'keyVersion' | 'wrappedKey'>

/** The pure core of `openKey`, for the seed. */
export function openKeyWith(
  { municipalityId, key }: MunicipalityKey,
  { wrappedKey, ...place }: SealedPlace & Pick<Sealed, 'wrappedKey'>,
): RecordKey {
  return { municipalityId, key: unseal(key, wrappedKey, columnPlace(place, 'wrapped_key', municipalityId)) }
}

/** Throws when the key was wrapped for another row or municipality. */
export async function openKey(run: RunSql, municipalityId: string, kept: KeptKey): Promise<RecordKey> {
  const { keyVersion, ...wrapped } = kept
  return openKeyWith(await knownKey(run, municipalityId, keyVersion), wrapped)
}

const rowPlace = ({ table, id }: PartRow, municipalityId: string) =>
  `${table}/content/${municipalityId}/${id}`

export function sealUnder({ municipalityId, key }: RecordKey, row: PartRow, json: unknown): Bytes {
  return toBytes(seal(key, Buffer.from(JSON.stringify(json)), rowPlace(row, municipalityId)))
}

/** Throws when the bytes are changed, moved from another row or belong to another record. */
export function openUnder({ municipalityId, key }: RecordKey, row: PartRow, content: Uint8Array): unknown {
  return JSON.parse(unseal(key, content, rowPlace(row, municipalityId)).toString())
}

/** A file in parts, each sealed with its place among them: none can be changed, moved, left out or put in. */
export type SealedParts = Pick<Sealed, 'keyVersion' | 'wrappedKey'> & { contents: Bytes[] }

const partPlace = ({ table, id }: SealedPlace, municipalityId: string, part: string) =>
  `${table}_part/content/${municipalityId}/${id}/${part}`

/** The pure core of `sealParts`, for the seed. */
export function sealPartsWith(
  { municipalityId, version, key }: MunicipalityKey,
  place: SealedPlace,
  parts: readonly Uint8Array[],
): SealedParts {
  const fileKey = newKey()
  return {
    keyVersion: version,
    wrappedKey: toBytes(seal(key, fileKey, columnPlace(place, 'wrapped_key', municipalityId))),
    contents: parts.map((part, at) =>
      toBytes(seal(fileKey, part, partPlace(place, municipalityId, `${at + 1} of ${parts.length}`))),
    ),
  }
}

/** Seals with a new key for this file, under the municipality's newest key. */
export async function sealParts(
  run: RunSql,
  municipalityId: string,
  { parts, ...place }: SealedPlace & { parts: readonly Uint8Array[] },
): Promise<SealedParts> {
  return sealPartsWith(await newestKey(run, municipalityId), place, parts)
}

type PartedFile = SealedPlace & Pick<Sealed, 'keyVersion' | 'wrappedKey'> & { parts: number }

/** What opens the parts of one file, one at a time; the first is number 1. */
export async function partOpener(
  run: RunSql,
  municipalityId: string,
  { keyVersion, wrappedKey, parts, ...place }: PartedFile,
): Promise<(position: number, content: Bytes) => Buffer> {
  const { key } = await knownKey(run, municipalityId, keyVersion)
  const fileKey = unseal(key, wrappedKey, columnPlace(place, 'wrapped_key', municipalityId))
  return (position, content) =>
    unseal(fileKey, content, partPlace(place, municipalityId, `${position} of ${parts}`))
}

type KeyRow = { version: number; wrappedKey: Bytes }

/** The municipality's keys as they lie in the database, the newest first, by the transaction that has read them. */
const keysRead = new WeakMap<RunSql, Promise<KeyRow[]>>()

/** May be asked for ahead, together with what the keys are to open. */
export function readKeys(run: RunSql, municipalityId: string): Promise<KeyRow[]> {
  const known = keysRead.get(run)
  if (known) return known
  const reading = run<KeyRow>(sql`
    SELECT version, wrapped_key AS "wrappedKey" FROM municipality_key
    WHERE municipality_id = ${municipalityId}::uuid ORDER BY version DESC`)
  keysRead.set(run, reading)
  return reading
}

async function knownKey(run: RunSql, municipalityId: string, version: number): Promise<MunicipalityKey> {
  const find = async () => (await readKeys(run, municipalityId)).find((one) => one.version === version)
  let row = await find()
  if (!row) {
    // A record that was read later than the keys may have been given a newer one in between.
    keysRead.delete(run)
    row = await find()
  }
  if (!row) throw new Error('The municipality key of a sealed record is missing.')
  return unwrap(municipalityId, row)
}

const unwrap = (municipalityId: string, row: KeyRow) => openMunicipalityKey(masterKeys(), municipalityId, row)

async function newestKey(run: RunSql, municipalityId: string): Promise<MunicipalityKey> {
  const [known] = await readKeys(run, municipalityId)
  if (known) return unwrap(municipalityId, known)
  // Two first records at once: the second insert waits for the first and does nothing; both then read the same row.
  const { version, wrappedKey } = makeMunicipalityKey(env().SAMLAD_MASTER_KEY, municipalityId)
  await run(sql`
    INSERT INTO municipality_key (municipality_id, version, wrapped_key)
    VALUES (${municipalityId}::uuid, ${version}, ${wrappedKey}) ON CONFLICT DO NOTHING RETURNING version`)
  keysRead.delete(run)
  const [made] = await readKeys(run, municipalityId)
  if (!made) throw new Error('The municipality key could not be made.')
  return unwrap(municipalityId, made)
}
