import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { fileConcern } from '@/lib/concerns/commands'
import { continueDialogue } from '@/lib/dialogues/commands'
import { firstHashOfCode, hashOfCode } from '@/lib/follow-up-codes/queries'
import { readCode } from '@/lib/follow-up-codes/rules'
import { verifyAudit } from '@/lib/platform/audit-verify'
import { newKey } from '@/lib/platform/crypto'
import { plainTransaction, sql } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { openMunicipalityKey, openRecord, type Sealed, sealedTables, sealWith } from '@/lib/platform/sealing'
import { codeKeyFrom, openCodeKey, openSearchKey, searchHash } from '@/lib/platform/search-keys'
import { changeMaster, rotateMunicipality } from '@/scripts/keys/rotation'
import { projectRoot } from '@/scripts/terminal/project'
import {
  closeDesk,
  file,
  filing,
  makeDraft,
  openDesk,
  secret,
  teacher,
  world,
} from '@/tests/support/concern-desk'
import { database } from '@/tests/support/database'
import { codeRow, hashIn } from '@/tests/support/follow-up-codes'

const client = new pg.Client({ connectionString: database.ownerUrl })
let place: { id: string; slug: string }

beforeAll(async () => {
  await openDesk()
  place = world.A.municipality
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await closeDesk()
})

const options = (settle = 50) => ({ masterKeys: [env().SAMLAD_MASTER_KEY] as const, settle })
const versions = () =>
  world.within('A', async (tx) =>
    (await tx.municipalityKey.findMany({ orderBy: { version: 'asc' } })).map(({ version }) => version),
  )

/** As the application: what every report of the municipality says, with the key that wraps it. */
async function openAll(): Promise<{ id: string; keyVersion: number; text: string }[]> {
  const opening = `SELECT set_config('app.municipality_id', '${place.id}', true)`
  return plainTransaction(opening, async (run) => {
    const rows = await run<Sealed & { id: string }>(sql`
      SELECT id, key_version AS "keyVersion", wrapped_key AS "wrappedKey", content FROM concern_report
      WHERE municipality_id = ${place.id}::uuid AND wrapped_key IS NOT NULL`)
    const opened: { id: string; keyVersion: number; text: string }[] = []
    for (const { id, ...sealed } of rows) {
      const json = await openRecord(run, place.id, { table: 'concern_report', id, sealed })
      opened.push({ id, keyVersion: sealed.keyVersion, text: JSON.stringify(json) })
    }
    return opened
  })
}

// Processes are started and killed: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000 })

