import { type MunicipalityKey, sealPartsWith } from '@/lib/platform/sealing'
import type { Prisma } from '@/prisma/generated/client'
import type { Place } from '@/prisma/seed/place'

export type AttachmentRows = {
  files: Prisma.StoredFileCreateManyInput[]
  parts: Prisma.StoredFilePartCreateManyInput[]
  attachments: Prisma.MeasureAttachmentCreateManyInput[]
}

export function attachmentRows(place: Place, key: MunicipalityKey): AttachmentRows {
  const { municipalityId, id, userId, calendar } = place
  const rows: AttachmentRows = { files: [], parts: [], attachments: [] }
  for (const { plan, measure, by, on, name, kind, text } of place.seed.attachments ?? []) {
    const [fileId, measureId] = [id('file', plan, measure, name), id('measure', plan, measure)]
    const content = Buffer.from(`\uFEFF${text}`)
    const { contents, ...sealed } = sealPartsWith(key, { table: 'stored_file', id: fileId }, [content])
    const [at, person] = [calendar.moment(on), userId(by)]
    const file = { kind, size: content.length, parts: contents.length, storedAt: at, storedById: person }
    rows.files.push({ municipalityId, id: fileId, ...file, ...sealed })
    rows.parts.push(...contents.map((part) => ({ municipalityId, fileId, position: 1, content: part })))
    const added = { name, addedAt: at, addedById: person }
    rows.attachments.push({
      municipalityId,
      id: id('attachment', plan, measure, name),
      measureId,
      fileId,
      ...added,
    })
  }
  return rows
}
