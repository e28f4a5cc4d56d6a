import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptConcern } from '@/lib/concerns/commands'
import { openInbox, readConcern } from '@/lib/concerns/queries'
import { momentAt } from '@/lib/concerns/rules'
import { nameDeputy, removeDeputy, takeOverConcern } from '@/lib/deputies/commands'
import { listDeputies } from '@/lib/deputies/queries'
import { escalateConcerns } from '@/lib/escalations/jobs'
import { listNotices } from '@/lib/notifications/queries'
import { clock, setClock } from '@/lib/platform/clock'
import { OutOfReach } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'
import { notNow, refusedField } from '@/tests/support/assessment-desk'
import {
  auditOf,
  caseWorker,
  closeDesk,
  file,
  openDesk,
  rowOf,
  secret,
  world,
} from '@/tests/support/concern-desk'
import type { Person } from '@/tests/support/tenant'

let slug: string
let deputy: Person
let deputyAccess: Access
let admin: Access
let others: { reception: Access; colleague: Access; municipality: Access }

beforeAll(async () => {
  await openDesk()
  slug = world.A.municipality.slug
  deputy = world.A.colleagues.caseWorker
  deputyAccess = await world.accessOf('A', deputy)
  admin = await world.access('A', 'administrator')
  const colleague = await world.person({ role: 'case_worker', unitId: world.A.units.reception })
  others = {
    reception: await world.accessOf('A', world.A.colleagues.otherReceptionWorker),
    colleague: await world.accessOf('A', colleague),
    municipality: await world.access('B', 'case_worker'),
  }
  // What the world came with is not what is tried here.
  await world.within('A', (tx) => tx.concernReport.updateMany({ data: { state: 'closed' } }))
  await world.within('A', (tx) => tx.concernDeputy.updateMany({ data: { removedAt: new Date() } }))
})
afterAll(closeDesk)

/** A Wednesday; day 12 is a Monday. */
const received = '2026-11-18'
const at = (day: string, time = '07:00') => setClock(() => momentAt(day, time))
const reception = () => world.A.units.reception
const warningsOf = (reportId: string) =>
  world.within('A', (tx) =>
    tx.concernEscalation.findMany({ where: { reportId }, orderBy: { sentAt: 'asc' } }),
  )
const letters = () =>
  world.within('A', (tx) => tx.outgoingMail.findMany({ where: { sentAt: null, failedAt: null } }))
const sweep = () => world.within('A', (tx) => tx.outgoingMail.updateMany({ data: { sentAt: new Date() } }))

async function filed(accept = true): Promise<string> {
  at(received, '14:00')
  const id = await file()
  if (accept) expect(await acceptConcern(caseWorker, { id })).toMatchObject({ ok: true })
  return id
}
const protect = (id: string) =>
  world.within('A', (tx) =>
    tx.concernReport.updateMany({
      where: { id },
      data: { protectionAssessedAt: momentAt(received, '15:00') },
    }),
  )

describe('deputies', () => {
  test('are named and taken away by the unit’s case workers and the administrator', async () => {
    const choice = { unitId: reception(), userId: deputy.userId }
    expect(await nameDeputy(caseWorker, choice)).toMatchObject({ ok: true })
    const again = await Promise.all([1, 2].map(() => nameDeputy(admin, choice)))
    expect(again.every(({ ok }) => ok)).toBe(true)
    const [own] = (await listDeputies(caseWorker, {})).view
    expect(own?.deputies).toMatchObject([{ name: deputy.name, present: true }])
    expect((await listDeputies(admin, {})).view).toHaveLength(2)
    expect((await listDeputies(caseWorker, {})).view).toHaveLength(1)
    const id = own?.deputies[0]?.id ?? ''
    expect(await removeDeputy(admin, { id })).toMatchObject({ ok: true })
    await expect(removeDeputy(admin, { id })).rejects.toThrow(OutOfReach)
    expect(await nameDeputy(admin, choice)).toMatchObject({ ok: true })
  })

  test.each([
    ['somebody of another reception', () => world.A.colleagues.otherReceptionWorker.userId],
    ['a teacher', () => world.A.people.staff.userId],
    ['somebody of another municipality', () => world.B.people.case_worker.userId],
    ['nobody', () => ''],
  ])('are not %s', async (_who, userId) => {
    const choice = { unitId: reception(), userId: userId() }
    expect(await nameDeputy(admin, choice)).toEqual(refusedField('userId'))
  })

  test('are not named for a unit that is not one’s own, or receives nothing', async () => {
    const { units } = world.A
    for (const unitId of [units.otherReception, units.school, world.B.units.reception]) {
      const choice = { unitId, userId: deputy.userId }
      await expect(nameDeputy(caseWorker, choice)).rejects.toThrow(OutOfReach)
    }
  })
})

