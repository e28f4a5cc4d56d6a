import { getConcernFile } from '@/lib/concern-attachments/queries'
import { answerFile } from '@/lib/platform/page'
import { mediaTypes } from '@/lib/stored-files/rules'

type Context = { params: Promise<{ municipality: string; id: string; attachmentId: string }> }

/** A file of a report: its address is the report's, with the file last. */
export async function GET(_request: Request, { params }: Context) {
  const { municipality, ...input } = await params
  return answerFile(getConcernFile, { municipality, input }, async ({ name, kind, bytes }) => ({
    name,
    type: mediaTypes[kind],
    content: bytes,
  }))
}
