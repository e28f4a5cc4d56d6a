import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openInbox } from '@/lib/concerns/queries'
import { momentAt } from '@/lib/concerns/rules'
import { nameDeputy } from '@/lib/deputies/commands'
import { dismissHeld, releaseHeld } from '@/lib/held-reports/commands'
import { escalateHeld } from '@/lib/held-reports/jobs'
import { listHeld } from '@/lib/held-reports/queries'
import { listNotices } from '@/lib/notifications/queries'
import { setClock } from '@/lib/platform/clock'
import type { Access } from '@/lib/platform/gate'
import { caseWorker, closeDesk, openDesk, secret, world } from '@/tests/support/concern-desk'
import { codeRow } from '@/tests/support/follow-up-codes'
import { codeFrom, send } from '@/tests/support/resident-desk'

let deputy: Access

beforeAll(async () => {
  await openDesk()
  deputy = await world.accessOf('A', world.A.colleagues.caseWorker)
  await world.within('A', (tx) => tx.concernDeputy.updateMany({ data: { removedAt: new Date() } }))
  const { userId } = world.A.colleagues.caseWorker
  await nameDeputy(caseWorker, { unitId: world.A.units.reception, userId })
})
afterAll(closeDesk)
beforeEach(() =>
  world.within('A', async (tx) => {
    await tx.heldReport.updateMany({ data: { dismissedAt: new Date() } })
    await tx.outgoingMail.updateMany({ data: { sentAt: new Date() } })
    await tx.notification.deleteMany({ where: { kind: 'report_held_waits' } })
    await tx.heldEscalation.deleteMany()
  }),
)

/** A Friday: nobody is at work until Monday. */
const friday = '2026-11-20'
const at = (day: string, time = '07:00') => setClock(() => momentAt(day, time))
const round = () => escalateHeld(world.A.municipality.slug, undefined)
async function held(given: object = {}): Promise<string> {
  const code = await codeFrom(send(world.A.municipality, { proof: 'x', name: secret, ...given }))
  const row = await world.within('A', (tx) => codeRow(tx, world.A.municipality.id, code))
  return row?.heldId ?? ''
}
const warned = async (access: Access) =>
  (await listNotices(access, {})).view.notices.filter(({ kind }) => kind === 'report_held_waits')
const letters = () =>
  world.within('A', (tx) => tx.outgoingMail.findMany({ where: { sentAt: null, failedAt: null } }))

describe('a report that is held', () => {
  test('is to be looked at within a working day, and the law counts from the day it came in', async () => {
    at(friday, '16:00')
    const id = await held()
    const shown = async () => (await listHeld(caseWorker, {})).view.waiting.find((one) => one.id === id)
    expect(await shown()).toMatchObject({
      clock: { dueOn: '2026-11-23', standing: 'course' },
      protection: { dueOn: '2026-11-21' },
      preliminary: { dueOn: '2026-12-04' },
    })
    at('2026-11-23')
    expect(await shown()).toMatchObject({ clock: { standing: 'soon' }, protection: { standing: 'late' } })
    at('2026-11-24')
    expect(await shown()).toMatchObject({ clock: { standing: 'late', daysLeft: -1 } })
    expect((await openInbox(caseWorker, { tab: 'all' })).view.held).toEqual({ waiting: 1, late: 1 })
    const elsewhere = await world.accessOf('A', world.A.colleagues.otherReceptionWorker)
    expect((await openInbox(elsewhere, { tab: 'all' })).view.held).toEqual({ waiting: 0, late: 0 })
    await dismissHeld(caseWorker, { id }, randomUUID())
    expect((await openInbox(caseWorker, { tab: 'all' })).view.held).toEqual({ waiting: 0, late: 0 })
  })

  test('is told of once more on the last day, to the deputies before it has gone, and to nobody twice', async () => {
    at(friday, '16:00')
    const ids = await Promise.all([held(), held(), held()])
    expect(await round()).toEqual({ warnings: 0 })
    at('2026-11-22', '12:00')
    expect(await round()).toEqual({ warnings: 0 })
    at('2026-11-23', '07:00')
    // Two at the reception: both work there.
    expect(await round()).toEqual({ warnings: 2 })
    expect([(await warned(caseWorker)).length, (await warned(deputy)).length]).toEqual([1, 1])
    expect((await warned(caseWorker))[0]).toMatchObject({ path: '/concerns/held', day: '2026-11-23' })
    expect(await round()).toEqual({ warnings: 0 })
    at('2026-11-23', '10:00')
    expect(await round()).toEqual({ warnings: 1 })
    expect([(await warned(caseWorker)).length, (await warned(deputy)).length]).toEqual([1, 2])
    const sent = await letters()
    expect(sent).toHaveLength(3)
    expect(sent.every(({ body }) => body.includes('3 anmälningar'))).toBe(true)
    expect(JSON.stringify(sent)).not.toContain(secret)
    expect(JSON.stringify(await warned(deputy))).not.toContain(secret)
    at('2026-11-25', '10:00')
    expect(await round()).toEqual({ warnings: 0 })
    for (const id of ids)
      expect(await releaseHeld(caseWorker, { id }, randomUUID())).toMatchObject({ ok: true })
  })

  test('where somebody is in danger is told to the deputies at once', async () => {
    at(friday, '16:00')
    await held({ danger: 'yes' })
    expect(await round()).toEqual({ warnings: 1 })
    expect([(await warned(caseWorker)).length, (await warned(deputy)).length]).toEqual([0, 1])
  })

  test('a thousand of them are one warning, and two rounds at once warn once', async () => {
    at(friday, '16:00')
    const id = await held()
    await world.within('A', async (tx) => {
      const row = await tx.heldReport.findFirstOrThrow({ where: { id } })
      const copies = Array.from({ length: 999 }, () => ({ ...row, id: randomUUID() }))
      await tx.heldReport.createMany({ data: copies })
    })
    at('2026-11-24', '08:00')
    await Promise.all([round(), round()])
    await round()
    const rows = await world.within('A', (tx) => tx.heldEscalation.count())
    expect(rows).toBe(3)
    expect((await letters()).length).toBeLessThanOrEqual(3)
  })
})
