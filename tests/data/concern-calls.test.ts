import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registerCall } from '@/lib/concern-calls/commands'
import { openCallForm } from '@/lib/concern-calls/queries'
import { readReceipt } from '@/lib/concern-receipts/queries'
import { acceptConcern } from '@/lib/concerns/commands'
import { openInbox, readConcern } from '@/lib/concerns/queries'
import type { Access } from '@/lib/platform/gate'
import {
  auditOf,
  caseWorker,
  closeDesk,
  openDesk,
  person,
  rowOf,
  secret,
  story,
  world,
} from '@/tests/support/concern-desk'

let supporter: Access
beforeAll(async () => {
  await openDesk()
  supporter = await world.access('A', 'support_function')
})
afterAll(closeDesk)

const call = {
  ...story,
  danger: 'no',
  caller: 'private',
  callerName: `Granne ${secret}`,
  callerPhone: '070-174 06 00',
  'people.0.kind': 'child',
  'people.0.name': person.name,
}
const faultsOf = async (given: object) => {
  const outcome = await registerCall(caseWorker, given)
  return !outcome.ok && 'fields' in outcome.refusal ? outcome.refusal.fields : null
}

async function registered(given: object, access = caseWorker): Promise<string> {
  const outcome = await registerCall(access, given)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}
const contentOf = async (id: string) => {
  await acceptConcern(caseWorker, { id })
  return (await readConcern(caseWorker, { id })).view.content
}

describe('a call', () => {
  test('is a report at once, in the reception of whoever answered, who can take it over', async () => {
    expect((await openCallForm(caseWorker, {})).view.receivingUnitId).toBe(world.A.units.reception)
    const id = await registered({ ...call, receivingUnitId: world.A.units.reception })
    expect(await rowOf(id)).toMatchObject({
      channel: 'phone',
      source: 'private_person',
      state: 'received',
      subject: 'child',
      reporterId: world.A.people.case_worker.userId,
      receivingUnitId: world.A.units.reception,
    })
    expect((await readReceipt(caseWorker, { id })).view.can).toEqual({ accept: true })
    const { view } = await openInbox(caseWorker, { tab: 'unassigned', selected: id })
    expect(JSON.stringify(view)).not.toContain(secret)
    expect(await contentOf(id)).toMatchObject({
      reporterName: call.callerName,
      reporterPhone: call.callerPhone,
      reporterAnonymous: false,
      takenBy: world.A.people.case_worker.name,
      people: [{ kind: 'child', name: person.name }],
    })
    expect((await readReceipt(caseWorker, { id })).view.can).toEqual({ accept: false })
    expect(
      JSON.stringify((await auditOf(id, 'concern.register_call')).map(({ detail }) => detail)),
    ).not.toContain(secret)
  })

  test('of a private person who wants to be anonymous keeps neither name nor number', async () => {
    const content = await contentOf(await registered({ ...call, anonymous: 'yes' }))
    expect(content).toMatchObject({ reporterName: '', reporterPhone: '', reporterAnonymous: true })
    expect(JSON.stringify(content)).not.toContain('070-174')
  })

  test('of somebody in their work has a name', async () => {
    const atWork = { ...call, caller: 'professional', callerRole: 'Rektor', source: 'school' }
    expect(await faultsOf({ ...atWork, anonymous: 'yes' })).toEqual({
      anonymous: ['professional_not_anonymous'],
    })
    expect(await faultsOf({ ...atWork, callerName: ' ' })).toEqual({ callerName: ['say_caller'] })
    const id = await registered(atWork)
    expect((await rowOf(id)).source).toBe('school')
    expect(await contentOf(id)).toMatchObject({ reporterName: call.callerName, reporterRole: 'Rektor' })
  })

  test('the support function registers it too, and takes nothing over', async () => {
    const id = await registered(call, supporter)
    expect((await rowOf(id)).channel).toBe('phone')
    expect((await readReceipt(supporter, { id })).view.can).toEqual({ accept: false })
    await expect(acceptConcern(supporter, { id })).rejects.toThrow('not found')
  })

  test('is of those whom somebody has written in, and a fault names the field', async () => {
    const two = {
      ...call,
      'people.1.guardians.0.informed': '',
      'people.2.kind': 'adult',
      'people.2.name': 'Brorsan',
    }
    const content = await contentOf(await registered({ ...two, 'people.1.name': '' }))
    expect(content.people.map(({ name }) => name)).toEqual([person.name, 'Brorsan'])
    expect(await faultsOf({ ...two, 'people.1.name': '', 'people.1.school': 'Skolan' })).toEqual({
      'people.1.kind': ['say_age'],
      'people.1.name': ['say_who'],
    })
    expect(
      await faultsOf({ ...call, 'people.0.personalNumber': '1', 'people.0.name': 'x'.repeat(301) }),
    ).toEqual({
      'people.0.name': ['too_long'],
      'people.0.personalNumber': ['wrong_personal_number'],
    })
  })

  test('says all that is missing at once, and a text of opinions is asked about once', async () => {
    expect(Object.keys((await faultsOf({})) ?? {}).sort()).toEqual(
      [
        'basis',
        'caller',
        'callerName',
        'danger',
        'observed',
        'observedWhen',
        'people.0.kind',
        'people.0.name',
      ].sort(),
    )
    const opinion = { ...call, observed: 'Han är extremist' }
    expect(await faultsOf(opinion)).toEqual({ observed: ['not_a_ground'] })
    expect(await faultsOf({ ...opinion, asked: 'yes' })).toBeNull()
  })

  test('sent twenty times is one report', async () => {
    const key = randomUUID()
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => registerCall(caseWorker, call, key)))
    const ids = new Set(outcomes.map((outcome) => outcome.ok && outcome.value.id))
    expect(ids.size).toBe(1)
    const [id] = ids
    expect(await auditOf(String(id), 'concern.register_call')).toHaveLength(1)
  })

  test.each(['staff', 'strategist', 'administrator', 'external_party', 'data_protection_officer'] as const)(
    'is nothing for %s',
    async (role) => {
      const access = await world.access('A', role)
      await expect(openCallForm(access, {})).rejects.toThrow('not found')
      await expect(registerCall(access, call)).rejects.toThrow('not found')
    },
  )
})
