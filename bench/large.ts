import type pg from 'pg'
import { env } from '@/lib/platform/env'
import { makeMunicipalityKey } from '@/lib/platform/sealing'
import { makeSearchKey, type SearchKey } from '@/lib/platform/search-keys'
import { withClient } from '@/scripts/database/client'

export const largeSlug = 'bench-large'

/** In one transaction of the large municipality, as the owner. */
export async function inLarge<Value>(
  ownerUrl: string,
  work: (client: pg.Client, municipalityId: string) => Promise<Value>,
): Promise<Value> {
  return withClient(ownerUrl, async (client) => {
    await client.query('BEGIN')
    const { rows } = await client.query<{ id: string }>(
      `SELECT id, set_config('app.municipality_id', id::text, true) FROM municipality WHERE slug = $1`,
      [largeSlug],
    )
    const value = await work(client, rows[0]?.id ?? '')
    await client.query('COMMIT')
    return value
  })
}

/** The keys that the municipality's first sealed record and first search would have made. */
export async function giveKeys(ownerUrl: string): Promise<SearchKey> {
  return inLarge(ownerUrl, async (client, municipalityId) => {
    const { SAMLAD_MASTER_KEY } = env()
    const key = makeMunicipalityKey(SAMLAD_MASTER_KEY, municipalityId)
    await client.query(
      'INSERT INTO municipality_key (municipality_id, version, wrapped_key) VALUES ($1, $2, $3)',
      [municipalityId, key.version, key.wrappedKey],
    )
    const search = makeSearchKey(SAMLAD_MASTER_KEY, municipalityId)
    await client.query('INSERT INTO search_key (municipality_id, wrapped_key) VALUES ($1, $2)', [
      municipalityId,
      search.wrappedKey,
    ])
    return search
  })
}
