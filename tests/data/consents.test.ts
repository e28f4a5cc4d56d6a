import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readCase } from '@/lib/case-files/queries'
import { writeNote } from '@/lib/case-notes/commands'
import { addParticipant, endParticipation } from '@/lib/case-participants/commands'
import { closeCase, reopenCase } from '@/lib/case-steps/commands'
import { listCases } from '@/lib/cases/queries'
import { recordConsent, withdrawConsent } from '@/lib/consents/commands'
import { OutOfReach } from '@/lib/platform/errors'
import {
  at,
  auditOf,
  closeDesk,
  consent,
  invitePolice,
  makeCase,
  openDesk,
  person,
  police,
  secret,
  shareCase,
  viewOf,
  worker,
  world,
} from '@/tests/support/case-desk'

beforeAll(openDesk)
afterAll(closeDesk)
beforeEach(() => at('2026-11-21T12:00:00Z'))

const cutOff = async (caseId: string) => {
  await expect(readCase(police, { id: caseId })).rejects.toThrow(OutOfReach)
  expect((await listCases(police, {})).view.rows.map(({ id }) => id)).not.toContain(caseId)
}
const reads = async (caseId: string) => {
  expect((await listCases(police, {})).view.rows.map(({ id }) => id)).toContain(caseId)
  return viewOf(caseId, police)
}

describe('an organisation’s person', () => {
  test('sees nothing without consent', async () => {
    const caseId = await makeCase()
    await invitePolice(caseId)
    await cutOff(caseId)
  })

  test('sees the parts that consent covers, the name, and nothing else of the person', async () => {
    const { caseId } = await shareCase({ parts: ['notes'] })
    await writeNote(worker, { caseId, text: 'Det som delas' })
    const other = { caseId, party: 'region', name: `Läkaren ${secret}` }
    await addParticipant(worker, other)
    const view = await reads(caseId)
    expect(view.notes?.map(({ text }) => text)).toEqual(['Det som delas'])
    expect(Object.keys(view.person)).toEqual(['name', 'protectedIdentity'])
    expect(view.desk).toBeNull()
    expect(view.participants.map(({ party }) => party)).toEqual(['police'])
    const body = JSON.stringify(view)
    for (const hidden of ['Gatan', 'Läkaren']) expect(body).not.toContain(hidden)
    expect((await auditOf(caseId, 'case.read')).at(-1)).toMatchObject({
      actorId: world.A.people.external_party.userId,
      actorRole: 'external_party',
    })
  })

  test('does not see what consent leaves out', async () => {
    const { caseId } = await shareCase({ parts: ['goals'] })
    await writeNote(worker, { caseId, text: `Hemligt ${secret}` })
    expect((await reads(caseId)).notes).toBeNull()
  })

  test('may do nothing, nor reach another’s case', async () => {
    const { caseId, participantId, consentId } = await shareCase()
    for (const act of [
      () => writeNote(police, { caseId, text: 'x' }),
      () => closeCase(police, { caseId, why: 'x', outcome: 'moved' }),
      () => recordConsent(police, consent(caseId, participantId)),
      () => withdrawConsent(police, { caseId, consentId, by: 'person' }),
    ])
      await expect(act()).rejects.toThrow(OutOfReach)
    const elsewhere = await world.access('B', 'external_party')
    await expect(readCase(elsewhere, { id: caseId })).rejects.toThrow(OutOfReach)
    const stranger = await world.access('A', 'support_function')
    await expect(readCase(stranger, { id: caseId })).rejects.toThrow(OutOfReach)
  })
})

