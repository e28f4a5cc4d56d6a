import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { OutOfReach, SignedOut } from '@/lib/platform/errors'
import { doNothing, getTitle, readLimit, setTitle, writeLimit } from '@/tests/support/measure-title'
import type { Measure } from '@/tests/support/plans'
import { buildWorld } from '@/tests/support/world'

const world = await buildWorld()
afterAll(world.close)
const coordinator = await world.access('A', 'coordinator')

let measure: Measure
beforeEach(async () => {
  measure = await world.measure({ title: 'före' })
})

const look = (id = measure.id) =>
  world.within('A', async (tx) => {
    const { title, version } = await tx.measure.findFirstOrThrow({ where: { id } })
    const events = await tx.auditEvent.count({ where: { objectId: id } })
    return { title, version, events }
  })

const untouched = { title: 'före', version: 1, events: 0 }

describe('one submit, one effect', () => {
  test('twenty at once with one key', async () => {
    const key = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => setTitle(coordinator, { id: measure.id, title: 'efter' }, key)),
    )
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: { title: 'efter', version: 2 } })))
    expect(await look()).toEqual({ title: 'efter', version: 2, events: 1 })
  })

  test('without a key every submit counts', async () => {
    await setTitle(coordinator, { id: measure.id, title: 'ett' })
    await setTitle(coordinator, { id: measure.id, title: 'två' })
    expect(await look()).toEqual({ title: 'två', version: 3, events: 2 })
  })

  test('a repeat gets the first answer, whatever it says', async () => {
    const key = randomUUID()
    await setTitle(coordinator, { id: measure.id, title: 'först' }, key)
    const repeat = await setTitle(coordinator, { id: measure.id, title: 'sedan' }, key)
    expect(repeat).toEqual({ ok: true, value: { title: 'först', version: 2 } })
  })

  test.each(['throw', 'break', 'refuse'] as const)(
    'after %s the same key may try again',
    async (afterwards) => {
      const key = randomUUID()
      await setTitle(coordinator, { id: measure.id, title: 'fel', afterwards }, key).catch(() => undefined)
      expect(await look()).toEqual(untouched)
      const retry = await setTitle(coordinator, { id: measure.id, title: 'rätt' }, key)
      expect(retry).toEqual({ ok: true, value: { title: 'rätt', version: 2 } })
    },
  )

  test('a colleague’s key is another key', async () => {
    const key = randomUUID()
    const strategist = await world.access('A', 'strategist')
    await setTitle(coordinator, { id: measure.id, title: 'en' }, key)
    await setTitle(strategist, { id: measure.id, title: 'annan' }, key)
    expect(await look()).toMatchObject({ title: 'annan', version: 3 })
  })

  test('a key that is none is refused', async () => {
    const answer = await setTitle(coordinator, { id: measure.id, title: 'x' }, "' OR true")
    expect(answer).toMatchObject({ ok: false, refusal: { kind: 'invalid', fields: { '': ['stale_form'] } } })
    expect(await look()).toEqual(untouched)
  })
})

describe('all or nothing', () => {
  test('a refusal after the write leaves nothing', async () => {
    const answer = await setTitle(coordinator, { id: measure.id, title: 'x', afterwards: 'refuse' })
    expect(answer).toEqual({ ok: false, refusal: { kind: 'not_allowed_now', reason: 'state' } })
    expect(await look()).toEqual(untouched)
  })

  test.each(['throw', 'break'] as const)('a fault after the write leaves nothing: %s', async (afterwards) => {
    await expect(setTitle(coordinator, { id: measure.id, title: 'x', afterwards })).rejects.toThrow()
    expect(await look()).toEqual(untouched)
  })

  test('invalid input says which field and why, in keys', async () => {
    const answer = await setTitle(coordinator, { id: measure.id, title: '' })
    expect(answer).toEqual({ ok: false, refusal: { kind: 'invalid', fields: { title: ['required'] } } })
  })

  test('the right person at the wrong time is told so', async () => {
    const { decided } = world.A.plans.own
    const answer = await setTitle(coordinator, { id: decided.measure.id, title: 'x' })
    expect(answer).toEqual({ ok: false, refusal: { kind: 'not_allowed_now', reason: 'state' } })
  })
})

describe('who asks', () => {
  const wrongTokens = [
    undefined,
    '',
    'a',
    'x'.repeat(43),
    `${coordinator.token}x`,
    "' OR 1=1 --",
    'å'.repeat(30),
  ]

  test.each(wrongTokens)('a token that opens nothing: %s', async (token) => {
    const access = { token, municipality: world.A.municipality.slug }
    await expect(getTitle(access, { id: measure.id })).rejects.toThrow(SignedOut)
    await expect(setTitle(access, { id: measure.id, title: 'x' })).rejects.toThrow(SignedOut)
    expect(await look()).toEqual(untouched)
  })

  const wrongPlaces = [
    world.B.municipality.slug,
    'finns-inte',
    '',
    `${world.A.municipality.slug}'; DROP TABLE measure; --`,
    `${world.A.municipality.slug}\\`,
    `${world.A.municipality.slug}\u0000`,
    world.A.municipality.id,
    '%',
    world.A.municipality.slug.toUpperCase(),
  ]

  test.each(wrongPlaces)('a municipality that is not one’s own: %j', async (municipality) => {
    const access = { token: coordinator.token, municipality }
    await expect(getTitle(access, { id: measure.id })).rejects.toThrow(OutOfReach)
    await expect(setTitle(access, { id: measure.id, title: 'x' })).rejects.toThrow(OutOfReach)
    expect(await look()).toEqual(untouched)
  })

  test.each(['', 'x', "' OR true", randomUUID(), { toString: () => measure?.id }])(
    'an id that is none: %j',
    async (id) => {
      await expect(getTitle(coordinator, { id: id as string })).rejects.toThrow(OutOfReach)
    },
  )

  test('a role without the action is out of reach, before its input is looked at', async () => {
    const staff = await world.access('A', 'staff')
    await expect(doNothing(staff, { word: 'x' })).rejects.toThrow(OutOfReach)
    await expect(doNothing(staff, {})).rejects.toThrow(OutOfReach)
    expect(await doNothing(coordinator, { word: 'x' })).toEqual({ ok: true, value: 'done' })
    expect(await doNothing(coordinator, {})).toMatchObject({ refusal: { kind: 'invalid' } })
  })

  test('positive control: the own municipality answers', async () => {
    const { view, actor } = await getTitle(coordinator, { id: measure.id })
    expect(view).toEqual({ id: measure.id, title: 'före' })
    expect(actor).toMatchObject({ membership: { role: 'coordinator' }, municipality: { soonDays: 30 } })
  })

  test('what the actor says of itself is never taken from the input', async () => {
    const forged = {
      id: measure.id,
      title: 'x',
      actor: { role: 'strategist' },
      municipalityId: world.B.municipality.id,
    }
    const { otherCoordinator } = world.A.colleagues
    const access = await world.accessOf('A', otherCoordinator)
    await expect(setTitle(access, forged)).rejects.toThrow(OutOfReach)
    expect(await look()).toEqual(untouched)
  })
})

test('no statement may hold a connection longer than fifteen seconds', async () => {
  expect((await readLimit(coordinator, {})).view).toBe('15s')
  expect(await writeLimit(coordinator, {})).toEqual({ ok: true, value: '15s' })
})
