import { getLocale, getMessages } from 'next-intl/server'
import { extractFile } from '@/components/access-requests/extract-file'
import { getExtract } from '@/lib/access-extracts/queries'
import type { ExtractFormat } from '@/lib/access-extracts/schema'
import { answerFile } from '@/lib/platform/page'

type Context = { params: Promise<{ municipality: string; requestId: string; format: string }> }

export async function GET(_request: Request, { params }: Context) {
  const { municipality, requestId, format } = await params
  const [messages, locale] = await Promise.all([getMessages(), getLocale()])
  const asked = { municipality, input: { requestId, format: format as ExtractFormat } }
  return answerFile(getExtract, asked, (view) => extractFile(view, { messages, locale }))
}
