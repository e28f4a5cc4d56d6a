import { getDraftFile } from '@/lib/concern-drafts/queries'
import { answerFile } from '@/lib/platform/page'
import { mediaTypes } from '@/lib/stored-files/rules'

type Context = { params: Promise<{ municipality: string; attachmentId: string }> }

/** A file of one's own draft: its address is the form's, with the file last. */
export async function GET(request: Request, { params }: Context) {
  const { municipality, attachmentId } = await params
  const input = { draft: new URL(request.url).searchParams.get('draft') ?? '', attachmentId }
  return answerFile(getDraftFile, { municipality, input }, async ({ name, kind, bytes }) => ({
    name,
    type: mediaTypes[kind],
    content: bytes,
  }))
}
