import { randomUUID } from 'node:crypto'
import { expiryOf } from '@/lib/broken-glass/rules'
import type { DraftAnswers } from '@/lib/concern-drafts/schema'
import { typedPerson } from '@/lib/concern-people/schema'
import { type ConcernContent, type ConcernPerson, personOf } from '@/lib/concerns/schema'
import { hashesOf } from '@/lib/person-index/commands'
import { clock } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import {
  type MunicipalityKey,
  makeMunicipalityKey,
  openKeyWith,
  sealUnder,
  sealWith,
} from '@/lib/platform/sealing'
import { makeSearchKey, openSearchKey } from '@/lib/platform/search-keys'
import { makeTextFile } from '@/tests/support/attachments'
import type { OwnerTx } from '@/tests/support/owner'
import type { Place } from '@/tests/support/tenant'

export type SecretPlace = Place & { key: MunicipalityKey }

export async function makeKey(tx: OwnerTx, municipalityId: string): Promise<MunicipalityKey> {
  const { wrappedKey, ...key } = makeMunicipalityKey(env().SAMLAD_MASTER_KEY, municipalityId)
  await tx.municipalityKey.create({ data: { municipalityId, version: key.version, wrappedKey } })
  const search = makeSearchKey(env().SAMLAD_MASTER_KEY, municipalityId)
  await tx.searchKey.create({ data: { municipalityId, wrappedKey: search.wrappedKey } })
  await tx.personIndexFill.create({ data: { municipalityId, at: new Date() } })
  return key
}

export type ConcernGiven = {
  reporterId: string
  receivingUnitId: string
  assignedToId?: string
  receivedAt?: Date
  /** Another than that of the reports that are filed, whose numbers are their own. */
  year?: number
  /** Instead of the one who is in every report. */
  people?: Partial<ConcernPerson>[]
  /** Its one attachment, when it is to have any. */
  file?: string
}

let lastNumber = 0

/** A report whose every sealed text holds the municipality's secret. Assigned means accepted. */
export async function makeConcern(
  tx: OwnerTx,
  place: SecretPlace,
  { people, file, ...given }: ConcernGiven,
): Promise<string> {
  const id = randomUUID()
  const content = {
    ...contentWith(place.secret),
    attachments: namedFiles(place, file),
    ...(people && { people: people.map(personOf) }),
  }
  lastNumber += 1
  await tx.concernReport.create({
    data: {
      ...sealWith(place.key, { table: 'concern_report', id }, content),
      municipalityId: place.municipality.id,
      id,
      year: 2026,
      number: lastNumber,
      subject: 'child',
      immediateDanger: false,
      source: 'school',
      state: given.assignedToId ? 'accepted' : 'received',
      acceptedAt: given.assignedToId ? new Date() : null,
      ...given,
    },
  })
  await indexContent(tx, place, { id, people: content.people })
  if (file) await makeConcernFile(tx, place, { id: file, by: given.reporterId, owner: { reportId: id } })
  return id
}

type Indexed = { id: string; people: ConcernPerson[] }

async function indexContent(tx: OwnerTx, { municipality }: SecretPlace, { id: recordId, people }: Indexed) {
  const municipalityId = municipality.id
  const { wrappedKey } = await tx.searchKey.findUniqueOrThrow({ where: { municipalityId } })
  const key = openSearchKey([env().SAMLAD_MASTER_KEY], municipalityId, wrappedKey)
  const hashes = hashesOf(key, people, { today: clock.today() })
  await tx.personHash.createMany({
    data: hashes.map((found) => ({
      ...found,
      ...{ municipalityId, recordKind: 'concern', recordId },
      hash: new Uint8Array(Buffer.from(found.hash, 'hex')),
    })),
  })
}

const namedFiles = ({ secret }: SecretPlace, id?: string) =>
  id ? [{ id, name: `${secret} bilaga.txt`, kind: 'txt' as const, size: 1 }] : []

type FileGiven = { id: string; by: string; owner: { draftId: string } | { reportId: string } }

async function makeConcernFile(tx: OwnerTx, place: SecretPlace, { id, by, owner }: FileGiven) {
  const { fileId } = await makeTextFile(tx, place, { text: place.secret, by: { userId: by } })
  await tx.concernAttachment.create({
    data: { municipalityId: place.municipality.id, id, fileId, ...owner },
  })
}

type Broken = { record: string; by: { userId: string } }

/** A glass over a report, broken and over long ago. Its words are for the officer. */
export async function makeGlass(tx: OwnerTx, place: SecretPlace, { record, by }: Broken): Promise<string> {
  const [id, municipalityId] = [randomUUID(), place.municipality.id]
  const { wrappedKey } = await tx.concernReport.findUniqueOrThrow({
    where: { municipalityId_id: { municipalityId, id: record } },
  })
  const key = openKeyWith(place.key, {
    table: 'concern_report',
    id: record,
    wrappedKey: wrappedKey ?? new Uint8Array(),
  })
  const openedAt = new Date('2026-01-15T10:00:00Z')
  await tx.brokenGlass.create({
    data: {
      ...{
        municipalityId,
        id,
        recordKind: 'concern',
        recordId: record,
        userId: by.userId,
        reason: 'absence',
      },
      ...{ openedAt, expiresAt: expiryOf(openedAt) },
      note: sealUnder(key, { table: 'broken_glass', id }, `${place.canary} behövde läsa`),
    },
  })
  return id
}

export async function makeDraft(
  tx: OwnerTx,
  place: SecretPlace,
  { reporterId, file }: Pick<ConcernGiven, 'reporterId' | 'file'>,
): Promise<string> {
  const id = randomUUID()
  const answers: DraftAnswers = {
    danger: 'no',
    observed: `${place.secret} har setts`,
    people: [typedPerson.parse({ name: place.secret })],
    attachments: namedFiles(place, file),
  }
  await tx.concernDraft.create({
    data: {
      ...sealWith(place.key, { table: 'concern_draft', id }, answers),
      municipalityId: place.municipality.id,
      id,
      reporterId,
    },
  })
  if (file) await makeConcernFile(tx, place, { id: file, by: reporterId, owner: { draftId: id } })
  return id
}

function contentWith(secret: string): ConcernContent {
  const guardian = { name: `${secret} förälder`, phone: '', informed: 'informed' as const, told: secret }
  const person = { name: `${secret} Elevsson`, age: '14', school: `${secret} skolan` }
  return {
    observed: `${secret} sade något som oroade på rasten`,
    heard: `${secret} berättade en kamrat`,
    ownWords: secret,
    observedWhen: `${secret} i går`,
    basis: ['witnessed'],
    done: `${secret} talade med rektor`,
    earlier: secret,
    people: [personOf({ kind: 'child', ...person, guardians: [guardian] })],
    attachments: [],
    reporterName: `${secret} lärare`,
    reporterRole: 'Lärare',
    reporterUnit: `${secret} skolan`,
    reporterPhone: '',
    reporterAnonymous: false,
    takenBy: '',
  }
}
