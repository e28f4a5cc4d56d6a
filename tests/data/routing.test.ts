import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessProtection } from '@/lib/assessments/commands'
import { registerCall } from '@/lib/concern-calls/commands'
import { describePerson, keepDraft } from '@/lib/concern-drafts/commands'
import { readReceipt } from '@/lib/concern-receipts/queries'
import { acceptConcern, fileConcern } from '@/lib/concerns/commands'
import { readConcern } from '@/lib/concerns/queries'
import { OutOfReach } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'
import { addRule, removeRule, setPoliceContact } from '@/lib/routing/commands'
import { getRouting } from '@/lib/routing/queries'
import { protection, refusedField } from '@/tests/support/assessment-desk'
import {
  caseWorker,
  closeDesk,
  file,
  filing,
  makeDraft,
  openDesk,
  person,
  rowOf,
  story,
  teacher,
  world,
} from '@/tests/support/concern-desk'
import { codeFrom, send } from '@/tests/support/resident-desk'

let admin: Access

beforeAll(async () => {
  await openDesk()
  admin = await world.access('A', 'administrator')
  await world.within('A', (tx) => tx.routingRule.deleteMany())
})
afterAll(closeDesk)

const aCall = {
  ...story,
  danger: 'no',
  caller: 'private',
  callerName: 'Granne',
  'people.0.kind': 'child',
  'people.0.name': 'Grannens son',
}

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

  test('goes by where it is: chosen, or named by the school, or around what was chosen', async () => {
    const { reception, otherReception } = world.A.units
    const usual = (await rowOf(await file())).receivingUnitId
    const elsewhere = usual === reception ? otherReception : reception
    const outer = await makeArea('Ytterby')
    const inner = await makeArea('Innerby', outer)
    const id = await rule({ areaId: outer, toUnitId: elsewhere })
    const filedWith = async (given: object) => rowOf(await file(teacher, given))
    const went = { receivingUnitId: elsewhere }
    expect(await filedWith({ areaId: outer })).toMatchObject({ ...went, areaId: outer })
    expect(await filedWith({ areaId: inner })).toMatchObject({ ...went, areaId: inner })
    expect(await filedWith({ school: 'Innerbys skola' })).toMatchObject({ ...went, areaId: inner })
    const hidden = { school: 'Innerbys skola', protectedIdentity: 'yes' }
    expect(await filedWith(hidden)).toMatchObject({ receivingUnitId: usual, areaId: null })
    const call = await registerCall(caseWorker, { ...aCall, areaId: inner }, randomUUID())
    expect(await rowOf(call.ok ? call.value.id : '')).toMatchObject({ ...went, areaId: inner })
    expect(await removeRule(admin, { id })).toMatchObject({ ok: true })
  })

  test('with an area of nobody’s or of another municipality is refused where it is asked, and is none when sent', async () => {
    const [foreign] = await world.within('B', (tx) => tx.area.findMany())
    const draft = await makeDraft()
    for (const areaId of [randomUUID(), foreign?.id ?? '', 'norr', "' OR 1=1"]) {
      expect(await describePerson(teacher, { draft, ...person, areaId })).toEqual(refusedField('areaId'))
      expect(await registerCall(caseWorker, { ...aCall, areaId }, randomUUID())).toEqual(
        refusedField('areaId'),
      )
    }
    // What is saved while one types is looked at when it is sent.
    const answers = { draft, areaId: foreign?.id ?? '' }
    expect(await keepDraft(teacher, answers)).toMatchObject({ ok: true })
    expect(await fileConcern(teacher, { draft, ...filing }, draft)).toMatchObject({ ok: true })
    expect((await rowOf(draft)).areaId).toBeNull()
  })

  test('from a resident goes by where it is too, and an adult in danger is the police’s first', async () => {
    const { reception, otherReception } = world.A.units
    const areaId = await makeArea('Utby')
    const id = await rule({ subject: 'adult', areaId, toUnitId: otherReception })
    const sent = async (given: object) => {
      const before = Date.now()
      await codeFrom(send(world.A.municipality, { subject: 'adult', ...given }))
      return world.within('A', (tx) =>
        tx.concernReport.findFirstOrThrow({
          where: { channel: 'resident', receivedAt: { gte: new Date(before) } },
          orderBy: { number: 'desc' },
        }),
      )
    }
    const went = { receivingUnitId: otherReception, areaId }
    expect(await sent({ areaId })).toMatchObject({ ...went, policeFirst: false })
    expect(await sent({ whereabouts: 'I Utby centrum' })).toMatchObject(went)
    expect(await sent({ danger: 'yes' })).toMatchObject({ receivingUnitId: reception, policeFirst: true })
    expect(await removeRule(admin, { id })).toMatchObject({ ok: true })
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

const makeArea = (name: string, parentId: string | null = null) =>
  world.within('A', async (tx) => {
    const { id: municipalityId } = world.A.municipality
    return (await tx.area.create({ data: { municipalityId, name, parentId } })).id
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
})
