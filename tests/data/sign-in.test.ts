import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { OutOfReach, SignedOut } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'
import { chooseMembership, findSignedIn } from '@/lib/platform/memberships'
import { hashSessionToken } from '@/lib/platform/session-token'
import { endSession, findUserByEmail, signInWithPassword, startSession } from '@/lib/platform/sign-in'
import { limits } from '@/lib/platform/sign-in-rules'
import { getTitle, setTitle } from '@/tests/support/measure-title'
import { owner } from '@/tests/support/owner'
import type { Person } from '@/tests/support/tenant'
import { buildWorld } from '@/tests/support/world'

const world = await buildWorld()
afterAll(world.close)
const { measure } = world.A.plans.own.draft
const password = 'häst batteri häftstift'

async function personWithPassword(): Promise<Person> {
  const person = await world.person({ role: 'coordinator', committeeId: world.A.committees.own })
  await world.setPassword(person, password)
  return person
}

const yesterday = new Date(Date.now() - 86_400_000)
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000)

describe('a session ends on the next call', () => {
  let person: Person
  let access: Access

  beforeEach(async () => {
    person = await world.person({ role: 'coordinator', committeeId: world.A.committees.own })
    access = await world.accessOf('A', person)
    await expect(getTitle(access, { id: measure.id })).resolves.toBeDefined()
  })

  const isShutOut = async (as: typeof SignedOut | typeof OutOfReach) => {
    await expect(getTitle(access, { id: measure.id })).rejects.toThrow(as)
    await expect(setTitle(access, { id: measure.id, title: 'x' })).rejects.toThrow(as)
  }
  const session = (data: object) =>
    owner.session.update({ where: { tokenHash: hashSessionToken(String(access.token)) }, data })
  const membership = (data: object) =>
    world.within('A', (tx) => tx.membership.updateMany({ where: { userId: person.userId }, data }))

  test('signed out: also for one who has stolen the cookie', async () => {
    const stolen = { ...access }
    await endSession(String(access.token))
    await isShutOut(SignedOut)
    await expect(getTitle(stolen, { id: measure.id })).rejects.toThrow(SignedOut)
  })

  test('signing out ends that session only', async () => {
    const phone = await world.accessOf('A', person)
    await endSession(String(phone.token))
    await expect(getTitle(phone, { id: measure.id })).rejects.toThrow(SignedOut)
    await expect(getTitle(access, { id: measure.id })).resolves.toBeDefined()
  })

  test('disabled', async () => {
    await owner.user.update({ where: { id: person.userId }, data: { disabledAt: new Date() } })
    await isShutOut(SignedOut)
  })

  test('12 hours old', async () => {
    const { expiresAt } = await session({})
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(12 * 3_600_000)
    await session({ expiresAt: ago(0) })
    await isShutOut(SignedOut)
  })

  test('idle for 30 minutes, not for 29', async () => {
    await session({ lastSeenAt: ago(29) })
    await expect(getTitle(access, { id: measure.id })).resolves.toBeDefined()
    // That call counted as being there.
    const { lastSeenAt } = await session({})
    expect(Date.now() - lastSeenAt.getTime()).toBeLessThan(60_000)
    await session({ lastSeenAt: ago(31) })
    await isShutOut(SignedOut)
  })

  test('an ended session does not come back', async () => {
    await endSession(String(access.token))
    await endSession(String(access.token))
    await isShutOut(SignedOut)
  })

  test('the membership is over', async () => {
    await membership({ validTo: yesterday })
    await isShutOut(OutOfReach)
  })

  test('the membership has not begun', async () => {
    await membership({ validFrom: new Date(Date.now() + 2 * 86_400_000) })
    await isShutOut(OutOfReach)
  })

  test('another role', async () => {
    await membership({ role: 'staff', committeeId: null })
    await isShutOut(OutOfReach)
  })

  test('another committee', async () => {
    await membership({ committeeId: world.A.committees.other })
    await isShutOut(OutOfReach)
  })
})

