import { randomUUID } from 'node:crypto'
import { assessmentContent } from '@/lib/assessments/schema'
import type { DisposalState } from '@/lib/disposals/rules'
import { openKeyWith, type RecordKey, sealUnder } from '@/lib/platform/sealing'
import { makeConcern, type SecretPlace } from '@/tests/support/concerns'
import { makeHandover } from '@/tests/support/handovers'
import type { OwnerTx } from '@/tests/support/owner'
import type { Person, Tenant } from '@/tests/support/tenant'

/** Lists in every standing, an old report on each but the last, and what keeps and holds. */
export type Disposals = {
  prepared: string
  spare: string
  proposed: string
  done: string
  hold: string
  heldNumber: string
  decision: string
  /** An old report that is kept for good and in no package. */
  kept: string
  packages: { made: string; approved: string }
}

type Given = Pick<Tenant, 'units' | 'people'>

const long = new Date('2012-03-01T09:00:00Z')

/** About an adult, closed long ago: due under every act. */
export async function makeOldReport(
  tx: OwnerTx,
  place: SecretPlace,
  { units, people }: Given,
): Promise<{ id: string; number: string }> {
  const id = await makeConcern(tx, place, {
    reporterId: people.support_function.userId,
    receivingUnitId: units.reception,
    assignedToId: people.case_worker.userId,
    file: randomUUID(),
  })
  await makeWork(tx, place, { id, units, people })
  const { year, number } = await tx.concernReport.update({
    where: { municipalityId_id: { municipalityId: place.municipality.id, id } },
    data: { state: 'closed', subject: 'adult', receivedAt: long, acceptedAt: long, closedAt: long },
  })
  return { id, number: `${year}-${String(number).padStart(4, '0')}` }
}

/** An assessment and a step of long ago. */
async function makeWork(tx: OwnerTx, place: SecretPlace, { id, units, people }: Given & { id: string }) {
  const municipalityId = place.municipality.id
  const { wrappedKey } = await tx.concernReport.findFirstOrThrow({ where: { municipalityId, id } })
  if (!wrappedKey) throw new Error('A report that was just made has no key.')
  const key = openKeyWith(place.key, { table: 'concern_report', id, wrappedKey })
  const [own, by] = [randomUUID(), people.case_worker.userId]
  const said = assessmentContent.parse({ basis: `${place.secret} underlag`, reasons: `${place.secret} skäl` })
  await tx.concernAssessment.create({
    data: {
      ...{ municipalityId, id: own, reportId: id, kind: 'preliminary', decision: 'close' },
      ...{ act: 'SoL (2001:453)', section: '11:1 a', decidedAt: long, registeredAt: long, decidedById: by },
      content: sealUnder(key, { table: 'concern_assessment', id: own }, said),
    },
  })
  await tx.concernTransition.create({
    data: {
      ...{ municipalityId, reportId: id, act: 'close', fromState: 'decided', toState: 'closed', at: long },
      ...{ byUserId: by, fromUnitId: units.reception, toUnitId: units.reception },
    },
  })
  const told = { clock: 'preliminary', level: 'worker', userId: by, dueOn: long, sentAt: long } as const
  await tx.concernEscalation.create({ data: { municipalityId, reportId: id, ...told } })
  await tx.settledAge.create({
    data: { municipalityId, reportId: id, person: 0, kind: 'adult', settledAt: long, settledById: by },
  })
  await makeHandover(tx, place, { report: id, key, by: people.case_worker, madeAt: long })
  await makeDialogue(tx, place, { id, key })
}

/** What was said with the reporter afterwards. */
async function makeDialogue(tx: OwnerTx, place: SecretPlace, { id, key }: { id: string; key: RecordKey }) {
  const [municipalityId, message] = [place.municipality.id, randomUUID()]
  await tx.concernFeedback.create({ data: { municipalityId, reportId: id, askedAt: long } })
  await tx.followUpCode.create({
    data: { municipalityId, reportId: id, codeHash: randomUUID(), language: 'sv', createdAt: long },
  })
  await tx.concernMessage.create({
    data: {
      ...{ municipalityId, id: message, reportId: id, at: long },
      content: sealUnder(key, { table: 'concern_message', id: message }, `${place.secret} svar`),
    },
  })
}

/** What a destruction that was interrupted by hand would leave: the report is gone, its work is not. */
async function makeRemains(tx: OwnerTx, place: SecretPlace, given: Given): Promise<void> {
  const { id } = await makeOldReport(tx, place, given)
  const gone = { wrappedKey: null, content: Buffer.alloc(0), reporterId: null, assignedToId: null }
  await tx.concernReport.updateMany({ where: { id }, data: { ...gone, disposedAt: long } })
}