describe('another municipality key', () => {
  test('while fifty are filing: none is lost, none is unreadable, one key is left', async () => {
    const drafts = await Promise.all(Array.from({ length: 50 }, () => makeDraft()))
    const [before] = await versions()
    const filings = drafts.map((draft) => fileConcern(teacher, { draft, ...filing }, draft))
    const [rotation, ...outcomes] = await Promise.all([
      rotateMunicipality(client, place, options(2_000)),
      ...filings,
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(50)
    const opened = await openAll()
    for (const draft of drafts) expect(opened.find(({ id }) => id === draft)?.text).toContain(secret)
    const newest = Number(before) + 1
    expect(await versions()).toEqual([newest])
    expect(new Set(opened.map(({ keyVersion }) => keyVersion))).toEqual(new Set([newest]))
    expect(rotation).toMatchObject({ version: newest, destroyed: 1 })
    // And the next report is sealed by it.
    const id = await file()
    expect((await openAll()).find((one) => one.id === id)?.keyVersion).toBe(newest)
  })

  test('killed in the middle, everything opens; run again, it is finished', async () => {
    const key = await municipalityKey()
    const made = Array.from({ length: 600 }, (_, index) => reportRow(key, index))
    await world.within('A', (tx) => tx.concernReport.createMany({ data: made }))
    const [before] = await versions()
    const output = await rotateInProcess({ killAt: `${place.slug}: 200 record keys` })
    expect(output).not.toContain(`${place.slug}: key`)
    const halfway = await openAll()
    expect(halfway.length).toBeGreaterThan(600)
    expect(new Set(halfway.map(({ keyVersion }) => keyVersion)).size).toBe(2)
    expect(await rotateInProcess()).toContain(`${place.slug}: key ${Number(before) + 1} in use`)
    const after = await openAll()
    expect(after).toHaveLength(halfway.length)
    expect(new Set(after.map(({ keyVersion }) => keyVersion))).toEqual(new Set([Number(before) + 1]))
    expect(await versions()).toEqual([Number(before) + 1])
  })

  test('what is disposed of stays disposed of and holds no key back', async () => {
    const id = await file()
    await world.within('A', (tx) =>
      tx.concernReport.updateMany({ where: { id }, data: { wrappedKey: null } }),
    )
    await rotateMunicipality(client, place, options())
    expect(await versions()).toHaveLength(1)
    const { wrappedKey } = await world.within('A', (tx) =>
      tx.concernReport.findFirstOrThrow({ where: { id } }),
    )
    expect(wrappedKey).toBeNull()
  })

  test('a key that has wrapped something cannot be destroyed', async () => {
    const destroying = world.within('A', (tx) => tx.municipalityKey.deleteMany())
    await expect(destroying).rejects.toThrow(/key_version_fkey|[Ff]oreign key/)
  })

  test('stands in the audit trail, which is whole', async () => {
    const events = await world.within('A', (tx) =>
      tx.auditEvent.findMany({ where: { action: 'key.rotate' } }),
    )
    expect(events.length).toBeGreaterThan(0)
    const { chains } = await verifyAudit()
    expect(chains.find(({ municipality }) => municipality === place.slug)?.faults).toEqual([])
  })
})

test('every table whose rows have a key is rotated, and bound to the key that wraps it', async () => {
  const { rows } = await client.query<{ name: string; bound: boolean }>(`
    SELECT held.table_name AS name, EXISTS (SELECT 1 FROM pg_constraint
      WHERE contype = 'f' AND conrelid = held.table_name::regclass AND confrelid = 'municipality_key'::regclass) AS bound
    FROM information_schema.columns held JOIN information_schema.columns version
      ON version.table_name = held.table_name AND version.column_name = 'key_version'
    WHERE held.column_name = 'wrapped_key' AND held.table_schema = 'public' ORDER BY name`)
  expect(rows).toEqual(sealedTables.toSorted().map((name) => ({ name, bound: true })))
})

describe('another master key', () => {
  test('wraps the keys anew; with the old one nothing opens, and hashes stay as they are', async () => {
    const [old, fresh] = [env().SAMLAD_MASTER_KEY, newKey()]
    const stored = () =>
      world.within('A', async (tx) => ({
        key: await tx.municipalityKey.findFirstOrThrow(),
        search: await tx.searchKey.findFirstOrThrow(),
      }))
    const before = await stored()
    const hash = searchHash(openSearchKey([old], place.id, before.search.wrappedKey), 'name', 'anna')
    expect(await changeMaster(client, place, [fresh, old])).toBe(2)
    // Killed and run again.
    expect(await changeMaster(client, place, [fresh, old])).toBe(2)
    const after = await stored()
    expect(openMunicipalityKey([fresh], place.id, after.key).key).toEqual(
      openMunicipalityKey([old], place.id, before.key).key,
    )
    expect(() => openMunicipalityKey([old], place.id, after.key)).toThrow()
    expect(() => openSearchKey([old], place.id, after.search.wrappedKey)).toThrow()
    expect(searchHash(openSearchKey([fresh], place.id, after.search.wrappedKey), 'name', 'anna')).toBe(hash)
    // Back, for whoever comes after; which is a change like any other.
    await changeMaster(client, place, [old, fresh])
    expect((await openAll()).length).toBeGreaterThan(0)
  })

  test('leaves follow-up codes leading where they led, those of the first kind too', async () => {
    const [old, fresh, later] = [env().SAMLAD_MASTER_KEY, newKey(), newKey()]
    const [municipalityId, first, reportId] = [place.id, 'K7M49PXT03QWZB2H', await file()]
    const newer = readCode(world.A.residents.code) ?? ''
    const keptHash = firstHashOfCode(codeKeyFrom(old), municipalityId, first)
    await world.within('A', async (tx) => {
      // Nothing of it was written down before a master key was changed for the first time.
      await tx.searchKey.updateMany({ data: { codeKey: null } })
      const code = { municipalityId, codeHash: keptHash, language: 'sv', reportId }
      await tx.followUpCode.create({ data: code })
    })
    const hashesBy = (masterKey: Buffer) =>
      world.within('A', async (tx) => {
        const { wrappedKey, codeKey } = await tx.searchKey.findFirstOrThrow()
        const key = openCodeKey([masterKey], municipalityId, codeKey ?? new Uint8Array())
        return [
          firstHashOfCode(key, municipalityId, first),
          hashOfCode(openSearchKey([masterKey], municipalityId, wrappedKey), newer),
        ]
      })
    const stored = await world.within('A', (tx) => codeRow(tx, municipalityId, newer))
    await changeMaster(client, place, [fresh, old])
    expect(await hashesBy(fresh)).toEqual([keptHash, stored?.codeHash])
    await changeMaster(client, place, [later, fresh])
    expect(await hashesBy(later)).toEqual([keptHash, stored?.codeHash])
    await expect(hashesBy(fresh)).rejects.toThrow()
    await changeMaster(client, place, [old, later])
    const access = { municipality: place.slug, address: '203.0.113.200' }
    const knock = (code: string) => continueDialogue(access, { code, message: '' }, randomUUID())
    // Used, it is hashed anew, and leads there still.
    for (const code of [first, first, newer]) expect(await knock(code)).toMatchObject({ ok: true })
    const rows = await world.within('A', (tx) => tx.followUpCode.findMany({ where: { reportId } }))
    expect(rows.map(({ codeHash }) => codeHash)).toEqual([
      await world.within('A', (tx) => hashIn(tx, municipalityId, first)),
    ])
    expect(await knock('0000-0000-0000-0000')).toMatchObject({ ok: false })
  })

  test('keeps the first codes also where nothing was ever searched for', async () => {
    const [old, fresh] = [env().SAMLAD_MASTER_KEY, newKey()]
    const { id, slug } = world.B.municipality
    await world.within('B', (tx) => tx.searchKey.deleteMany())
    expect(await changeMaster(client, { id, slug }, [fresh, old])).toBe(2)
    const [row] = await world.within('B', (tx) => tx.searchKey.findMany())
    expect(openCodeKey([fresh], id, row?.codeKey ?? new Uint8Array())).toEqual(codeKeyFrom(old))
    await changeMaster(client, { id, slug }, [old, fresh])
  })

  test('anchors of the audit trail are signed anew by it', async () => {
    const anchors = env().AUDIT_ANCHOR_FILE
    if (existsSync(anchors)) rmSync(anchors)
    await verifyAudit()
    const next = newKey().toString('base64')
    const previous = String(process.env.SAMLAD_MASTER_KEY)
    const changed = { SAMLAD_MASTER_KEY: next, SAMLAD_PREVIOUS_MASTER_KEY: previous }
    expect(await rotateInProcess({ master: true, given: changed })).toMatch(
      /[1-9]\d* audit anchors signed anew/,
    )
    expect((await verifyAudit()).anchorFaults.length).toBeGreaterThan(0)
    const back = { SAMLAD_MASTER_KEY: previous, SAMLAD_PREVIOUS_MASTER_KEY: next }
    await rotateInProcess({ master: true, given: back })
    expect((await verifyAudit()).anchorFaults).toEqual([])
    expect((await openAll()).length).toBeGreaterThan(0)
  })

  test('is refused without the one before', async () => {
    expect(await rotateInProcess({ master: true })).toContain('SAMLAD_PREVIOUS_MASTER_KEY is missing')
  })
})

async function municipalityKey() {
  const row = await world.within('A', (tx) => tx.municipalityKey.findFirstOrThrow())
  return openMunicipalityKey([env().SAMLAD_MASTER_KEY], place.id, row)
}

function reportRow(key: Awaited<ReturnType<typeof municipalityKey>>, number: number) {
  const id = randomUUID()
  return {
    ...sealWith(key, { table: 'concern_report', id }, { observed: `Rapport ${number}` }),
    ...{
      municipalityId: place.id,
      id,
      year: 2019,
      number,
      subject: 'child' as const,
      immediateDanger: false,
    },
    ...{
      reporterId: world.A.people.staff.userId,
      source: 'school',
      receivingUnitId: world.A.units.reception,
    },
  }
}

type Run = { killAt?: string; master?: boolean; given?: Record<string, string> }

/** `npm run keys:rotate` as it is run by hand; killed without warning when it has said the given words. */
function rotateInProcess({ killAt, master = false, given = {} }: Run = {}): Promise<string> {
  const script = join(projectRoot, 'scripts/keys-rotate.ts')
  const rotating = spawn(
    process.execPath,
    ['--import', 'tsx', script, '--settle=50', ...(master ? ['--master'] : [])],
    {
      cwd: projectRoot,
      env: { ...process.env, ...given },
    },
  )
  let output = ''
  const heard = (chunk: Buffer) => {
    output += chunk.toString()
    if (killAt && output.includes(killAt)) rotating.kill('SIGKILL')
  }
  rotating.stdout.on('data', heard)
  rotating.stderr.on('data', heard)
  return new Promise((resolve) => rotating.on('close', () => resolve(output)))
}
