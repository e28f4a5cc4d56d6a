import { getLocale, getMessages } from 'next-intl/server'
import { handoverFile } from '@/components/handovers/handover-file'
import { getHandoverPackage } from '@/lib/handovers/queries'
import type { HandoverFormat } from '@/lib/handovers/schema'
import { answerFile } from '@/lib/platform/page'

type Context = { params: Promise<{ municipality: string; id: string }> }

/** What was handed over, for the receiving system. */
export async function GET(request: Request, { params }: Context) {
  const { municipality, id } = await params
  const asked = new URL(request.url).searchParams
  const [messages, locale] = await Promise.all([getMessages(), getLocale()])
  const format = (asked.get('format') ?? '') as HandoverFormat
  const input = { id, handoverId: asked.get('handover') ?? '', format }
  return answerFile(getHandoverPackage, { municipality, input }, (view) =>
    handoverFile(view, { messages, locale }),
  )
}
