import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newKey } from '@/lib/platform/crypto'
import { type RunSql, writeTransaction } from '@/lib/platform/db'
import {
  type MunicipalityKey,
  makeMunicipalityKey,
  openKey,
  openRecord,
  openUnder,
  openWith,
  type Sealed,
  type SealedPlace,
  sealRecord,
  sealUnder,
  sealWith,
} from '@/lib/platform/sealing'
import { inMunicipality, owner } from '@/tests/support/owner'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(() => world.close())

const json = { name: 'Kanariefågeln', observed: 'Sa att de ska få se på fredag 🐤' }
const place = (table: SealedPlace['table'] = 'concern_report'): SealedPlace => ({ table, id: randomUUID() })

/** As the application's role, with the municipality open. */
function within<Value>(municipalityId: string, work: (run: RunSql) => Promise<Value>): Promise<Value> {
  return writeTransaction(async (tx, run) => {
    await tx.$executeRaw`SELECT set_config('app.municipality_id', ${municipalityId}, true)`
    return work(run)
  })
}

function flipped(bytes: Uint8Array<ArrayBuffer>, index: number): Uint8Array<ArrayBuffer> {
  const changed = new Uint8Array(bytes)
  changed[index] = (changed[index] ?? 0) ^ 1
  return changed
}

describe('the pure core', () => {
  const municipalityKey: MunicipalityKey = makeMunicipalityKey(newKey(), randomUUID())
  const here = place()
  const sealed = sealWith(municipalityKey, here, json)

  test('opens what it sealed', () => {
    expect(openWith(municipalityKey, here, sealed)).toEqual(json)
  })

  test('every record has a key of its own', () => {
    const again = sealWith(municipalityKey, here, json)
    expect(Buffer.compare(again.content, sealed.content)).not.toBe(0)
    const mixed: Sealed = { ...sealed, content: again.content }
    expect(() => openWith(municipalityKey, here, mixed)).toThrow()
  })

  test.each<[string, SealedPlace, Sealed]>([
    ['another row', place(), sealed],
    ['another table', { ...here, table: 'concern_draft' }, sealed],
    ['swapped columns', here, { ...sealed, content: sealed.wrappedKey, wrappedKey: sealed.content }],
    ['a changed key', here, { ...sealed, wrappedKey: flipped(sealed.wrappedKey, 40) }],
    ['a changed first byte', here, { ...sealed, content: flipped(sealed.content, 0) }],
    ['a changed tag', here, { ...sealed, content: flipped(sealed.content, 20) }],
    ['a changed text', here, { ...sealed, content: flipped(sealed.content, sealed.content.length - 1) }],
    ['a cut text', here, { ...sealed, content: sealed.content.slice(0, -1) }],
  ])('does not open from %s', (_because, where, bytes) => {
    expect(() => openWith(municipalityKey, where, bytes)).toThrow()
  })

  test('does not open for another municipality, nor with another key', () => {
    const other = { ...municipalityKey, municipalityId: randomUUID() }
    expect(() => openWith(other, here, sealed)).toThrow()
    expect(() => openWith({ ...municipalityKey, key: newKey() }, here, sealed)).toThrow()
  })
})

describe('in the database', () => {
  test('opens what it sealed, in its own municipality only', async () => {
    const where = place()
    const [a, b] = [world.A.municipality.id, world.B.municipality.id]
    const sealed = await within(a, (run) => sealRecord(run, a, { ...where, json }))
    expect(await within(a, (run) => openRecord(run, a, { ...where, sealed }))).toEqual(json)
    await expect(within(b, (run) => openRecord(run, b, { ...where, sealed }))).rejects.toThrow()
    // The key of A is not to be had in B's transaction.
    await expect(within(b, (run) => openRecord(run, a, { ...where, sealed }))).rejects.toThrow()
  })

  test('nothing of the text stands in the bytes', async () => {
    const id = world.A.municipality.id
    const { wrappedKey, content } = await within(id, (run) => sealRecord(run, id, { ...place(), json }))
    const stored = Buffer.concat([wrappedKey, content])
    for (const word of ['Kanarie', 'observed', 'fredag']) expect(stored.includes(word)).toBe(false)
  })

  test('twenty first records at once make one municipality key', async () => {
    const municipalityId = await newMunicipality()
    const places = Array.from({ length: 20 }, () => place())
    const sealed = await Promise.all(
      places.map((where) =>
        within(municipalityId, (run) => sealRecord(run, municipalityId, { ...where, json })),
      ),
    )
    for (const [index, where] of places.entries()) {
      const opening = { ...where, sealed: sealed[index] as Sealed }
      expect(await within(municipalityId, (run) => openRecord(run, municipalityId, opening))).toEqual(json)
    }
    const keys = await inMunicipality(municipalityId, (tx) => tx.municipalityKey.count())
    expect(keys).toBe(1)
  })

  test('a key made in a transaction that is rolled back is forgotten', async () => {
    const municipalityId = await newMunicipality()
    const failing = within(municipalityId, async (run) => {
      await sealRecord(run, municipalityId, { ...place(), json })
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    const where = place()
    const sealed = await within(municipalityId, (run) => sealRecord(run, municipalityId, { ...where, json }))
    expect(
      await within(municipalityId, (run) => openRecord(run, municipalityId, { ...where, sealed })),
    ).toEqual(json)
  })
})

async function newMunicipality(): Promise<string> {
  const id = randomUUID()
  await owner.municipality.create({ data: { id, slug: `ny-${id}`, name: 'Nya kommunen', accent: 'kalmar' } })
  return id
}

describe('what belongs to a record', () => {
  async function recordWithPart() {
    const municipalityId = world.A.municipality.id
    const owning = place()
    const sealed = await within(municipalityId, (run) => sealRecord(run, municipalityId, { ...owning, json }))
    const key = await within(municipalityId, (run) => openKey(run, municipalityId, { ...owning, ...sealed }))
    const part = { table: 'concern_message' as const, id: randomUUID() }
    return { key, owning, sealed, part, content: sealUnder(key, part, json) }
  }

  test('opens with the key of its record', async () => {
    const { key, part, content } = await recordWithPart()
    expect(openUnder(key, part, content)).toEqual(json)
    expect(Buffer.from(content).toString('latin1')).not.toContain('Kanarie')
  })

  test('opens neither with another record’s key nor in another place', async () => {
    const [one, other] = [await recordWithPart(), await recordWithPart()]
    expect(() => openUnder(other.key, one.part, one.content)).toThrow()
    expect(() => openUnder(one.key, other.part, one.content)).toThrow()
    expect(() => openUnder(one.key, { ...one.part, table: 'concern_assessment' }, one.content)).toThrow()
    expect(() =>
      openUnder({ ...one.key, municipalityId: world.B.municipality.id }, one.part, one.content),
    ).toThrow()
  })

  test('the key of a record opens in its own row alone', async () => {
    const { owning, sealed } = await recordWithPart()
    const elsewhere = { ...owning, id: randomUUID(), ...sealed }
    await expect(
      within(world.A.municipality.id, (run) => openKey(run, world.A.municipality.id, elsewhere)),
    ).rejects.toThrow()
  })
})
