import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { archiveMeasure, editMeasure } from '@/lib/measures/commands'
import { editPlanText } from '@/lib/plans/commands'
import { listen } from '@/lib/platform/db'
import { OutOfReach, SignedOut } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'
import { LiveHub, limits } from '@/lib/platform/live-hub'
import { type Colleague, openLiveStream } from '@/lib/platform/live-stream'
import { endSession } from '@/lib/platform/sign-in'
import { namePlanPlaces } from '@/lib/presence/queries'
import { database } from '@/tests/support/database'
import { aWhile, eventually, every, hubTimes, LiveReader } from '@/tests/support/live-reader'
import type { Plan } from '@/tests/support/plans'
import { buildWorld } from '@/tests/support/world'

const world = await buildWorld()
const coordinator = await world.access('A', 'coordinator')
const strategist = await world.access('A', 'strategist')
/** Two hubs are two processes: what one writes, the other hears from PostgreSQL. */
const hubs = [new LiveHub(listen, hubTimes), new LiveHub(listen, hubTimes)] as const
const superuser = new pg.Client({
  connectionString: database.superuserUrl.replace(/[^/]*$/, new URL(database.ownerUrl).pathname.slice(1)),
})
await superuser.connect()

const opened: LiveReader[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((stream) => stream.leave()))
})
afterAll(async () => {
  await Promise.all(hubs.map((hub) => hub.close()))
  await superuser.end()
  await world.close()
})

type Given = { plan?: Plan; place?: string; tab?: string; since?: string; process?: 0 | 1 }

async function follow(access: Access, given: Given = {}): Promise<LiveReader> {
  const { plan = world.A.plans.own.draft, place = '', tab = randomUUID(), process = 0 } = given
  const following = { planId: plan.id, tab, place, since: given.since ?? '9999' }
  const source = { query: namePlanPlaces, hub: hubs[process], every }
  const reader = new LiveReader(await openLiveStream(access, following, source))
  opened.push(reader)
  return reader
}

const { draft } = world.A.plans.own
const retitle = (access: Access, id: string, [from, to]: [string, string]) =>
  editMeasure(access, { measureId: id, version: 1, base: { title: from }, title: to })

describe('a change', () => {
  test('is told to the others who follow the plan, in another process too, by name and number', async () => {
    const { id } = await world.measure({ title: 'Förut', position: 0 })
    const [here, there] = [await follow(coordinator), await follow(coordinator, { process: 1 })]
    await retitle(strategist, id, ['Förut', 'Nu'])
    const told = {
      place: `measure:${id}`,
      number: '2.1',
      anchor: `atgard-${id}`,
      by: world.A.people.strategist.name,
    }
    await eventually(() => expect([here.changes(), there.changes()]).toEqual([[told], [told]]))
  })

  test('of a section is told too; one’s own is not', async () => {
    const stream = await follow(coordinator)
    const text = { sectionId: draft.textSection, version: 1, base: { body: `${world.A.canary} brödtext` } }
    expect((await editPlanText(strategist, { ...text, body: 'Strategens' })).ok).toBe(true)
    await eventually(() => expect(stream.changes()).toMatchObject([{ number: '1', anchor: 'avsnitt-1' }]))
    const mine = { ...text, base: { body: 'Strategens' }, body: `${world.A.canary} brödtext` }
    expect((await editPlanText(coordinator, mine)).ok).toBe(true)
    await aWhile()
    expect(stream.changes()).toHaveLength(1)
  })

  test('that is rolled back is not told', async () => {
    const { id } = await world.measure({ title: 'Kvar' })
    const stream = await follow(coordinator)
    const refused = await editMeasure(strategist, {
      measureId: id,
      version: 1,
      base: { title: 'Kvar', dueOn: '' },
      title: 'Borta',
      dueOn: '1999-01-01',
    })
    expect(refused.ok).toBe(false)
    await aWhile()
    expect(stream.changes()).toEqual([])
  })

  test('of many rows at once is one notice', async () => {
    const stream = await follow(coordinator)
    await world.within('A', (tx) =>
      tx.measure.updateMany({ where: { planId: draft.id }, data: { otherParties: 'x' } }),
    )
    await eventually(() => expect(stream.changes()).toMatchObject([{ place: '', number: '', by: '' }]))
    await aWhile()
    expect(stream.changes()).toHaveLength(1)
  })

  test('between the reading of the page and the opening of the stream is not missed', async () => {
    const { id } = await world.measure()
    const [row] = await world.within('A', (tx) =>
      tx.measure.findMany({ where: { planId: draft.id }, orderBy: { updatedAt: 'desc' }, take: 1 }),
    )
    const since = row?.updatedAt.toISOString() ?? ''
    expect((await follow(coordinator, { since })).events('missed')).toEqual([])
    expect((await archiveMeasure(strategist, { measureId: id })).ok).toBe(true)
    const late = await follow(coordinator, { since: '2020-01-01T00:00:00.000Z' })
    await eventually(() => expect(late.events('missed')).toHaveLength(1))
  })
})

