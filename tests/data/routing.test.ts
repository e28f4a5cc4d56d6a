import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessProtection } from '@/lib/assessments/commands'
import { readReceipt } from '@/lib/concern-receipts/queries'
import { acceptConcern } from '@/lib/concerns/commands'
import { readConcern } from '@/lib/concerns/queries'
import { OutOfReach } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'
import { addRule, removeRule, setPoliceContact } from '@/lib/routing/commands'
import { getRouting } from '@/lib/routing/queries'
import { protection, refusedField } from '@/tests/support/assessment-desk'
import { caseWorker, closeDesk, file, openDesk, rowOf, teacher, world } from '@/tests/support/concern-desk'

let admin: Access

beforeAll(async () => {
  await openDesk()
  admin = await world.access('A', 'administrator')
  await world.within('A', (tx) => tx.routingRule.deleteMany())
})
afterAll(closeDesk)

async function rule(given: object): Promise<string> {
  const added = await addRule(admin, { subject: 'child', ...given })
  if (!added.ok) throw new Error(`The rule was refused: ${JSON.stringify(added.refusal)}`)
  return added.value.id
}

describe('a report', () => {
  test('goes where the nearest rule says, and by the usual way when none does', async () => {
    const { reception, otherReception, school } = world.A.units
    const usual = (await rowOf(await file())).receivingUnitId
    const elsewhere = usual === reception ? otherReception : reception
    const id = await rule({ fromUnitId: school, toUnitId: elsewhere })
    expect((await rowOf(await file())).receivingUnitId).toBe(elsewhere)
    expect(await removeRule(admin, { id })).toMatchObject({ ok: true })
    expect((await rowOf(await file())).receivingUnitId).toBe(usual)
    await expect(removeRule(admin, { id })).rejects.toThrow(OutOfReach)
  })

  test('that is the police’s first says so to the reporter and to the receiver', async () => {
    const [quiet, id] = [await file(), await rule({ policeFirst: 'yes' })]
    const told = await file()
    expect((await readReceipt(teacher, { id: told })).view.policeFirst).toBe(true)
    expect((await readReceipt(teacher, { id: quiet })).view.policeFirst).toBe(false)
    expect(await removeRule(admin, { id })).toMatchObject({ ok: true })
  })

  test('shows through whom the police are reached when it is to be decided', async () => {
    const contact = { name: 'Socialjouren', phone: '08-1', instruction: 'Redex nås genom jouren' }
    expect(await setPoliceContact(admin, contact)).toMatchObject({ ok: true })
    expect(await setPoliceContact(admin, { ...contact, name: ' ' })).toEqual(refusedField('name'))
    const id = await file()
    expect(await acceptConcern(caseWorker, { id })).toMatchObject({ ok: true })
    expect(await assessProtection(caseWorker, protection(id))).toMatchObject({ ok: true })
    expect((await readConcern(caseWorker, { id })).view.work.policeContact).toEqual(contact)
  })
})

describe('a rule is refused', () => {
  test.each([
    ['to another municipality’s unit', () => ({ toUnitId: world.B.units.reception }), 'toUnitId'],
    ['to a unit that receives nothing', () => ({ toUnitId: world.A.units.school }), 'toUnitId'],
    ['to a unit that is not', () => ({ toUnitId: randomUUID() }), 'toUnitId'],
    ['by another’s committee', () => rest({ committeeId: world.B.committees.own }), 'committeeId'],
    ['by an area that is not', () => rest({ areaId: randomUUID() }), 'areaId'],
    ['by another’s unit', () => rest({ fromUnitId: world.B.units.school }), 'fromUnitId'],
    ['that leads nowhere', () => ({}), 'toUnitId'],
  ])('%s', async (_what, given, field) => {
    expect(await addRule(admin, { subject: 'child', ...given() })).toEqual(refusedField(field))
  })

  const rest = (given: object) => ({ toUnitId: world.A.units.reception, ...given })

  test('from anyone but the administrator', async () => {
    for (const access of [caseWorker, teacher, await world.access('A', 'strategist')]) {
      await expect(addRule(access, { subject: 'child', policeFirst: 'yes' })).rejects.toThrow(OutOfReach)
      await expect(getRouting(access, {})).rejects.toThrow(OutOfReach)
    }
  })

  test('and of propaganda keeps only the committee', async () => {
    const { own } = world.A.committees
    const given = { toCommitteeId: own, toUnitId: world.A.units.reception, policeFirst: 'yes' }
    const id = await rule({ subject: 'propaganda', ...given })
    const kept = (await getRouting(admin, {})).view.rules.find((one) => one.id === id)
    expect(kept).toMatchObject({ toCommitteeId: own, toUnitId: null, policeFirst: false })
  })
})