async function makeKept(
  tx: OwnerTx,
  place: SecretPlace,
  given: Given,
): Promise<{ id: string; number: string }> {
  const report = await makeOldReport(tx, place, given)
  await tx.legalHold.create({
    data: {
      ...{ municipalityId: place.municipality.id, kind: 'concern_report', recordId: report.id },
      ...{ recordNumber: report.number, reason: 'placed_child', registerNumber: '1', fromDay: long },
      placedById: given.people.data_protection_officer.userId,
    },
  })
  return report
}

/** Packages for the archive, before and after the second hand. */
async function makeArchive(tx: OwnerTx, place: SecretPlace, given: Given) {
  const { data_protection_officer: first, administrator: second } = given.people
  const signed = { state: 'approved', approvedAt: long, approvedById: second.userId } as const
  const municipalityId = place.municipality.id
  const ids: string[] = []
  for (const [at, state] of [{}, signed].entries()) {
    const record = await makeKept(tx, place, given)
    const { id } = await tx.archivePackage.create({
      data: {
        ...{ municipalityId, year: 2020, number: at + 1, registerNumber: `${place.canary} 56` },
        ...{ madeAt: long, madeById: first.userId, ...state },
      },
    })
    await tx.archiveItem.create({
      data: {
        ...{ municipalityId, packageId: id, recordId: record.id, kind: 'concern_report' },
        ...{ recordNumber: record.number, rule: 'concern_placed', act: 'SoL (2025:400)', section: '16' },
      },
    })
    ids.push(id)
  }
  const [made = '', approved = ''] = ids
  return { kept: (await makeKept(tx, place, given)).id, packages: { made, approved } }
}

type ListGiven = { state: DisposalState; number: number; signed: { first: Person; second: Person } }

async function makeList(
  tx: OwnerTx,
  place: SecretPlace,
  { state, number, signed }: ListGiven,
): Promise<string> {
  const { id } = await tx.disposalList.create({
    data: {
      ...{ municipalityId: place.municipality.id, year: 2020, number, state },
      preparedById: signed.first.userId,
      ...(state === 'prepared' ? {} : { proposedById: signed.first.userId, proposedAt: long }),
      ...(state === 'carried_out'
        ? { approvedById: signed.second.userId, approvedAt: long, carriedOutAt: long }
        : {}),
    },
  })
  return id
}

type Listed = { listId: string; record: { id: string; number: string }; destroyed?: boolean }

async function putOn(tx: OwnerTx, place: SecretPlace, { listId, record, destroyed = false }: Listed) {
  await tx.disposalItem.create({
    data: {
      ...{ municipalityId: place.municipality.id, listId, recordId: record.id, kind: 'concern_report' },
      ...{ recordNumber: record.number, rule: 'concern_opened_adult', act: 'SoL (2025:400)', section: '16' },
      ...{ triggerOn: long, mayFrom: new Date('2017-03-01'), mustBy: new Date('2018-12-31') },
      ...(destroyed ? { state: 'destroyed', destroyedAt: long } : {}),
    },
  })
}

export async function makeDisposals(tx: OwnerTx, place: SecretPlace, given: Given): Promise<Disposals> {
  const municipalityId = place.municipality.id
  const [first, second] = [given.people.data_protection_officer, given.people.administrator]
  const states = ['prepared', 'prepared', 'proposed', 'carried_out'] as const
  const lists: string[] = []
  for (const [at, state] of states.entries()) {
    const listId = await makeList(tx, place, { state, number: at + 1, signed: { first, second } })
    const record =
      state === 'carried_out'
        ? { id: randomUUID(), number: '2011-0001' }
        : await makeOldReport(tx, place, given)
    await putOn(tx, place, { listId, record, destroyed: state === 'carried_out' })
    lists.push(listId)
  }
  await makeRemains(tx, place, given)
  const held = await makeOldReport(tx, place, given)
  const hold = await tx.legalHold.create({
    data: {
      ...{ municipalityId, kind: 'concern_report', recordId: held.id, recordNumber: held.number },
      ...{ reason: 'court', registerNumber: `${place.canary} 12`, fromDay: long, placedById: first.userId },
    },
  })
  await tx.retentionFact.create({
    data: { municipalityId, recordId: held.id, kind: 'concern_report', inSample: false },
  })
  const decision = await tx.retentionDecision.create({
    data: {
      ...{ municipalityId, kind: 'concern_report', years: 5, registerNumber: `${place.canary} 34` },
      ...{ decidedOn: long, madeById: first.userId },
    },
  })
  const [prepared = '', spare = '', proposed = '', done = ''] = lists
  return {
    prepared,
    spare,
    proposed,
    done,
    hold: hold.id,
    heldNumber: held.number,
    decision: decision.id,
    ...(await makeArchive(tx, place, given)),
  }
}
