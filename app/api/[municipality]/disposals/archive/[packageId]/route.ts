import { getLocale, getMessages } from 'next-intl/server'
import { archiveFile } from '@/components/archive-exports/archive-file'
import { getPackageContent } from '@/lib/archive-exports/queries'
import { answerFile } from '@/lib/platform/page'

type Context = { params: Promise<{ municipality: string; packageId: string }> }

export async function GET(_request: Request, { params }: Context) {
  const { municipality, packageId } = await params
  const [messages, locale] = await Promise.all([getMessages(), getLocale()])
  const asked = { municipality, input: { packageId } }
  return answerFile(getPackageContent, asked, (view) => archiveFile(view, { messages, locale }))
}
