import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getCommittee } from '@/lib/committees/queries'
import { markNoticesRead } from '@/lib/notifications/commands'
import { listNotices } from '@/lib/notifications/queries'
import { clock, setClock } from '@/lib/platform/clock'
import { defineJob } from '@/lib/platform/job-gate'
import type { Grant } from '@/lib/policy/grants'
import { systemMay } from '@/lib/policy/may'
import { roles } from '@/lib/policy/reach'
import { type Action, policy } from '@/lib/policy/table'
import { remindCommittee } from '@/lib/reminders/commands'
import { remindOfMeasures } from '@/lib/reminders/jobs'
import { buildWorld, type World } from '@/tests/support/world'

const today = clock.today()
const day = (ahead: number) => new Date(Date.parse(today) + ahead * 86_400_000)
const inDays = (ahead: number) => setClock(() => new Date(Date.now() + ahead * 86_400_000))

let world: World
let slug: string

beforeAll(async () => {
  world = await buildWorld()
  slug = world.A.municipality.slug
  await sweep()
})
afterAll(async () => {
  setClock(() => new Date())
  await world.close()
})

const remindersOf = (measureId: string) =>
  world.within('A', (tx) => tx.reminder.findMany({ where: { measureId }, orderBy: { number: 'asc' } }))
const letters = () =>
  world.within('A', (tx) => tx.outgoingMail.findMany({ where: { sentAt: null, failedAt: null } }))
const sweep = () =>
  world.within('A', (tx) => tx.outgoingMail.updateMany({ data: { sentAt: new Date(), failedAt: null } }))
const measure = (ahead: number, given: object = {}) =>
  world.measure({ status: 'ongoing', dueOn: day(ahead), nextDueOn: day(ahead), ...given })

describe('the daily reminders', () => {
  test('reach the committee’s coordinator once, however many processes run, with one letter for all', async () => {
    const [late, near, far] = [await measure(-40, { title: 'Sen' }), await measure(14), await measure(15)]
    const quiet = await world.measure({
      status: 'ongoing',
      cadenceMonths: 1,
      followedFrom: day(-70),
      title: 'Tyst',
    })
    await Promise.all([1, 2, 3, 4].map(() => remindOfMeasures(slug, undefined)))
    await remindOfMeasures(slug, undefined)
    const { userId, email } = world.A.people.coordinator
    expect(await remindersOf(late.id)).toMatchObject([{ userId, kind: 'after', number: 1 }])
    expect(await remindersOf(near.id)).toMatchObject([{ userId, kind: 'before', number: 14 }])
    expect(await remindersOf(quiet.id)).toMatchObject([{ userId, kind: 'unanswered', number: 1 }])
    expect(await remindersOf(far.id)).toEqual([])
    const [letter, ...others] = await letters()
    expect(others).toEqual([])
    expect(letter).toMatchObject({ userId, address: email, attempts: 0 })
    expect(letter?.body).toContain(`/${slug}/plans/${world.A.plans.own.draft.id}/measures/${late.id}`)
    expect(letter?.body).toContain('Tyst\nSkulle ha följts upp senast')
    const { view } = await listNotices(await world.access('A', 'coordinator'), {})
    expect(view.notices.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['measure_after', 'measure_before', 'measure_unanswered']),
    )
    expect(view.notices.find(({ title }) => title === 'Sen')).toMatchObject({ unread: true })
    await sweep()
  })

  test('come again week by week, and at most so many times', async () => {
    const { id } = await measure(-1)
    const numbers = async () => (await remindersOf(id)).map(({ number }) => number)
    try {
      for (const ahead of [0, 6, 7, 13, 14, 21, 28, 60]) {
        inDays(ahead)
        await remindOfMeasures(slug, undefined)
      }
    } finally {
      setClock(() => new Date())
    }
    expect(await numbers()).toEqual([1, 2, 3, 4])
    await sweep()
  })

  test('leave out what is settled, archived or replaced, and people who have left', async () => {
    const gone = await world.person({ role: 'coordinator', committeeId: world.A.committees.other })
    const replaced = await world.plan({ state: 'replaced', committee: 'other' })
    const plan = await world.plan({ state: 'in_force', committee: 'other' })
    await world.within('A', (tx) =>
      tx.membership.updateMany({ where: { userId: gone.userId }, data: { validTo: day(-1) } }),
    )
    const left = [
      await measure(-1, { plan, status: 'done', nextDueOn: null }),
      await measure(-1, { plan, archivedAt: new Date() }),
      await measure(-1, { plan: replaced }),
    ]
    const told = await measure(-1, { plan })
    await remindOfMeasures(slug, undefined)
    for (const { id } of left) expect(await remindersOf(id)).toEqual([])
    const { otherCoordinator } = world.A.colleagues
    expect((await remindersOf(told.id)).map(({ userId }) => userId)).toEqual([otherCoordinator.userId])
    await sweep()
  })

  test('leave the trail of the system, and nothing in another municipality', async () => {
    const events = await world.within('A', (tx) =>
      tx.auditEvent.findMany({ where: { action: 'reminder.run' } }),
    )
    expect(events.length).toBeGreaterThan(0)
    expect(events[0]).toMatchObject({ actorId: null, actorRole: 'system' })
    expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain(world.A.canary)
    const elsewhere = await world.within('B', (tx) =>
      tx.reminder.count({ where: { kind: { not: 'after' } } }),
    )
    expect(elsewhere).toBe(0)
  })

  test('write all or nothing: what fails half way leaves no reminder, notice or letter', async () => {
    const { id } = await measure(-2)
    const email = world.A.people.coordinator.email
    const failing = 'ALTER TABLE outgoing_mail ADD CONSTRAINT broken CHECK (sent_at IS NOT NULL) NOT VALID'
    await world.within('A', (tx) => tx.$executeRawUnsafe(failing))
    await expect(remindOfMeasures(slug, undefined)).rejects.toThrow()
    await world.within('A', (tx) => tx.$executeRawUnsafe('ALTER TABLE outgoing_mail DROP CONSTRAINT broken'))
    expect(await remindersOf(id)).toEqual([])
    await remindOfMeasures(slug, undefined)
    expect(await remindersOf(id)).toHaveLength(1)
    expect((await letters()).map(({ address }) => address)).toContain(email)
    await sweep()
  })
})

