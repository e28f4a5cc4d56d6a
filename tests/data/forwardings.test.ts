import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decideConcern } from '@/lib/assessments/commands'
import { acceptConcern } from '@/lib/concerns/commands'
import { openInbox, readConcern } from '@/lib/concerns/queries'
import { forwardConcern } from '@/lib/forwardings/commands'
import { listForwarded } from '@/lib/forwardings/queries'
import { listNotices } from '@/lib/notifications/queries'
import { OutOfReach } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'
import { decision, notNow, protectedReport, refusedField } from '@/tests/support/assessment-desk'
import { auditOf, caseWorker, closeDesk, openDesk, rowOf, secret, world } from '@/tests/support/concern-desk'

let elsewhere: Access
let there: string

beforeAll(async () => {
  await openDesk()
  elsewhere = await world.accessOf('A', world.A.colleagues.otherReceptionWorker)
  there = world.A.units.otherReception
})
afterAll(closeDesk)

const sent = (id: string, given: object = {}) => ({
  ...{ id, toUnitId: there, reason: 'lives_elsewhere', note: `Bor i Vasastan ${secret} <b>` },
  ...given,
})

test('a report that came wrong goes on with its clocks; here it is out of reach, there it is accepted anew', async () => {
  const id = await protectedReport()
  const { view: before } = await readConcern(caseWorker, { id })
  expect(await forwardConcern(caseWorker, sent(id))).toMatchObject({ ok: true })
  expect(await rowOf(id)).toMatchObject({
    ...{ state: 'received', assignedToId: null, acceptedAt: null, receivingUnitId: there },
    receivedAt: new Date(before.receivedAt),
  })
  await expect(readConcern(caseWorker, { id })).rejects.toThrow(OutOfReach)
  await expect(acceptConcern(caseWorker, { id })).rejects.toThrow(OutOfReach)
  const { view: inbox } = await openInbox(caseWorker, { tab: 'all', selected: id })
  expect(JSON.stringify(inbox)).not.toContain(id)

  expect(await acceptConcern(elsewhere, { id })).toMatchObject({ ok: true })
  const { view } = await readConcern(elsewhere, { id })
  expect(view.preliminary.dueOn).toBe(before.preliminary.dueOn)
  expect(view.work.assessments).toHaveLength(1)
  expect(view.work.steps.map(({ act }) => act)).toEqual(['accept', 'assess_protection', 'forward', 'accept'])
  expect(view.work.steps[2]).toMatchObject({ reason: 'lives_elsewhere', note: sent(id).note, moved: true })
  expect(view.work.can).toMatchObject({ decide: true, assess_protection: true, forward: true })
})

test('both sides see it in the record, and the old one nothing of whom it is about', async () => {
  const id = await protectedReport()
  const { number } = (await readConcern(caseWorker, { id })).view
  expect(await forwardConcern(caseWorker, sent(id))).toMatchObject({ ok: true })
  const here = (await listForwarded(caseWorker, {})).view
  expect(here.find((one) => one.number === number)).toMatchObject({
    accepted: false,
    reason: 'lives_elsewhere',
  })
  expect(JSON.stringify(here)).not.toContain(secret)
  expect(JSON.stringify((await listForwarded(elsewhere, {})).view)).not.toContain(number)
  const [event] = await auditOf(id, 'concern.forward')
  expect(event?.detail).toMatchObject({ fromUnit: world.A.units.reception, unit: there })
  expect(JSON.stringify(event?.detail)).not.toContain(secret)
  await acceptConcern(elsewhere, { id })
  expect((await listForwarded(caseWorker, {})).view.find((one) => one.number === number)?.accepted).toBe(true)
  const told = (await listNotices(elsewhere, {})).view.notices
  expect(told.find(({ title }) => title === number)).toMatchObject({ kind: 'concern_received' })
})

describe('is refused', () => {
  test.each([
    ['to the own reception', () => ({ toUnitId: world.A.units.reception }), 'toUnitId'],
    ['to a unit that receives nothing', () => ({ toUnitId: world.A.units.school }), 'toUnitId'],
    ['to another municipality', () => ({ toUnitId: world.B.units.otherReception }), 'toUnitId'],
    ['to nowhere', () => ({ toUnitId: '' }), 'toUnitId'],
    ['without a reason', () => ({ reason: '' }), 'reason'],
    ['for a reason of one’s own', () => ({ reason: `för att ${secret}` }), 'reason'],
    ['with a note without end', () => ({ note: 'x'.repeat(2_001) }), 'note'],
  ])('%s', async (_what, given, field) => {
    const id = await protectedReport()
    expect(await forwardConcern(caseWorker, sent(id, given()))).toEqual(refusedField(field))
    expect((await rowOf(id)).receivingUnitId).toBe(world.A.units.reception)
  })

  test('once it is decided, and to whoever does not have it', async () => {
    const id = await protectedReport()
    for (const access of [elsewhere, await world.accessOf('A', world.A.colleagues.caseWorker)])
      await expect(forwardConcern(access, sent(id))).rejects.toThrow(OutOfReach)
    expect(await decideConcern(caseWorker, decision(id))).toMatchObject({ ok: true })
    expect(await forwardConcern(caseWorker, sent(id))).toEqual(notNow)
  })

  test('when a colleague’s click came first', async () => {
    const id = await protectedReport()
    const clicks = await Promise.allSettled([1, 2].map(() => forwardConcern(caseWorker, sent(id))))
    expect(clicks.filter((one) => one.status === 'fulfilled' && one.value.ok)).toHaveLength(1)
    expect((await readOnce(id)).filter((act) => act === 'forward')).toHaveLength(1)
  })
})

async function readOnce(id: string): Promise<string[]> {
  const rows = await world.within('A', (tx) => tx.concernTransition.findMany({ where: { reportId: id } }))
  return rows.map(({ act }) => act)
}
