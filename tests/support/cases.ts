import { randomUUID } from 'node:crypto'
import type { CasePart, CaseState } from '@/lib/cases/rules'
import { caseContent } from '@/lib/cases/schema'
import {
  openKeyWith,
  type RecordKey,
  type SealedPartTable,
  sealUnder,
  sealWith,
} from '@/lib/platform/sealing'
import { type Access, makeAccess } from '@/tests/support/access-requests'
import { makeConcern, type SecretPlace } from '@/tests/support/concerns'
import type { OwnerTx } from '@/tests/support/owner'
import type { Tenant } from '@/tests/support/tenant'

export type Cases = {
  id: string
  participant: string
  consent: string
  note: string
  /** A document that was given out of it. */
  disclosure: string
  /** Two of each: what is settled once is not settled again. */
  work: Work
  /** A report of the case worker's that has been assessed. */
  report: string
  /** Requests for what is held of the one the case is about. */
  access: Access
}
type CaseGiven = {
  workerId: string
  unitId: string
  memberId?: string
  state?: CaseState
  parts?: CasePart[]
}

/** Above those that the application gives. */
let lastNumber = 9000

/** A case whose every sealed text holds the municipality's secret. */
export async function makeCase(tx: OwnerTx, place: SecretPlace, given: CaseGiven) {
  const [id, municipalityId] = [randomUUID(), place.municipality.id]
  lastNumber += 1
  const json = caseContent.parse({ name: `${place.secret} Elevsson`, ageGroup: 'adult', about: place.secret })
  const sealed = sealWith(place.key, { table: 'support_case', id }, json)
  const key = openKeyWith(place.key, { table: 'support_case', id, ...sealed })
  const base = { kind: 'sig', state: given.state ?? 'open', unitId: given.unitId } as const
  const numbered = { year: 2026, number: lastNumber, openedById: given.workerId }
  await tx.case.create({ data: { municipalityId, id, ...base, ...numbered, ...sealed } })
  await tx.caseAssignment.create({
    data: { municipalityId, caseId: id, userId: given.workerId, assignedById: given.workerId },
  })
  const common = { place, key, caseId: id, by: given.workerId }
  return {
    id,
    note: await makeNote(tx, common),
    work: await makeWork(tx, common),
    disclosure: await makeDisclosure(tx, common),
    ...(await makeParticipant(tx, { ...common, userId: given.memberId, parts: given.parts })),
  }
}

type Making = { place: SecretPlace; key: RecordKey; caseId: string; by: string }

async function makeNote(tx: OwnerTx, { place, key, caseId, by }: Making): Promise<string> {
  const [id, municipalityId] = [randomUUID(), place.municipality.id]
  const note = sealUnder(key, { table: 'case_note', id }, { text: `${place.secret} anteckning` })
  await tx.caseNote.create({ data: { municipalityId, id, caseId, writtenById: by, content: note } })
  const stepId = randomUUID()
  await tx.caseTransition.create({
    data: {
      ...{ municipalityId, id: stepId, caseId, byUserId: by, fromState: 'paused', toState: 'open' },
      content: sealUnder(key, { table: 'case_transition', id: stepId }, { why: place.secret }),
    },
  })
  return id
}

async function makeDisclosure(tx: OwnerTx, { place, key, caseId, by }: Making): Promise<string> {
  const id = randomUUID()
  const excerpts = [{ key: 'notes', text: place.secret }]
  await tx.disclosure.create({
    data: {
      ...{ municipalityId: place.municipality.id, id, caseId, ground: 'necessary', recipient: 'school' },
      ...{ means: 'document', decidedById: by },
      content: sealUnder(key, { table: 'disclosure', id }, { organisation: place.secret, excerpts }),
    },
  })
  return id
}

type Pair = [string, string]
type Work = Record<'goals' | 'interventions' | 'meetings' | 'followUps', Pair>

