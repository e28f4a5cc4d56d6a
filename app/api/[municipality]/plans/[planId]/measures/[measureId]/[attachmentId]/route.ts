import { getAttachment } from '@/lib/measure-attachments/queries'
import { answerFile } from '@/lib/platform/page'
import { mediaTypes } from '@/lib/stored-files/rules'

type Context = {
  params: Promise<{ municipality: string; planId: string; measureId: string; attachmentId: string }>
}

/** An attachment as a file to save: its address is the measure's, with the file last. */
export async function GET(_request: Request, { params }: Context) {
  const { municipality, ...input } = await params
  return answerFile(getAttachment, { municipality, input }, async ({ name, kind, bytes }) => ({
    name,
    type: mediaTypes[kind],
    content: bytes,
  }))
}
