import { execFile } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { auditDigest, type StoredAuditEvent } from '@/lib/platform/audit'
import { verifyAudit } from '@/lib/platform/audit-verify'
import { env } from '@/lib/platform/env'
import { withDatabase } from '@/scripts/database/address'
import { projectRoot } from '@/scripts/terminal/project'
import { database } from '@/tests/support/database'
import { getTitle, getTitleAudited, setTitle } from '@/tests/support/measure-title'
import { buildWorld } from '@/tests/support/world'

/** The attacker of these tests holds the whole database; only the anchors and the master key are out of reach. */
const world = await buildWorld()
const coordinator = await world.access('A', 'coordinator')
const { slug, id: municipalityId } = world.A.municipality
const { measure } = world.A.plans.own.draft
const superuser = new pg.Client({
  connectionString: withDatabase(database.superuserUrl, new URL(database.appUrl).pathname.slice(1)),
})
await superuser.connect()
afterAll(async () => {
  await superuser.end()
  await world.close()
})

const anchorFile = env().AUDIT_ANCHOR_FILE
const write = (title: string) => setTitle(coordinator, { id: measure.id, title })
const faultsOf = async () => (await verifyAudit()).chains.find((chain) => chain.municipality === slug)?.faults
const countEvents = () => world.within('A', (tx) => tx.auditEvent.count())

describe('an event belongs to its act', () => {
  test('a write has its event: who, what, which fields, and no text', async () => {
    await write('hemlig rubrik')
    const event = await world.within('A', (tx) =>
      tx.auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } }),
    )
    expect(event).toMatchObject({
      actorId: world.A.people.coordinator.userId,
      actorRole: 'coordinator',
      action: 'measure.edit',
      objectType: 'measure',
      objectId: measure.id,
      detail: { fields: ['title'] },
    })
    expect(JSON.stringify(event.detail)).not.toContain('hemlig')
  })

  test('an audited read has its event, an ordinary one none', async () => {
    const before = await countEvents()
    await getTitle(coordinator, { id: measure.id })
    expect(await countEvents()).toBe(before)
    await getTitleAudited(coordinator, { id: measure.id })
    expect(await countEvents()).toBe(before + 1)
  })

  test('no event, no act: neither the write nor the read gets through', async () => {
    await write('kvar')
    const before = await countEvents()
    await superuser.query('REVOKE INSERT ON audit_event FROM samlad_app')
    try {
      await expect(write('borta')).rejects.toThrow()
      await expect(getTitleAudited(coordinator, { id: measure.id })).rejects.toThrow()
    } finally {
      await superuser.query('GRANT INSERT ON audit_event TO samlad_app')
    }
    expect((await getTitle(coordinator, { id: measure.id })).view.title).toBe('kvar')
    expect(await countEvents()).toBe(before)
  })

  test('the writer chooses neither place nor time nor hash', async () => {
    const planted = await world.within(
      'A',
      (tx) => tx.$queryRaw<{ seq: bigint; recent: boolean; hash: string }[]>`
        INSERT INTO audit_event (municipality_id, seq, at, actor_role, action, object_type, previous_hash, hash)
        VALUES (${municipalityId}::uuid, 99999, '2001-01-01', 'x', 'x', 'x', 'x', 'x')
        RETURNING seq, at > now() - interval '1 minute' AS recent, encode(hash, 'hex') AS hash`,
    )
    expect(planted).toEqual([
      { seq: BigInt(await countEvents()), recent: true, hash: expect.stringMatching(/^.{64}$/) },
    ])
    expect(await faultsOf()).toEqual([])
  })

  test('fifty writers at once, each in a measure of its own, make one chain', async () => {
    const measures = await Promise.all(Array.from({ length: 50 }, () => world.measure()))
    const before = await countEvents()
    await Promise.all(measures.map(({ id }) => setTitle(coordinator, { id, title: 'samtidigt' })))
    expect(await countEvents()).toBe(before + 50)
    expect(await faultsOf()).toEqual([])
  })
})