describe('sharing stops at the next request', () => {
  test('when the consent is withdrawn, however often, and by whom is kept', async () => {
    const { caseId, consentId } = await shareCase()
    await reads(caseId)
    const both = await Promise.all(
      [1, 2].map(() => withdrawConsent(worker, { caseId, consentId, by: 'person' })),
    )
    expect(both.every(({ ok }) => ok)).toBe(true)
    await cutOff(caseId)
    const [one] = (await viewOf(caseId)).participants[0]?.consents ?? []
    expect(one).toMatchObject({ standing: 'withdrawn', withdrawnBy: 'person', purpose: `Ändamål ${secret}` })
  })

  test('when it runs out, at midnight in Stockholm', async () => {
    const { caseId } = await shareCase({ validUntil: '2026-12-31' })
    at('2026-12-31T22:59:59Z')
    await reads(caseId)
    at('2026-12-31T23:00:00Z')
    await cutOff(caseId)
  })

  test('and does not begin before its first day', async () => {
    const { caseId } = await shareCase({ validFrom: '2026-11-22' })
    await cutOff(caseId)
    at('2026-11-21T23:00:00Z')
    await reads(caseId)
  })

  test('when the participation ends, and when the case is closed', async () => {
    const { caseId, participantId } = await shareCase()
    await closeCase(worker, { caseId, why: 'Klart', outcome: 'moved' })
    await cutOff(caseId)
    await reopenCase(worker, { caseId, why: 'Behövs' })
    await reads(caseId)
    await endParticipation(worker, { caseId, participantId })
    await cutOff(caseId)
    const late = await recordConsent(worker, consent(caseId, participantId))
    expect(late).toMatchObject({ refusal: { fields: { participantId: ['participant_gone'] } } })
  })

  test('for one purpose, while another consent goes on', async () => {
    const { caseId, participantId, consentId } = await shareCase({ parts: ['notes'] })
    await recordConsent(worker, consent(caseId, participantId, { parts: ['goals'] }))
    await withdrawConsent(worker, { caseId, consentId, by: 'person' })
    expect((await reads(caseId)).notes).toBeNull()
  })

  test('also in a closed case a consent can be withdrawn', async () => {
    const { caseId, consentId } = await shareCase()
    await closeCase(worker, { caseId, why: 'Klart', outcome: 'other' })
    expect(await withdrawConsent(worker, { caseId, consentId, by: 'person' })).toMatchObject({ ok: true })
  })
})

describe('a child’s consent', () => {
  test('is asked of the guardians and, from 15, of the child', async () => {
    const caseId = await makeCase(person)
    const participantId = await invitePolice(caseId)
    const given = (givers: string[]) => recordConsent(worker, consent(caseId, participantId, { givers }))
    expect(await given(['person'])).toMatchObject({ refusal: { fields: { givers: ['consent_guardians'] } } })
    expect(await given(['guardian1', 'guardian2'])).toMatchObject({
      refusal: { fields: { givers: ['consent_person'] } },
    })
    await cutOff(caseId)
    expect(await given(['person', 'guardian1', 'guardian2'])).toMatchObject({ ok: true })
    await reads(caseId)
  })

  test('is refused where the case knows no guardian', async () => {
    const caseId = await makeCase({ ...person, guardian1Name: '', guardian2Name: '' })
    const participantId = await invitePolice(caseId)
    const outcome = await recordConsent(
      worker,
      consent(caseId, participantId, { givers: ['person', 'guardian1'] }),
    )
    expect(outcome).toMatchObject({ refusal: { fields: { givers: ['consent_no_guardian'] } } })
  })
})

describe('a participant', () => {
  test('is an account of the municipality or a name, and only once', async () => {
    const caseId = await makeCase()
    await invitePolice(caseId)
    const add = (given: object) => addParticipant(worker, { caseId, party: 'police', ...given })
    const { external_party, staff } = world.A.people
    expect(await add({ userId: external_party.userId })).toMatchObject({
      refusal: { fields: { userId: ['takes_part_already'] } },
    })
    for (const { userId } of [staff, world.B.people.external_party])
      expect(await add({ userId })).toMatchObject({ refusal: { fields: { userId: ['invalid_choice'] } } })
    expect(await add({})).toMatchObject({ refusal: { fields: { name: ['say_who_takes_part'] } } })
    expect(await add({ name: 'å'.repeat(301) })).toMatchObject({
      refusal: { fields: { name: ['too_long'] } },
    })
    expect(await add({ name: `Namn ${secret}` })).toMatchObject({ ok: true })
  })

  test('is told that something is shared, by its number alone', async () => {
    const { caseId } = await shareCase()
    const told = await world.within('A', (tx) => tx.notification.findMany({ where: { objectId: caseId } }))
    expect(told).toMatchObject([{ kind: 'case_shared', userId: world.A.people.external_party.userId }])
    expect(JSON.stringify(told)).not.toContain(secret)
  })
})