describe('the round', () => {
  test('warns on day 12, once, however many processes go it, and says nothing of the person', async () => {
    const id = await filed()
    await protect(id)
    await sweep()
    at('2026-11-26')
    await escalateConcerns(slug, undefined)
    expect(await warningsOf(id)).toEqual([])
    at('2026-11-27')
    await escalateConcerns(slug, undefined)
    expect(await warningsOf(id)).toMatchObject([
      { level: 'worker', userId: world.A.people.case_worker.userId },
    ])
    at('2026-11-30')
    await Promise.all([1, 2, 3, 4].map(() => escalateConcerns(slug, undefined)))
    await escalateConcerns(slug, undefined)
    const [, ...deputies] = await warningsOf(id)
    expect(deputies).toMatchObject([
      { level: 'deputies', userId: deputy.userId, dueOn: new Date('2026-12-02') },
    ])
    const { view } = await listNotices(deputyAccess, {})
    const { number } = (await readConcern(caseWorker, { id })).view
    expect(view.notices.find(({ kind }) => kind === 'concern_runs_out_preliminary')).toMatchObject({
      ...{ title: number, day: '2026-12-02', path: '/concerns' },
    })
    const told = (await letters()).filter(({ userId }) => userId === deputy.userId)
    expect(told).toHaveLength(1)
    expect(told[0]?.body).toContain(number)
    expect(JSON.stringify([view.notices, told.map(({ body, subject }) => body + subject)])).not.toContain(
      secret,
    )
    const record = (await readConcern(caseWorker, { id })).view.work.warnings
    expect(record.map(({ level, people }) => [level, people])).toEqual([
      ['worker', 1],
      ['deputies', 1],
    ])
  })

  test('warns on the protective assessment’s last day, the deputies at ten', async () => {
    const id = await filed()
    at('2026-11-19', '09:59')
    await escalateConcerns(slug, undefined)
    expect((await warningsOf(id)).map(({ level }) => level)).toEqual(['worker'])
    at('2026-11-19', '10:00')
    await escalateConcerns(slug, undefined)
    expect((await warningsOf(id)).map(({ clock, level }) => `${clock} ${level}`)).toEqual([
      'protection worker',
      'protection deputies',
    ])
  })

  test('tells all of the unit of what nobody has, and nobody of another', async () => {
    const id = await filed(false)
    at('2026-11-19')
    await escalateConcerns(slug, undefined)
    const told = await warningsOf(id)
    const workers = told.filter(({ level }) => level === 'worker').map(({ userId }) => userId)
    expect(workers).toHaveLength(3)
    expect(workers).toEqual(expect.arrayContaining([deputy.userId, world.A.people.case_worker.userId]))
    expect(told.filter(({ level }) => level === 'deputies').map(({ userId }) => userId)).toEqual([
      deputy.userId,
    ])
  })
})

describe('taking over', () => {
  const reason = `Mikaela är sjuk ${secret}`

  test('is for a deputy, with a reason; the one who had it is told and reads no more', async () => {
    const id = await filed()
    // Two steps at the very same moment have no order.
    const later = new Date(clock.now().getTime() + 60_000)
    setClock(() => later)
    const { view } = await openInbox(deputyAccess, { tab: 'all', selected: id })
    expect(view.mayTakeOver).toBe(true)
    expect(await takeOverConcern(deputyAccess, { id, reason: '' })).toEqual(refusedField('reason'))
    expect(await takeOverConcern(deputyAccess, { id, reason })).toMatchObject({ ok: true })
    expect(await takeOverConcern(deputyAccess, { id, reason })).toEqual(notNow)
    await expect(readConcern(caseWorker, { id })).rejects.toThrow(OutOfReach)
    const { view: mine } = await readConcern(deputyAccess, { id })
    expect(mine.work.steps.at(-1)).toMatchObject({ act: 'take_over', note: reason })
    expect((await rowOf(id)).assignedToId).toBe(deputy.userId)
    const told = (await listNotices(caseWorker, {})).view.notices
    expect(told.some(({ kind, title }) => kind === 'concern_taken_over' && title === mine.number)).toBe(true)
    const [event] = await auditOf(id, 'concern.take_over')
    expect(JSON.stringify(event?.detail)).not.toContain(secret)
  })

  test('is not for a colleague who is none, nor of what nobody has, nor for another unit', async () => {
    const id = await filed()
    for (const access of Object.values(others))
      await expect(takeOverConcern(access, { id, reason })).rejects.toThrow(OutOfReach)
    const waiting = await filed(false)
    expect(await takeOverConcern(deputyAccess, { id: waiting, reason })).toEqual(notNow)
  })
})
