import { randomUUID } from 'node:crypto'
import { openKeyWith, sealUnder, sealWith } from '@/lib/platform/sealing'
import type { SecretPlace } from '@/tests/support/concerns'
import type { OwnerTx } from '@/tests/support/owner'
import type { Tenant } from '@/tests/support/tenant'

/** One that waits for the case worker's `review`, and one whose record has been `reviewed`. */
export type Access = { request: string; review: string; reviewed: string }

type Given = Pick<Tenant, 'people'> & { caseId: string }

async function makeRequest(tx: OwnerTx, place: SecretPlace, { people }: Given, number: number) {
  const [municipalityId, id] = [place.municipality.id, randomUUID()]
  const whom = { name: `${place.canary} Elevsson`, personalNumber: '20110224-2383' }
  await tx.accessRequest.create({
    data: {
      ...{ municipalityId, id, year: 2020, number, reason: 'copy', asker: 'self', identity: 'id_document' },
      ...{ receivedOn: new Date('2020-01-01'), openedById: people.data_protection_officer.userId },
      ...sealWith(place.key, { table: 'access_request', id }, whom),
    },
  })
  return id
}

export async function makeAccess(tx: OwnerTx, place: SecretPlace, given: Given): Promise<Access> {
  const municipalityId = place.municipality.id
  const { wrappedKey } = await tx.case.findFirstOrThrow({ where: { municipalityId, id: given.caseId } })
  if (!wrappedKey) throw new Error('A case that was just made has no key.')
  const key = openKeyWith(place.key, { table: 'support_case', id: given.caseId, wrappedKey })
  const [request, reviewed] = [await makeRequest(tx, place, given, 1), await makeRequest(tx, place, given, 2)]
  const [review, done] = [randomUUID(), randomUUID()]
  const of = { municipalityId, recordKind: 'case', recordId: given.caseId } as const
  await tx.accessRecord.create({ data: { ...of, id: review, requestId: request } })
  const said = { reasons: '', pieces: [{ key: 'identity', text: `${place.canary} Elevsson` }] }
  await tx.accessRecord.create({
    data: {
      ...{ ...of, id: done, requestId: reviewed, decision: 'given', decidedAt: new Date('2020-01-02') },
      decidedById: given.people.case_worker.userId,
      content: sealUnder(key, { table: 'access_record', id: done }, said),
    },
  })
  const answered = await makeRequest(tx, place, given, 3)
  const handedOut = { handedOutAt: new Date('2020-01-03'), means: 'in_person' }
  await tx.accessRequest.updateMany({
    where: { id: answered },
    data: { ...handedOut, handedOutById: given.people.data_protection_officer.userId },
  })
  await tx.accessRecord.create({ data: { ...of, requestId: answered } })
  return { request, review, reviewed }
}