async function makeWork(tx: OwnerTx, making: Making): Promise<Work> {
  const two = async (make: () => Promise<string>): Promise<Pair> => [await make(), await make()]
  const { place, key, caseId, by } = making
  const part = (table: SealedPartTable, json: object) => {
    const id = randomUUID()
    const municipalityId = place.municipality.id
    return { municipalityId, id, caseId, content: sealUnder(key, { table, id }, json) }
  }
  const [text, day] = [place.secret, new Date('2026-01-01')]
  const idOf = ({ id }: { id: string }) => id
  return {
    goals: await two(async () =>
      idOf(await tx.caseGoal.create({ data: { ...part('case_goal', { text }), setById: by } })),
    ),
    interventions: await two(async () => {
      const given = { kind: 'mentor', state: 'ongoing', startsOn: day, plannedById: by } as const
      return idOf(
        await tx.intervention.create({ data: { ...part('intervention', { description: text }), ...given } }),
      )
    }),
    meetings: await two(async () => {
      const held = { heldOn: day, recordedById: by }
      return idOf(
        await tx.caseMeeting.create({ data: { ...part('case_meeting', { about: text }), ...held } }),
      )
    }),
    followUps: await two(async () => {
      const planned = { dueOn: day, plannedById: by }
      return idOf(
        await tx.caseFollowUp.create({ data: { ...part('case_follow_up', { about: text }), ...planned } }),
      )
    }),
  }
}

async function makeParticipant(
  tx: OwnerTx,
  { place, key, caseId, by, userId, parts }: Making & { userId?: string; parts?: CasePart[] },
) {
  const [participant, consent, municipalityId] = [randomUUID(), randomUUID(), place.municipality.id]
  const who = { organisation: place.secret, name: place.secret, role: '', contact: '' }
  await tx.caseParticipant.create({
    data: {
      ...{ municipalityId, id: participant, caseId, userId: userId ?? null, party: 'police', addedById: by },
      content: sealUnder(key, { table: 'case_participant', id: participant }, who),
    },
  })
  const said = { purpose: place.secret, givers: ['person'], note: '' }
  await tx.consent.create({
    data: {
      ...{ municipalityId, id: consent, participantId: participant, means: 'written', recordedById: by },
      parts: parts ?? ['goals', 'interventions', 'meetings', 'notes'],
      ...{ validFrom: new Date('2020-01-01'), validUntil: new Date('2099-12-31') },
      content: sealUnder(key, { table: 'consent', id: consent }, said),
    },
  })
  return { participant, consent }
}

/** What a destruction that was interrupted by hand would leave: the case is gone, its work is not. */
async function makeRemains(tx: OwnerTx, place: SecretPlace, given: CaseGiven) {
  const { id, consent } = await makeCase(tx, place, { ...given, state: 'closed' })
  await tx.disclosure.updateMany({ where: { caseId: id }, data: { consentId: consent } })
  const gone = { wrappedKey: null, content: Buffer.alloc(0), openedById: null }
  await tx.case.updateMany({ where: { id }, data: { ...gone, disposedAt: new Date('2020-01-01') } })
}

export async function makeCases(
  tx: OwnerTx,
  place: SecretPlace,
  { units, people }: Pick<Tenant, 'units' | 'people'>,
): Promise<Cases> {
  const workerId = people.case_worker.userId
  const report = await makeConcern(tx, place, {
    ...{ reporterId: people.staff.userId, receivingUnitId: units.reception, assignedToId: workerId },
  })
  await tx.concernReport.update({
    where: { municipalityId_id: { municipalityId: place.municipality.id, id: report } },
    data: { preliminaryDecidedAt: new Date() },
  })
  const memberId = people.external_party.userId
  await makeRemains(tx, place, { workerId, unitId: units.reception })
  const made = await makeCase(tx, place, { workerId, unitId: units.reception, memberId })
  return { report, ...made, access: await makeAccess(tx, place, { people, caseId: made.id }) }
}
