import { getLocale, getMessages } from 'next-intl/server'
import { planFile } from '@/components/plan-exports/plan-file'
import { getPlanFile } from '@/lib/plan-exports/queries'
import type { PlanFormat } from '@/lib/plan-exports/schema'
import { answerFile } from '@/lib/platform/page'

type Context = { params: Promise<{ municipality: string; planId: string; format: string }> }

export async function GET(_request: Request, { params }: Context) {
  const { municipality, planId, format } = await params
  const [messages, locale] = await Promise.all([getMessages(), getLocale()])
  const asked = { municipality, input: { planId, format: format as PlanFormat } }
  return answerFile(getPlanFile, asked, (view) => planFile(view, { messages, locale }))
}