describe('presence', () => {
  test('says who and where, forgets who leaves, and says nothing to who is alone', async () => {
    const mine = await follow(coordinator)
    await aWhile()
    expect(mine.people()).toEqual([])
    const place = `measure:${draft.measure.id}`
    const theirs = await follow(strategist, { place, process: 1 })
    const { name } = world.A.people.strategist
    await eventually(() =>
      expect(mine.people()).toMatchObject([
        { name, role: 'strategist', anchor: `atgard-${draft.measure.id}` },
      ]),
    )
    const me = { name: world.A.people.coordinator.name, number: '' }
    await eventually(() => expect(theirs.people()).toMatchObject([me]))
    await theirs.leave()
    await eventually(() => expect(mine.people()).toEqual([]))
  })

  test('of a killed process runs out by itself', async () => {
    const mine = await follow(coordinator)
    const [municipality, user] = [world.A.municipality.id, world.A.people.strategist.userId]
    const notice = { municipality, plan: draft.id, tab: randomUUID(), user, place: '', here: true }
    await superuser.query('SELECT pg_notify($1, $2)', ['plan_presence', JSON.stringify(notice)])
    await eventually(() => expect(mine.people()).toHaveLength(1))
    await eventually(() => expect(mine.people()).toHaveLength(0))
  })

  test('moves with the tab without a moment of absence', async () => {
    const [mine, tab] = [await follow(coordinator), randomUUID()]
    const first = await follow(strategist, { tab })
    await eventually(() => expect(mine.people()).toMatchObject([{ number: '' }]))
    await follow(strategist, { tab, place: `section:${draft.textSection}` })
    await eventually(() => expect(mine.people()).toMatchObject([{ number: '1' }]))
    await eventually(() => expect(first.over).toBe(true))
    await aWhile()
    expect(mine.events<Colleague[]>('people').every((people) => people.length === 1)).toBe(true)
  })

  test('a forged place of another plan has no name', async () => {
    const mine = await follow(coordinator)
    await follow(strategist, { place: `section:${world.A.plans.other.draft.textSection}` })
    await eventually(() => expect(mine.people()).toMatchObject([{ number: '', anchor: '' }]))
  })
})

