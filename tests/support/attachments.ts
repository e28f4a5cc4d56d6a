import { randomUUID } from 'node:crypto'
import { sealPartsWith } from '@/lib/platform/sealing'
import type { SecretPlace } from '@/tests/support/concerns'
import { tinyPng } from '@/tests/support/good-files'
import type { OwnerTx } from '@/tests/support/owner'
import type { Person } from '@/tests/support/tenant'

export type Attached = { id: string; fileId: string }

/** A text in two parts. */
export async function makeTextFile(
  tx: OwnerTx,
  { municipality, key }: SecretPlace,
  { text, by }: { text: string; by: Pick<Person, 'userId'> },
): Promise<{ fileId: string; size: number }> {
  const [municipalityId, fileId] = [municipality.id, randomUUID()]
  const parts = [Buffer.from(`${text} bilagans text, `), Buffer.from('del två')]
  const size = parts.reduce((sum, { length }) => sum + length, 0)
  const { contents, ...sealed } = sealPartsWith(key, { table: 'stored_file', id: fileId }, parts)
  await tx.storedFile.create({
    data: { municipalityId, id: fileId, kind: 'txt', size, parts: 2, storedById: by.userId, ...sealed },
  })
  await tx.storedFilePart.createMany({
    data: contents.map((content, at) => ({ municipalityId, fileId, position: at + 1, content })),
  })
  return { fileId, size }
}

/** On a measure, with the municipality's canary. */
export async function makeAttachment(
  tx: OwnerTx,
  place: SecretPlace,
  { measureId, by }: { measureId: string; by: Person },
): Promise<Attached> {
  const [municipalityId, id] = [place.municipality.id, randomUUID()]
  const { fileId } = await makeTextFile(tx, place, { text: place.canary, by })
  await tx.measureAttachment.create({
    data: { municipalityId, id, measureId, fileId, name: `${place.canary} bilaga.txt`, addedById: by.userId },
  })
  return { id, fileId }
}

/** The municipality's own: two dots. */
export async function makeLogo(tx: OwnerTx, { municipality, key }: SecretPlace, by: Person) {
  const municipalityId = municipality.id
  const fileId = randomUUID()
  const { contents, ...sealed } = sealPartsWith(key, { table: 'stored_file', id: fileId }, [tinyPng])
  const file = { kind: 'png' as const, size: tinyPng.length, parts: 1, storedById: by.userId }
  await tx.storedFile.create({ data: { municipalityId, id: fileId, ...file, ...sealed } })
  await tx.storedFilePart.createMany({
    data: contents.map((content) => ({ municipalityId, fileId, position: 1, content })),
  })
  await tx.municipalityLogo.create({ data: { municipalityId, fileId, width: 2, height: 1 } })
}
