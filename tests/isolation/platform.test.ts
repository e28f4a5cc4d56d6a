import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { database } from '@/tests/support/database'
import { owner } from '@/tests/support/owner'
import { buildWorld } from '@/tests/support/world'

/** The tables that belong to no municipality: each has an answer of its own to who sees what. */
const world = await buildWorld()
const app = new pg.Client({ connectionString: database.appUrl })
await app.connect()
afterAll(async () => {
  await app.end()
  await world.close()
})

type Settings = Partial<
  Record<'municipality_id' | 'user_id' | 'session_hash' | 'sign_in_email' | 'sign_in_keys', string>
>

async function within(settings: Settings, statement: string, values: unknown[] = []) {
  await app.query('BEGIN')
  try {
    for (const [name, value] of Object.entries(settings)) {
      await app.query(`SELECT set_config($1, $2, true)`, [`app.${name}`, value])
    }
    const { rows, rowCount } = await app.query(statement, values)
    return { rows, rowCount }
  } catch (error) {
    return { code: (error as { code?: string }).code }
  } finally {
    await app.query('ROLLBACK')
  }
}

const refused = { code: '42501' }
const everyone = [world.A, world.B].flatMap((tenant) => [
  ...Object.values(tenant.people),
  ...Object.values(tenant.colleagues),
])
const { staff, coordinator } = world.A.people
await world.setPassword(staff, 'ett långt lösenord')
await world.setPassword(coordinator, 'ett annat lösenord')
const idsOf = (answer: Awaited<ReturnType<typeof within>>) => answer.rows?.map((row) => row.id).sort()

describe('users', () => {
  test('nobody is seen by nobody', async () => {
    expect(await within({}, 'SELECT id FROM users')).toMatchObject({ rowCount: 0 })
  })
  test('one sees oneself', async () => {
    expect(idsOf(await within({ user_id: staff.userId }, 'SELECT id FROM users'))).toEqual([staff.userId])
  })
  test('and the colleagues of the open municipality, all of them and no one else', async () => {
    const expected = everyone.slice(0, everyone.length / 2).map((person) => person.userId)
    const seen = await within({ municipality_id: world.A.municipality.id }, 'SELECT id FROM users')
    expect(idsOf(seen)).toEqual(expected.sort())
  })
  test('signing in finds the one address it names', async () => {
    expect(idsOf(await within({ sign_in_email: staff.email }, 'SELECT id FROM users'))).toEqual([
      staff.userId,
    ])
    expect(await within({ sign_in_email: '%' }, 'SELECT id FROM users')).toMatchObject({ rowCount: 0 })
  })
  test.each([
    'UPDATE users SET operator = true',
    'UPDATE users SET disabled_at = NULL',
    'DELETE FROM users',
    `INSERT INTO users (id, email, name) VALUES (gen_random_uuid(), 'x@x', 'x')`,
  ])('the application never writes: %s', async (statement) => {
    expect(await within({ user_id: staff.userId }, statement)).toEqual(refused)
  })
})

describe('credential', () => {
  test('only the own password is read', async () => {
    expect(await within({}, 'SELECT 1 FROM credential')).toMatchObject({ rowCount: 0 })
    expect(
      await within({ municipality_id: world.A.municipality.id }, 'SELECT 1 FROM credential'),
    ).toMatchObject({
      rowCount: 0,
    })
    const own = await within({ user_id: staff.userId }, 'SELECT user_id AS id FROM credential')
    expect(idsOf(own)).toEqual([staff.userId])
  })
  test.each(['UPDATE credential SET password_hash = $$x$$', 'DELETE FROM credential'])(
    'none is written: %s',
    async (statement) => {
      expect(await within({ user_id: staff.userId }, statement)).toEqual(refused)
    },
  )
})

const hash = 'a'.repeat(64)
const later = new Date(Date.now() + 3_600_000)
const mine = await owner.session.create({ data: { expiresAt: later, userId: staff.userId, tokenHash: hash } })
await owner.session.create({
  data: { expiresAt: later, userId: coordinator.userId, tokenHash: 'b'.repeat(64) },
})

describe('session', () => {
  test('is found by its secret or its owner, and by nobody else', async () => {
    expect(await within({}, 'SELECT id FROM session')).toMatchObject({ rowCount: 0 })
    expect(idsOf(await within({ session_hash: hash }, 'SELECT id FROM session'))).toEqual([mine.id])
    expect(idsOf(await within({ user_id: staff.userId }, 'SELECT id FROM session'))).toEqual([mine.id])
    const colleague = { municipality_id: world.A.municipality.id, user_id: randomUUID() }
    expect(await within(colleague, 'SELECT id FROM session')).toMatchObject({ rowCount: 0 })
  })
  test('is made for oneself alone', async () => {
    const statement = `INSERT INTO session (id, token_hash, user_id, expires_at)
      VALUES (gen_random_uuid(), 'c', $1, now())`
    expect(await within({ user_id: staff.userId }, statement, [staff.userId])).toMatchObject({ rowCount: 1 })
    expect(await within({ user_id: staff.userId }, statement, [coordinator.userId])).toEqual(refused)
  })
  test('of another is neither ended nor taken over', async () => {
    const asStaff = { user_id: staff.userId }
    expect(await within(asStaff, 'UPDATE session SET ended_at = now()')).toMatchObject({ rowCount: 1 })
    expect(await within(asStaff, 'UPDATE session SET user_id = $1', [coordinator.userId])).toEqual(refused)
    expect(await within(asStaff, 'DELETE FROM session')).toEqual(refused)
  })
})

