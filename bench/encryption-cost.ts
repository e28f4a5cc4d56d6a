import { randomUUID } from 'node:crypto'
import { unseal } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import { makeMunicipalityKey, openWith, sealWith } from '@/lib/platform/sealing'
import { timed } from './direct'
import { median } from './figures'

const runs = 2_000

/**
 * Milliseconds of encryption in one submit: the municipality's key unwrapped for the draft and again for the report, the
 * draft opened, the report sealed with a key of its own. The same functions with the same content, without a database.
 */
export async function encryptionCost(answers: object): Promise<number> {
  const [masterKey, municipalityId] = [env().SAMLAD_MASTER_KEY, randomUUID()]
  const key = makeMunicipalityKey(masterKey, municipalityId)
  const place = `municipality_key/wrapped_key/${municipalityId}/${key.version}`
  const draft = { table: 'concern_draft' as const, id: randomUUID() }
  const sealed = sealWith(key, draft, answers)
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const report = { table: 'concern_report' as const, id: randomUUID() }
    times.push(
      await timed(async () => {
        unseal(masterKey, key.wrappedKey, place)
        openWith(key, draft, sealed)
        unseal(masterKey, key.wrappedKey, place)
        sealWith(key, report, answers)
      }),
    )
  }
  return median(times)
}
