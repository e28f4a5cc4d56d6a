import { lockIncident } from '@/lib/incident-handling/commands'
import { attachPhoto, type IncidentPlace, receivePhoto } from '@/lib/incidents/commands'
import { getIncident } from '@/lib/incidents/queries'
import { givenPhoto, mostPhotos, newPhoto, photoPlace } from '@/lib/incidents/schema'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand, prepareCommand } from '@/lib/platform/gate'
import { destroyFile } from '@/lib/stored-files/commands'

const keepPhoto = defineCommand({
  allow: 'incident.correct',
  input: newPhoto,
  load: ({ run, input }) => lockIncident(run, input.incidentId),
  async run({ run, actor, now, today, input, row, audit }): Promise<Outcome<IncidentPlace>> {
    const [held] = await run<{ count: number }>(sql`
      SELECT count(*)::int AS count FROM incident_photo
      WHERE municipality_id = open_municipality_id() AND incident_id = ${row.id}::uuid`)
    if ((held?.count ?? 0) >= mostPhotos) return invalid('photo', 'file_too_many')
    const kept = await attachPhoto({ run, actor, now, today }, row.id, input.photo)
    if (!kept.ok) return kept
    audit(row.id, { photo: 'added', bytes: input.photo.bytes.length })
    return done({ id: row.id })
  },
})

export const addPhoto = prepareCommand({
  input: givenPhoto,
  door: getIncident,
  open: ({ incidentId }) => ({ incidentId }),
  async prepare({ incidentId, photo }) {
    const received = await receivePhoto(photo)
    return received.ok ? done({ incidentId, photo: received.value }) : received
  },
  command: keepPhoto,
})

/** With its bytes and their key: a picture of a person, taken by mistake, is not kept anywhere. */
export const removePhoto = defineCommand({
  allow: 'incident.correct',
  input: photoPlace,
  load: ({ run, input }) => lockIncident(run, input.incidentId),
  async run({ run, input, row, audit }): Promise<Outcome<IncidentPlace>> {
    const [removed] = await run<{ fileId: string }>(sql`
      DELETE FROM incident_photo WHERE municipality_id = open_municipality_id() AND id = ${input.photoId}::uuid
        AND incident_id = ${row.id}::uuid RETURNING file_id::text AS "fileId"`)
    // A colleague was faster: it is gone all the same.
    if (removed) await destroyFile({ run }, removed.fileId)
    audit(row.id, { photo: 'removed', id: input.photoId })
    return done({ id: row.id })
  },
})

/** All of an incident's, when its time has run out (gallring); how many they were. */
export async function destroyPhotos(run: RunSql, incidentId: string): Promise<number> {
  const gone = await run<{ fileId: string }>(sql`
    DELETE FROM incident_photo WHERE municipality_id = open_municipality_id() AND incident_id = ${incidentId}::uuid
    RETURNING file_id::text AS "fileId"`)
  for (const { fileId } of gone) await destroyFile({ run }, fileId)
  return gone.length
}
