import { getIncidentPhoto } from '@/lib/incident-photos/queries'
import { answerFile } from '@/lib/platform/page'
import { mediaTypes } from '@/lib/stored-files/rules'

type Context = { params: Promise<{ municipality: string; incidentId: string; photoId: string }> }

/** The picture of an incident: shown on its page, and a file to save for whoever opens its address. */
export async function GET(_request: Request, { params }: Context) {
  const { municipality, ...input } = await params
  return answerFile(getIncidentPhoto, { municipality, input }, async ({ kind, bytes }) => ({
    name: `${input.photoId}.${kind === 'jpeg' ? 'jpg' : kind}`,
    type: mediaTypes[kind],
    content: bytes,
  }))
}
