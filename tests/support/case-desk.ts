import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { readCase } from '@/lib/case-files/queries'
import { addParticipant } from '@/lib/case-participants/commands'
import { openCase } from '@/lib/cases/commands'
import { recordConsent } from '@/lib/consents/commands'
import { setClock } from '@/lib/platform/clock'
import type { Access } from '@/lib/platform/gate'
import { buildWorld, type World } from '@/tests/support/world'

/** A case worker and a police officer; the test files of cases share them. */
export let world: World
export let worker: Access
export let police: Access

export const secret = `hemlighet-${randomUUID()}`
/** Of the official test range; fifteen years old at the time of the tests. */
export const person = {
  ...{
    name: `Elis ${secret}`,
    personalNumber: '20110224-2383',
    ageGroup: 'child',
    address: `Gatan ${secret}`,
  },
  ...{ guardian1Name: `Mor ${secret}`, guardian2Name: `Far ${secret}`, about: `Stöd ${secret}` },
  kind: 'sig',
}
export const adult = { name: `Vuxen ${secret}`, ageGroup: 'adult', kind: 'exit', address: `Gatan ${secret}` }

export async function openDesk() {
  world = await buildWorld()
  worker = await world.access('A', 'case_worker')
  police = await world.access('A', 'external_party')
}

export async function closeDesk() {
  setClock(() => new Date())
  await world.close()
}

export async function makeCase(given: object = adult): Promise<string> {
  const outcome = await openCase(worker, given)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.caseId
}

export const viewOf = async (caseId: string, access = worker) => (await readCase(access, { id: caseId })).view

/** The police officer's account takes part; nothing is shared by that. */
export async function invitePolice(caseId: string): Promise<string> {
  const { userId } = world.A.people.external_party
  expect(await addParticipant(worker, { caseId, party: 'police', userId })).toMatchObject({ ok: true })
  return (await viewOf(caseId)).participants[0]?.id ?? ''
}

export const consent = (caseId: string, participantId: string, given: object = {}) => ({
  ...{ caseId, participantId, purpose: `Ändamål ${secret}`, givers: ['person'], means: 'written' },
  ...{ parts: ['notes'], validFrom: '2026-11-21', validUntil: '2026-12-31' },
  ...given,
})

/** A case that the police officer reads with consent. */
export async function shareCase(given: object = {}) {
  const caseId = await makeCase()
  const participantId = await invitePolice(caseId)
  expect(await recordConsent(worker, consent(caseId, participantId, given))).toMatchObject({ ok: true })
  const consentId = (await viewOf(caseId)).participants[0]?.consents[0]?.id ?? ''
  return { caseId, participantId, consentId }
}

export const auditOf = (objectId: string, action: string) =>
  world.within('A', (tx) => tx.auditEvent.findMany({ where: { objectId, action }, orderBy: { seq: 'asc' } }))

export const at = (moment: string) => setClock(() => new Date(moment))