describe('the wall', () => {
  test('who may not read the plan gets no stream', async () => {
    const foreign = await world.access('B', 'strategist')
    const member = await world.access('A', 'committee_member')
    const { otherCoordinator } = world.A.colleagues
    await expect(follow(foreign)).rejects.toThrow(OutOfReach)
    await expect(follow({ ...foreign, municipality: coordinator.municipality })).rejects.toThrow(OutOfReach)
    await expect(follow(await world.accessOf('A', otherCoordinator))).rejects.toThrow(OutOfReach)
    await expect(follow(member)).rejects.toThrow(OutOfReach)
    await expect(follow({ ...coordinator, token: undefined })).rejects.toThrow(SignedOut)
    await expect(follow(coordinator)).resolves.toBeDefined()
  })

  test('nothing of a municipality is heard in another, nor of a plan in another', async () => {
    const foreign = await follow(await world.access('B', 'coordinator'), { plan: world.B.plans.own.draft })
    const elsewhere = await follow(strategist, { plan: world.A.plans.other.draft })
    const control = await follow(strategist)
    const { id } = await world.measure({ title: 'Förut' })
    await follow(coordinator, { place: `measure:${id}` })
    await retitle(coordinator, id, ['Förut', 'Nu'])
    await eventually(() => expect(control.text).toContain(world.A.people.coordinator.name))
    await aWhile()
    for (const stream of [foreign, elsewhere]) {
      expect(stream.text).not.toContain('event: ')
      expect(stream.text).not.toContain(world.A.canary)
    }
  })

  test('a notice with a stranger’s ids names nobody', async () => {
    const mine = await follow(coordinator)
    const place = { municipality: world.A.municipality.id, plan: draft.id }
    const by = world.B.people.strategist.userId
    const change = { ...place, kind: 'measure', object: world.B.plans.own.draft.measure.id, by }
    const person = { ...place, tab: randomUUID(), user: by, place: '', here: true }
    for (const [channel, notice] of [
      ['plan_change', change],
      ['plan_presence', person],
      ['plan_change', { ...change, kind: 'x' }],
    ] as const)
      await superuser.query('SELECT pg_notify($1, $2)', [channel, JSON.stringify(notice)])
    await superuser.query(`SELECT pg_notify('plan_change', 'no json')`)
    await eventually(() => expect(mine.changes()).toMatchObject([{ number: '', by: '' }]))
    await aWhile()
    expect(mine.people()).toEqual([])
    expect(mine.text).not.toContain(world.B.canary)
  })

  test('notices hold ids and no text', async () => {
    const heard: string[] = []
    const line = await listen(['plan_change', 'plan_presence'], {
      heard: (_, notice) => heard.push(notice),
      lost: () => undefined,
    })
    const { id } = await world.measure({ title: 'Förut' })
    await follow(coordinator, { place: `measure:${id}` })
    await retitle(strategist, id, ['Förut', 'Hemlig text'])
    await eventually(() => expect(heard.length).toBeGreaterThan(2))
    expect(heard.join()).not.toMatch(new RegExp(`Hemlig|Förut|${world.A.canary}`))
    await line.close()
  })
})

describe('the session', () => {
  test('when it ends, so does the stream', async () => {
    const access = await world.accessOf('A', world.A.people.coordinator)
    const stream = await follow(access)
    await endSession(String(access.token))
    await eventually(() => expect(stream.over).toBe(true))
    expect(stream.events('end')).toHaveLength(1)
  })

  test('is not kept alive by an open page', async () => {
    const access = await world.accessOf('A', await world.person({ role: 'strategist' }))
    const seen = async () =>
      (
        await superuser.query<{ at: Date }>(
          `SELECT last_seen_at AS at FROM session WHERE token_hash = encode(sha256(convert_to($1, 'UTF8')), 'hex')`,
          [access.token],
        )
      ).rows[0]?.at
    await superuser.query(
      `UPDATE session SET last_seen_at = now() - interval '10 minutes'
       WHERE token_hash = encode(sha256(convert_to($1, 'UTF8')), 'hex')`,
      [access.token],
    )
    const before = await seen()
    await follow(access)
    await aWhile()
    expect(before).toBeDefined()
    expect(await seen()).toEqual(before)
    await namePlanPlaces(access, { planId: draft.id, people: [], places: [] })
    expect(await seen()).not.toEqual(before)
  })

  test('ends when the plan goes out of reach', async () => {
    const plan = await world.plan({ state: 'sent' })
    const stream = await follow(await world.access('A', 'committee_member'), { plan })
    await world.within('A', (tx) =>
      tx.actionPlan.updateMany({ where: { id: plan.id }, data: { state: 'draft' } }),
    )
    await eventually(() => expect(stream.over).toBe(true))
  })

  test('has a limited number of streams: the oldest gives way', async () => {
    const streams: LiveReader[] = []
    for (let count = 0; count <= limits.streamsPerPerson; count++) streams.push(await follow(coordinator))
    await eventually(() =>
      expect(streams.map(({ over }) => over)).toEqual([true, false, false, false, false]),
    )
  })
})

test('the database restarts: the stream hears again, and is told that it may have missed something', async () => {
  const stream = await follow(coordinator)
  await aWhile()
  await superuser.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'samlad live' AND datname = current_database()`,
  )
  await eventually(() => expect(stream.events('missed')).toHaveLength(1))
  const { id } = await world.measure({ title: 'Förut' })
  await retitle(strategist, id, ['Förut', 'Efter'])
  await eventually(() =>
    expect(stream.changes()).toContainEqual(expect.objectContaining({ place: `measure:${id}` })),
  )
})

test('nothing is held from the pool while streams are open', async () => {
  await Promise.all([follow(coordinator), follow(strategist)])
  await aWhile()
  const { rows } = await superuser.query(
    `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND usename = 'samlad_app' AND state <> 'idle'`,
  )
  expect(rows).toEqual([])
})