describe('tampering is found and named', () => {
  const last = 12

  beforeAll(async () => {
    rmSync(anchorFile, { force: true })
    await superuser.query('ALTER TABLE audit_event DISABLE TRIGGER link_audit_event')
    await superuser.query('DELETE FROM audit_event')
    await superuser.query('ALTER TABLE audit_event ENABLE TRIGGER link_audit_event')
    for (let seq = 1; seq <= last; seq += 1) await write(`händelse ${seq}`)
    expect(await faultsOf()).toEqual([])
    await superuser.query('CREATE TABLE kept AS SELECT * FROM audit_event')
  })

  /** Past the trigger, as one who owns the server. */
  const tamper = (statement: string, values: unknown[] = []) => bare(() => superuser.query(statement, values))

  async function bare(work: () => Promise<unknown>) {
    await superuser.query('ALTER TABLE audit_event DISABLE TRIGGER link_audit_event')
    try {
      await work()
    } finally {
      await superuser.query('ALTER TABLE audit_event ENABLE TRIGGER link_audit_event')
    }
  }

  afterEach(async () => {
    await bare(async () => {
      await superuser.query('DELETE FROM audit_event')
      await superuser.query('INSERT INTO audit_event SELECT * FROM kept')
    })
    expect(await faultsOf()).toEqual([])
  })

  async function stored(): Promise<StoredAuditEvent[]> {
    const { rows } = await superuser.query(`
      SELECT municipality_id AS "municipalityId", seq::int, actor_id AS "actorId", actor_role AS "actorRole", action,
        to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at, object_type AS "objectType",
        object_id AS "objectId", detail::text AS detail, encode(previous_hash, 'hex') AS "previousHash"
      FROM audit_event ORDER BY seq`)
    return rows
  }

  /** Makes every link right again, as link_audit_event() would have. */
  async function rewrite() {
    let previousHash = ''
    for (const event of await stored()) {
      const hash = auditDigest({ ...event, previousHash })
      await superuser.query(
        `UPDATE audit_event SET previous_hash = decode($1, 'hex'), hash = decode($2, 'hex') WHERE seq = $3`,
        [previousHash, hash, event.seq],
      )
      previousHash = hash
    }
  }

  const edits = [
    `actor_id = gen_random_uuid()`,
    `actor_id = NULL`,
    `actor_role = 'strategist'`,
    `action = 'measure.archive'`,
    `object_type = 'plan'`,
    `object_id = NULL`,
    `detail = '{}'`,
    `at = at + interval '1 microsecond'`,
    `hash = sha256('x')`,
    `municipality_id = municipality_id, previous_hash = sha256('x')`,
  ]

  test.each(edits)('edit: %s', async (edit) => {
    await tamper(`UPDATE audit_event SET ${edit} WHERE seq = 7`)
    expect(await faultsOf()).toContainEqual('event 7 has been changed')
  })

  test('delete', async () => {
    await tamper('DELETE FROM audit_event WHERE seq = 7')
    expect(await faultsOf()).toEqual(['event 7 is missing', 'event 8 does not follow the one before it'])
  })

  test('delete the first', async () => {
    await tamper('DELETE FROM audit_event WHERE seq < 3')
    expect(await faultsOf()).toContainEqual('events 1 to 2 are missing')
  })

  test('insert', async () => {
    await tamper('UPDATE audit_event SET seq = -seq WHERE seq > 7')
    await tamper('UPDATE audit_event SET seq = 1 - seq WHERE seq < 0')
    await tamper(
      `INSERT INTO audit_event SELECT (jsonb_populate_record(kept, '{"seq": 8}')).* FROM kept WHERE seq = 7`,
    )
    const faults = await faultsOf()
    expect(faults).toContainEqual('event 8 has been changed')
    expect(faults).toContainEqual('event 9 has been changed')
  })

  test('insert before the first', async () => {
    await tamper(
      `INSERT INTO audit_event SELECT (jsonb_populate_record(kept, '{"seq": 0}')).* FROM kept WHERE seq = 1`,
    )
    expect(await faultsOf()).toContainEqual('event 0 was put in before the first')
  })

  test('reorder', async () => {
    await tamper('UPDATE audit_event SET seq = -seq WHERE seq IN (7, 8)')
    await tamper('UPDATE audit_event SET seq = 15 + seq WHERE seq < 0')
    const faults = await faultsOf()
    expect(faults).toContainEqual('event 7 has been changed')
    expect(faults).toContainEqual('event 8 has been changed')
  })

  test('cut the tail', async () => {
    await tamper('DELETE FROM audit_event WHERE seq > 10')
    expect(await faultsOf()).toEqual([
      expect.stringMatching(/^events 11 to 12 are missing: they were there 20/),
    ])
  })

  test('cut everything', async () => {
    await tamper('DELETE FROM audit_event')
    expect(await faultsOf()).toEqual([expect.stringMatching(/^events 1 to 12 are missing/)])
  })

  test('cut the tail and go on', async () => {
    await tamper('DELETE FROM audit_event WHERE seq > 10')
    for (const title of ['ny 11', 'ny 12', 'ny 13']) await write(title)
    expect(await faultsOf()).toEqual([
      expect.stringMatching(/^event 12 has been rewritten since it was anchored/),
    ])
  })

  test('rewrite from one event on', async () => {
    await tamper(`UPDATE audit_event SET detail = '{"fields": []}' WHERE seq = 7`)
    await bare(rewrite)
    expect(await faultsOf()).toEqual([expect.stringMatching(/^event 12 has been rewritten/)])
  })

  test('rewrite everything as another’s', async () => {
    await tamper('UPDATE audit_event SET actor_id = gen_random_uuid()')
    await bare(rewrite)
    expect(await faultsOf()).toEqual([expect.stringMatching(/^event 12 has been rewritten/)])
  })

  test('forge an anchor for the rewritten chain', async () => {
    const kept = readFileSync(anchorFile, 'utf8')
    await tamper('UPDATE audit_event SET actor_id = gen_random_uuid()')
    await bare(rewrite)
    const { rows } = await superuser.query(
      `SELECT encode(hash, 'hex') AS hash FROM audit_event WHERE seq = 12`,
    )
    const lines = kept.split('\n').filter((line) => line.includes(municipalityId))
    const forged = lines.map((line) => JSON.stringify({ ...JSON.parse(line), hash: rows[0].hash }))
    try {
      writeFileSync(anchorFile, `${forged.join('\n')}\n`)
      expect((await verifyAudit()).anchorFaults).toEqual([
        expect.stringMatching(/^line 1 of .* has been changed$/),
      ])
    } finally {
      writeFileSync(anchorFile, kept)
    }
  })

  test('a broken chain gets no anchor', async () => {
    const before = readFileSync(anchorFile, 'utf8')
    await write('tretton')
    await tamper('DELETE FROM audit_event WHERE seq = 7')
    await verifyAudit()
    expect(readFileSync(anchorFile, 'utf8')).toBe(before)
  })

  test('the other municipality is not suspected', async () => {
    await tamper('DELETE FROM audit_event WHERE seq = 7')
    const { chains } = await verifyAudit()
    expect(chains.find((chain) => chain.municipality === world.B.municipality.slug)?.faults).toEqual([])
  })

  const run = promisify(execFile)
  const command = () =>
    run(process.execPath, [join(projectRoot, 'node_modules/tsx/dist/cli.mjs'), 'scripts/audit-verify.ts'], {
      cwd: projectRoot,
      env: process.env,
    })

  test('npm run audit:verify tells, and its exit code too', async () => {
    expect((await command()).stdout).toContain(`${slug}: ${last} events, unbroken`)
    expect(existsSync(anchorFile)).toBe(true)
    await tamper(`UPDATE audit_event SET detail = '{}' WHERE seq = 7`)
    await expect(command()).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('event 7 has been changed'),
    })
  })
})
