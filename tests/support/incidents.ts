import { randomUUID } from 'node:crypto'
import type { ImportContent } from '@/lib/incident-imports/queries'
import { sealPartsWith } from '@/lib/platform/sealing'
import { settledQuarters } from '@/lib/statistics/rules'
import type { Prisma } from '@/prisma/generated/client'
import type { SecretPlace } from '@/tests/support/concerns'
import { tinyPng } from '@/tests/support/good-files'
import type { OwnerTx } from '@/tests/support/owner'
import type { Place, Tenant } from '@/tests/support/tenant'

type Given = Partial<Prisma.IncidentUncheckedCreateInput>

let lastNumber = 0

/** A sticker of yesterday; what is written holds the municipality's canary. */
export async function makeIncident(tx: OwnerTx, place: Place, given: Given = {}): Promise<string> {
  const id = randomUUID()
  lastNumber += 1
  await tx.incident.create({
    data: {
      municipalityId: place.municipality.id,
      id,
      year: 2020,
      number: lastNumber,
      kind: 'sticker',
      happenedOn: new Date(Date.now() - 86_400_000),
      place: `${place.canary} torget ${lastNumber}`,
      description: `${place.canary} på en stolpe`,
      ...given,
    },
  })
  return id
}

async function makePhoto(
  tx: OwnerTx,
  { municipality, key }: SecretPlace,
  given: { incidentId: string; by: string },
) {
  const municipalityId = municipality.id
  const [id, fileId] = [randomUUID(), randomUUID()]
  const { contents, ...sealed } = sealPartsWith(key, { table: 'stored_file', id: fileId }, [tinyPng])
  const file = { kind: 'png' as const, size: tinyPng.length, parts: 1, storedById: given.by }
  await tx.storedFile.create({ data: { municipalityId, id: fileId, ...file, ...sealed } })
  await tx.storedFilePart.createMany({
    data: contents.map((content) => ({ municipalityId, fileId, position: 1, content })),
  })
  await tx.incidentPhoto.create({
    data: { municipalityId, id, incidentId: given.incidentId, fileId, addedById: given.by },
  })
  return id
}

export type Incidents = Record<
  | 'area'
  | 'open'
  | 'spare'
  | 'corrected'
  | 'closed'
  | 'twin'
  | 'photo'
  | 'sparePhoto'
  | 'openImport'
  | 'spareImport'
  | 'usedImport'
  | 'rule'
  | 'clock',
  string
>
type Crowd = Pick<Tenant, 'committees' | 'people'>

/** The own committee's, reported by the staff; with a rule, a clock, photos and a history. */
export async function makeIncidents(tx: OwnerTx, place: SecretPlace, crowd: Crowd): Promise<Incidents> {
  const municipalityId = place.municipality.id
  const { own } = crowd.committees
  const by = crowd.people.staff.userId
  const area = randomUUID()
  await tx.area.create({ data: { municipalityId, id: area, name: `${place.canary} torgområdet` } })
  const [rule, clockId] = [randomUUID(), randomUUID()]
  await tx.incidentNoticeRule.create({ data: { municipalityId, id: rule, areaId: area, committeeId: own } })
  const clock = { kinds: ['graffiti' as const], hours: 24, source: `${place.canary} regel` }
  await tx.incidentClock.create({
    data: { municipalityId, id: clockId, ...clock, validFrom: new Date('2020-01-01') },
  })
  const common = { committeeId: own, reporterId: by, areaId: area }
  const make = (given: Given = {}) => makeIncident(tx, place, { ...common, ...given })
  // Out of another system: the one kind that can be taken away again.
  await make({ importId: randomUUID(), sourceSystem: 'IA', sourceReference: '1' })
  const open = await make({ kind: 'graffiti', offensive: true, clockId, dueAt: new Date() })
  const closed = { state: 'closed' as const, closedAt: new Date(), outcome: 'handled' as const }
  const made = {
    spare: await make(),
    corrected: await make(),
    closed: await make(closed),
    twin: await make(),
  }
  await tx.incidentChange.create({
    data: {
      ...{ municipalityId, incidentId: open, byUserId: by, field: 'place' },
      ...{ before: `${place.canary} gatan`, after: `${place.canary} torget` },
    },
  })
  await makeRemains(tx, place, by)
  await makeFigure(tx, place)
  const photo = await makePhoto(tx, place, { incidentId: open, by })
  const sparePhoto = await makePhoto(tx, place, { incidentId: open, by })
  const maker = crowd.people.coordinator.userId
  const imports = {
    openImport: await makeFile(tx, place, { by: maker }),
    spareImport: await makeFile(tx, place, { by: maker }),
    usedImport: await makeFile(tx, place, { by: maker, state: 'used' }),
  }
  return { area, open, ...made, photo, sparePhoto, ...imports, rule, clock: clockId }
}

/** What a destruction that was interrupted by hand would leave: the incident is gone, its history is not. */
async function makeRemains(tx: OwnerTx, place: Place, byUserId: string) {
  const gone = {
    state: 'closed',
    place: '',
    description: '',
    reporterId: null,
    disposedAt: new Date(),
  } as const
  const incidentId = await makeIncident(tx, place, gone)
  const said = { field: 'place', before: `${place.canary} gatan`, after: `${place.canary} torget` }
  await tx.incidentChange.create({
    data: { municipalityId: place.municipality.id, incidentId, byUserId, ...said },
  })
}

type Maker = { by: string; state?: 'open' | 'used' }

/** A file of one row that waits; a used one has made nothing that is still there. */
async function makeFile(tx: OwnerTx, { municipality, canary }: Place, { by, state = 'open' }: Maker) {
  const id = randomUUID()
  const open: ImportContent = {
    headings: ['Datum', 'Plats'],
    rows: [['2026-01-01', `${canary} gatan ${id}`]],
    meanings: ['day', 'place'],
  }
  await tx.incidentImport.create({
    data: {
      ...{
        municipalityId: municipality.id,
        id,
        madeById: by,
        system: `${canary} system`,
        name: 'ia.csv',
        state,
      },
      content: state === 'open' ? open : { made: 0, known: 0, faulty: 0 },
    },
  })
  return id
}

/** One number of the last quarter that has been counted. */
async function makeFigure(tx: OwnerTx, { municipality, canary }: Place) {
  const quarter = settledQuarters(new Date().toISOString().slice(0, 10), 1).at(-1) ?? ''
  await tx.statisticFigure.create({
    data: {
      ...{ municipalityId: municipality.id, quarter, base: 'incident', cube: 'area' },
      ...{ key: randomUUID(), label: `${canary} området`, value: 10, position: 0 },
    },
  })
}
