import { getLocale, getMessages } from 'next-intl/server'
import { guidelineFile } from '@/components/guideline-exports/guideline-file'
import { getGuidelineFile } from '@/lib/guideline-exports/queries'
import type { GuidelineFormat } from '@/lib/guideline-exports/schema'
import { answerFile } from '@/lib/platform/page'

type Context = { params: Promise<{ municipality: string; guidelineId: string; format: string }> }

export async function GET(_request: Request, { params }: Context) {
  const { municipality, guidelineId, format } = await params
  const [messages, locale] = await Promise.all([getMessages(), getLocale()])
  const asked = { municipality, input: { id: guidelineId, format: format as GuidelineFormat } }
  return answerFile(getGuidelineFile, asked, (view) => guidelineFile(view, { messages, locale }))
}