describe('the system', () => {
  test('has what no person has, and nothing that a person has', () => {
    for (const action of Object.keys(policy) as Action[]) {
      const grants = policy[action] as readonly Grant[]
      const people = roles.filter((role) => grants.some(({ who }) => who.includes(role)))
      expect(systemMay(action) && people.length > 0, action).toBe(false)
    }
  })
  test('is refused what the table does not give it, and a municipality that is not there', async () => {
    const job = defineJob({ allow: 'concern.read', run: async () => 'read' })
    await expect(job(slug, undefined)).rejects.toThrow('not found')
    await expect(remindOfMeasures('ingenstans', undefined)).rejects.toThrow('not found')
    await expect(remindOfMeasures("x'; DROP TABLE measure; --", undefined)).rejects.toThrow('not found')
  })
  test('sees one municipality at a time', async () => {
    const look = defineJob({
      allow: 'reminder.run',
      run: ({ tx }) => tx.measure.findMany({ select: { municipalityId: true } }),
    })
    const seen = new Set((await look(slug, undefined))?.map(({ municipalityId }) => municipalityId))
    expect([...seen]).toEqual([world.A.municipality.id])
  })
})

describe('Påminn', () => {
  const remind = async (input: object, role: 'strategist' | 'coordinator' | 'board_member' = 'strategist') =>
    remindCommittee(await world.access('A', role), {
      committeeId: world.A.committees.own,
      note: '',
      ...input,
    })

  test('tells the coordinators once a day, with a word, and the page knows', async () => {
    await measure(-3, { title: 'Glömd' })
    const note = 'Vi ses på fredag 🎉 <script>alert(1)</script>'
    const outcomes = await Promise.all([remind({ note }), remind({ note }), remind({ note })])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter(({ ok }) => !ok)).toMatchObject([
      { refusal: { reason: 'reminded_today' } },
      { refusal: { reason: 'reminded_today' } },
    ])
    const [letter, ...others] = await letters()
    expect(others).toEqual([])
    expect(letter?.body).toContain(note)
    expect(letter?.body).toContain('Glömd\nSkulle ha varit klar')
    const access = await world.access('A', 'strategist')
    const { view } = await getCommittee(access, { committeeId: world.A.committees.own })
    expect(view.reminded).toMatchObject({ today: true, lastOn: today, by: world.A.people.strategist.name })
    const { view: other } = await getCommittee(await world.access('A', 'board_member'), {
      committeeId: world.A.committees.own,
    })
    expect([other.can.remind, other.reminded]).toEqual([false, null])
    await sweep()
  })
  test('is refused where there is nobody to remind, or nothing late', async () => {
    const { board } = world.A.committees
    expect(await remind({ committeeId: board })).toMatchObject({
      refusal: { fields: { '': ['no_coordinator'] } },
    })
    await world.person({ role: 'coordinator', committeeId: board })
    expect(await remind({ committeeId: board })).toMatchObject({
      refusal: { fields: { '': ['nothing_late'] } },
    })
  })
  test('is not for others, not for another municipality’s committee, and not without end', async () => {
    await expect(remind({}, 'coordinator')).rejects.toThrow('not found')
    await expect(remind({}, 'board_member')).rejects.toThrow('not found')
    await expect(remind({ committeeId: world.B.committees.own })).rejects.toThrow('not found')
    await expect(remind({ committeeId: randomUUID() })).rejects.toThrow('not found')
    expect(await remind({ note: 'x'.repeat(501) })).toMatchObject({
      refusal: { fields: { note: ['too_long'] } },
    })
    expect(await remind({ committeeId: 'x' })).toMatchObject({ refusal: { kind: 'invalid' } })
  })
})

test('notices are one’s own, and read by oneself', async () => {
  const coordinator = await world.access('A', 'coordinator')
  const before = await listNotices(coordinator, {})
  expect(before.view.unread).toBeGreaterThan(0)
  await markNoticesRead(await world.access('A', 'strategist'), {})
  expect((await listNotices(coordinator, {})).view.unread).toBe(before.view.unread)
  await markNoticesRead(coordinator, {})
  expect((await listNotices(coordinator, {})).view.unread).toBe(0)
  const { view } = await listNotices(await world.access('A', 'staff'), {})
  expect(view.notices).toEqual([])
})
