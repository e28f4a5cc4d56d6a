import type { IncidentRow } from '@/lib/incidents/queries'
import { photoPlace } from '@/lib/incidents/schema'
import { sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { type OpenedFile, openFile } from '@/lib/stored-files/queries'

type PhotoRow = { id: string; fileId: string } & Pick<IncidentRow, 'ownerId' | 'committeeId' | 'state'>

/** The picture itself. Every fetching is in the trail. */
export const getIncidentPhoto = defineQuery({
  allow: 'incident.read',
  input: photoPlace,
  audited: ({ photoId }) => ({ photo: photoId }),
  async load({ run, input }) {
    const [row] = await run<PhotoRow>(sql`
      SELECT incident.id, photo.file_id AS "fileId", incident.reporter_id AS "ownerId",
        incident.committee_id AS "committeeId", incident.state::text AS state
      FROM incident_photo photo
      JOIN incident ON incident.municipality_id = photo.municipality_id AND incident.id = photo.incident_id
      WHERE photo.municipality_id = open_municipality_id() AND photo.id = ${input.photoId}::uuid
        AND incident.id = ${input.incidentId}::uuid`)
    return row ?? null
  },
  run: ({ run, actor, row }): Promise<OpenedFile | null> => openFile({ run, actor }, row.fileId),
})
