import { deriveKey, keyedHash, newKey, seal, unsealWithOneOf } from '@/lib/platform/crypto'
import { type RunSql, sql } from '@/lib/platform/db'
import { env, masterKeys } from '@/lib/platform/env'
import type { Bytes } from '@/lib/platform/sealing'

/**
 * The key of a municipality's search hashes: random, wrapped by the master key, and apart from the keys that seal the
 * records, so that those can be changed without opening and hashing every record anew. A hash is HMAC-SHA-256 cut to
 * 128 bits: without the key it says nothing of any length, with it two people never meet by chance.
 */
export type SearchKey = { municipalityId: string; key: Buffer }

const hexDigits = 32

const keyPlace = (municipalityId: string) => `search_key/wrapped_key/${municipalityId}`

export function makeSearchKey(masterKey: Buffer, municipalityId: string): SearchKey & { wrappedKey: Bytes } {
  const key = newKey()
  return { municipalityId, key, wrappedKey: new Uint8Array(seal(masterKey, key, keyPlace(municipalityId))) }
}

export function openSearchKey(
  masterKeys: readonly Buffer[],
  municipalityId: string,
  wrappedKey: Uint8Array,
): SearchKey {
  return { municipalityId, key: unsealWithOneOf(masterKeys, wrappedKey, keyPlace(municipalityId)) }
}

/** The same key under the first of the master keys: the hashes stay as they are. */
export function rewrapSearchKey(
  masterKeys: readonly [Buffer, ...Buffer[]],
  municipalityId: string,
  wrappedKey: Uint8Array,
): Bytes {
  const { key } = openSearchKey(masterKeys, municipalityId, wrappedKey)
  return new Uint8Array(seal(masterKeys[0], key, keyPlace(municipalityId)))
}

/** In hexadecimal. Another use gives another hash of the same text. */
export function searchHash({ key }: SearchKey, use: string, text: string): string {
  return keyedHash(deriveKey(key, use), text).slice(0, hexDigits)
}

/** The municipality's; made when it is first needed. */
export async function searchKeyOf(run: RunSql, municipalityId: string): Promise<SearchKey> {
  const known = await findKey(run, municipalityId)
  if (known) return known
  // Of two firsts at once the second waits here and does nothing; both then read the same row.
  const { wrappedKey } = makeSearchKey(env().SAMLAD_MASTER_KEY, municipalityId)
  await run(sql`
    INSERT INTO search_key (municipality_id, wrapped_key) VALUES (${municipalityId}::uuid, ${wrappedKey})
    ON CONFLICT DO NOTHING RETURNING municipality_id`)
  const made = await findKey(run, municipalityId)
  if (!made) throw new Error('The search key could not be made.')
  return made
}

async function findKey(run: RunSql, municipalityId: string): Promise<SearchKey | null> {
  const [row] = await run<{ wrappedKey: Bytes }>(sql`
    SELECT wrapped_key AS "wrappedKey" FROM search_key WHERE municipality_id = ${municipalityId}::uuid`)
  return row ? openSearchKey(masterKeys(), municipalityId, row.wrappedKey) : null
}

/** By what the first follow-up codes were hashed, before they had a key that outlives the master key. */
export const codeKeyFrom = (masterKey: Buffer): Buffer => deriveKey(masterKey, 'follow-up codes')

const codePlace = (municipalityId: string) => `search_key/code_key/${municipalityId}`

/**
 * For a change of the master key, which is the first of the two: what followed from the one before is written down, and
 * wrapped anew at each change after that.
 */
export function keepCodeKey(
  masterKeys: readonly [Buffer, ...Buffer[]],
  municipalityId: string,
  kept: Uint8Array | null,
): Bytes {
  const place = codePlace(municipalityId)
  const before = masterKeys.at(-1) ?? masterKeys[0]
  const key = kept ? unsealWithOneOf(masterKeys, kept, place) : codeKeyFrom(before)
  return new Uint8Array(seal(masterKeys[0], key, place))
}

export const openCodeKey = (
  masterKeys: readonly Buffer[],
  municipalityId: string,
  kept: Uint8Array,
): Buffer => unsealWithOneOf(masterKeys, kept, codePlace(municipalityId))

/** What a code of the first kind may have been hashed by. */
export async function earlierCodeKeys(run: RunSql, municipalityId: string): Promise<Buffer[]> {
  const [row] = await run<{ codeKey: Bytes | null }>(sql`
    SELECT code_key AS "codeKey" FROM search_key WHERE municipality_id = ${municipalityId}::uuid`)
  return row?.codeKey
    ? [openCodeKey(masterKeys(), municipalityId, row.codeKey)]
    : masterKeys().map(codeKeyFrom)
}