describe('the secret', () => {
  test('is new at each sign-in and not in the database', async () => {
    const { userId } = world.A.people.staff
    const tokens = [await startSession(userId), await startSession(userId)]
    expect(new Set(tokens).size).toBe(2)
    const rows = await owner.session.findMany({ where: { userId } })
    for (const token of tokens) {
      expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect(JSON.stringify(rows)).not.toContain(token)
      expect(rows.map((row) => row.tokenHash)).toContain(hashSessionToken(token))
    }
  })

  test('the hash from the table opens nothing', async () => {
    const { token, municipality } = await world.access('A', 'coordinator')
    const access = { token: hashSessionToken(String(token)), municipality }
    await expect(getTitle(access, { id: measure.id })).rejects.toThrow(SignedOut)
  })
})

describe('several roles', () => {
  test('one chooses among one’s own, and the choice counts on the next call', async () => {
    const person = await world.person({ role: 'staff' })
    const municipalityId = world.A.municipality.id
    const second = await world.within('A', (tx) =>
      tx.membership.create({
        data: { municipalityId, userId: person.userId, role: 'strategist', validFrom: yesterday },
      }),
    )
    const access = await world.accessOf('A', person)
    const token = String(access.token)
    expect((await findSignedIn(token))?.memberships.map(({ role }) => role).sort()).toEqual([
      'staff',
      'strategist',
    ])
    await expect(getTitle(access, { id: measure.id })).rejects.toThrow(OutOfReach)
    expect(await chooseMembership(token, second.id)).toMatchObject({ role: 'strategist' })
    await expect(getTitle(access, { id: measure.id })).resolves.toBeDefined()
  })

  test.each(['A', 'B'] as const)('another’s role is not chosen: %s', async (tenant) => {
    const { token } = await world.access('A', 'staff')
    const foreign = world[tenant].people.strategist.membershipId
    expect(await chooseMembership(String(token), foreign)).toBeNull()
    expect((await findSignedIn(token))?.memberships).toHaveLength(1)
  })

  test('a chosen role that is over is not held', async () => {
    const person = await world.person({ role: 'strategist' })
    const access = await world.accessOf('A', person)
    await chooseMembership(String(access.token), person.membershipId)
    await world.within('A', (tx) =>
      tx.membership.updateMany({ where: { userId: person.userId }, data: { validTo: yesterday } }),
    )
    await expect(getTitle(access, { id: measure.id })).rejects.toThrow(OutOfReach)
    expect(await chooseMembership(String(access.token), person.membershipId)).toBeNull()
  })
})