describe('sign_in_attempt', () => {
  test('is counted and forgotten by its key alone', async () => {
    await owner.signInAttempt.createMany({ data: [{ keyHash: 'key' }, { keyHash: 'other' }] })
    expect(await within({}, 'SELECT 1 FROM sign_in_attempt')).toMatchObject({ rowCount: 0 })
    expect(await within({ sign_in_keys: 'key' }, 'SELECT 1 FROM sign_in_attempt')).toMatchObject({
      rowCount: 1,
    })
    expect(await within({ sign_in_keys: 'key' }, 'DELETE FROM sign_in_attempt')).toMatchObject({
      rowCount: 1,
    })
    const insert = `INSERT INTO sign_in_attempt (key_hash) VALUES ('key')`
    expect(await within({ sign_in_keys: 'other' }, insert)).toEqual(refused)
    expect(await within({ sign_in_keys: 'key' }, insert)).toMatchObject({ rowCount: 1 })
  })
})

describe('municipality', () => {
  test('its face is public and never written', async () => {
    expect(await within({}, 'SELECT id FROM municipality')).toMatchObject({ rowCount: 2 })
    const open = { municipality_id: world.A.municipality.id }
    expect(await within(open, `UPDATE municipality SET slug = 'x'`)).toEqual(refused)
    expect(await within(open, 'DELETE FROM municipality')).toEqual(refused)
  })
})

test('the own memberships are listed across municipalities, nobody else’s', async () => {
  const own = await within({ user_id: staff.userId }, 'SELECT id FROM membership')
  expect(idsOf(own)).toEqual([staff.membershipId])
  const other = await within(
    { user_id: staff.userId, municipality_id: world.B.municipality.id },
    `SELECT id FROM membership WHERE municipality_id = '${world.A.municipality.id}'`,
  )
  expect(idsOf(other)).toEqual([staff.membershipId])
})

test('settings end with their transaction', async () => {
  await within({ user_id: staff.userId, municipality_id: world.A.municipality.id }, 'SELECT 1')
  const { rows } = await app.query(`SELECT open_user_id() AS person, open_municipality_id() AS place`)
  expect(rows).toEqual([{ person: null, place: null }])
})

describe('library_measure', () => {
  const [ours, theirs] = [randomUUID(), randomUUID()]
  const open = { municipality_id: world.A.municipality.id }

  test('what another shares is read and never written; what it has not shared is not there', async () => {
    const row = {
      source: 'municipality',
      title: 'x',
      purpose: 'x',
      focus: 'knowledge' as const,
      targetGroups: [],
      steps: [],
    }
    await owner.libraryMeasure.createMany({
      data: [
        { ...row, id: ours, ownerId: world.A.municipality.id },
        { ...row, id: theirs, ownerId: world.B.municipality.id },
      ],
    })
    const read = (id: string) => within(open, 'SELECT id FROM library_measure WHERE id = $1', [id])
    expect(await read(ours)).toMatchObject({ rowCount: 1 })
    expect(await read(theirs)).toMatchObject({ rowCount: 0 })
    await owner.libraryMeasure.update({ where: { id: theirs }, data: { sharedAt: new Date() } })
    expect(await read(theirs)).toMatchObject({ rowCount: 1 })
    expect(await within({}, 'SELECT id FROM library_measure WHERE id = $1', [ours])).toMatchObject({
      rowCount: 0,
    })
    const changes = ['title = $$y$$', 'shared_at = NULL', 'owner_id = open_municipality_id()']
    for (const change of changes) {
      const statement = `UPDATE library_measure SET ${change} WHERE id = $1`
      expect(await within(open, statement, [theirs])).toMatchObject({ rowCount: 0 })
    }
    expect(await within(open, 'DELETE FROM library_measure WHERE id = $1', [theirs])).toEqual(refused)
    const given = 'UPDATE library_measure SET owner_id = $2 WHERE id = $1'
    expect(await within(open, given, [ours, world.B.municipality.id])).toEqual(refused)
  })

  test('a row is written in the own name alone: neither another’s nor the starter library’s', async () => {
    const statement = `INSERT INTO library_measure (id, owner_id, source, title, purpose, focus)
      VALUES (gen_random_uuid(), $1, 'municipality', 'x', 'x', 'knowledge')`
    expect(await within(open, statement, [world.B.municipality.id])).toEqual(refused)
    expect(await within(open, statement, [null])).toEqual(refused)
    expect(await within(open, statement, [world.A.municipality.id])).toMatchObject({ rowCount: 1 })
    const starters = `UPDATE library_measure SET title = 'x' WHERE owner_id IS NULL`
    expect(await within(open, starters)).toMatchObject({ rowCount: 0 })
  })
})
