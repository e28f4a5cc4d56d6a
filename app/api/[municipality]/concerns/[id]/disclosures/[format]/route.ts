import { getLocale, getMessages } from 'next-intl/server'
import { disclosureFile } from '@/components/disclosures/disclosure-file'
import { getDisclosureFile } from '@/lib/disclosures/queries'
import type { DisclosureFormat } from '@/lib/disclosures/schema'
import { answerFile } from '@/lib/platform/page'

type Context = { params: Promise<{ municipality: string; id: string; format: string }> }

export async function GET(request: Request, { params }: Context) {
  const { municipality, id, format } = await params
  const disclosureId = new URL(request.url).searchParams.get('disclosure') ?? ''
  const [messages, locale] = await Promise.all([getMessages(), getLocale()])
  const place = { source: 'concern', id, person: 0 } as const
  const input = { ...place, disclosureId, format: format as DisclosureFormat }
  return answerFile(getDisclosureFile, { municipality, input }, (view) =>
    disclosureFile({ ...view, source: 'concern' }, { messages, locale }),
  )
}