describe('passwords', () => {
  const home = '192.0.2.1'

  /** Waits are noted and skipped. Nothing else here waits for these lengths. */
  let waits: number[]
  const lengths = [125, 250, 500, 1000, 2000, 4000]
  beforeEach(() => {
    waits = []
    const { setTimeout: wait } = globalThis
    vi.stubGlobal('setTimeout', (work: () => void, milliseconds?: number, ...rest: unknown[]) => {
      const skipped = lengths.includes(milliseconds ?? 0)
      if (skipped) waits.push(milliseconds ?? 0)
      return wait(work, skipped ? 0 : milliseconds, ...rest)
    })
  })
  afterEach(() => vi.unstubAllGlobals())

  const guess = (email: string, address = '198.51.100.7') =>
    signInWithPassword({ email, password: 'gissning' }, address)

  test('the right one signs in, however the address is written', async () => {
    const { email, userId } = await personWithPassword()
    const signedIn = { kind: 'signed_in', userId }
    expect(await signInWithPassword({ email, password }, home)).toEqual(signedIn)
    expect(await signInWithPassword({ email: ` ${email.toUpperCase()} `, password }, home)).toEqual(signedIn)
  })

  test('guessing is slowed and then refused, after at most ten', async () => {
    const { email } = await personWithPassword()
    const answers = []
    for (let attempt = 0; attempt < limits.pair + 2; attempt += 1) answers.push((await guess(email)).kind)
    expect(answers).toEqual([...Array(limits.pair).fill('wrong'), 'too_many', 'too_many'])
    expect(waits).toEqual([125, 250, 500, 1000, 2000, 4000, 4000])
  })

  test('also the right one is refused where guessing goes on; elsewhere its owner gets in', async () => {
    const { email, userId } = await personWithPassword()
    for (let attempt = 0; attempt < limits.pair; attempt += 1) await guess(email)
    expect(await signInWithPassword({ email, password }, '198.51.100.7')).toEqual({ kind: 'too_many' })
    waits = []
    expect(await signInWithPassword({ email, password }, home)).toEqual({ kind: 'signed_in', userId })
    expect(waits).toEqual([limits.longestDelay])
  })

  test('a burst does not slip past the count', async () => {
    const { email } = await personWithPassword()
    const answers = await Promise.all(Array.from({ length: 40 }, () => guess(email, '198.51.100.8')))
    const looked = answers.filter(({ kind }) => kind === 'wrong').length
    expect(looked).toBeLessThanOrEqual(limits.pair)
    expect(answers.filter(({ kind }) => kind === 'too_many')).toHaveLength(40 - looked)
  })

  test('spraying many accounts from one address is refused', async () => {
    const answers = []
    for (let attempt = 0; attempt <= limits.address; attempt += 1) {
      answers.push((await guess(`ingen-${attempt}@spray.test`, '198.51.100.9')).kind)
    }
    expect(answers.slice(0, limits.address)).toEqual(Array(limits.address).fill('wrong'))
    expect(answers.at(-1)).toBe('too_many')
  })

  test('a refused attempt and a right one leave no failure behind', async () => {
    const { email, userId } = await personWithPassword()
    const before = await owner.signInAttempt.count()
    await guess(email)
    await signInWithPassword({ email, password }, '198.51.100.7')
    // The failed guess still counts for its account and its address.
    expect(await owner.signInAttempt.count()).toBe(before + 2)
    expect(await signInWithPassword({ email, password }, home)).toEqual({ kind: 'signed_in', userId })
    expect(await owner.signInAttempt.count()).toBe(before + 2)
  })

  test('attempts are kept without naming anyone', async () => {
    const { email } = await personWithPassword()
    await guess(email, '203.0.113.99')
    const rows = JSON.stringify(await owner.signInAttempt.findMany({ select: { keyHash: true } }))
    expect(rows).not.toContain(email)
    expect(rows).not.toContain('203.0.113.99')
  })

  test.each([
    ['a homoglyph', (email: string) => email.replace('o', 'о')],
    ['a second address', (email: string) => `${email},x@evil.test`],
    ['a second @', (email: string) => `${email}@evil.test`],
    ['a fullwidth @', (email: string) => email.replace('@', '＠')],
    ['a wildcard', () => '%'],
    ['nothing', () => ''],
    ['a NUL', (email: string) => `${email}\u0000`],
    ['a quote', (email: string) => `${email}' OR 'a'='a`],
  ])('an address that is not one opens nothing: %s', async (_what, written) => {
    const { email } = await personWithPassword()
    expect(await signInWithPassword({ email: written(email), password }, home)).toEqual({ kind: 'wrong' })
    expect(await findUserByEmail(written(email))).toBeNull()
  })

  test('a disabled account says no more than a wrong password', async () => {
    const { email, userId } = await personWithPassword()
    await owner.user.update({ where: { id: userId }, data: { disabledAt: new Date() } })
    expect(await signInWithPassword({ email, password }, home)).toEqual({ kind: 'wrong' })
    expect(await findUserByEmail(email)).toBeNull()
  })

  test('an account without password is not opened by an empty one', async () => {
    const { email } = await world.person({ role: 'staff' })
    for (const empty of ['', 'undefined', 'null']) {
      expect(await signInWithPassword({ email, password: empty }, home)).toEqual({ kind: 'wrong' })
    }
  })

  test('an unknown address and a wrong password say the same and take as long', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, personWithPassword))
    const time = async (email: string) => {
      const started = performance.now()
      expect(await guess(email, '203.0.113.5')).toEqual({ kind: 'wrong' })
      return performance.now() - started
    }
    const [known, unknown]: [number[], number[]] = [[], []]
    for (const [index, { email }] of people.entries()) {
      known.push(await time(email))
      unknown.push(await time(`ingen-${index}@okand.test`))
    }
    const middle = (times: number[]) => Number(times.sort((one, other) => one - other)[times.length >> 1])
    const ratio = middle(known) / middle(unknown)
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(2)
  })
})
