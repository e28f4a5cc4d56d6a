import { getLocale, getMessages } from 'next-intl/server'
import { logFile } from '@/components/disclosure-log/log-file'
import { exportDisclosures } from '@/lib/disclosures/queries'
import { disclosureLog } from '@/lib/disclosures/schema'
import { answerFile } from '@/lib/platform/page'

type Context = { params: Promise<{ municipality: string }> }

/** What the page shows, as its address says it. */
export async function GET(request: Request, { params }: Context) {
  const [{ municipality }, messages, locale] = await Promise.all([params, getMessages(), getLocale()])
  const input = disclosureLog.parse(Object.fromEntries(new URL(request.url).searchParams))
  return answerFile(exportDisclosures, { municipality, input }, async ({ lines }) =>
    logFile(lines, { messages, locale }),
  )
}
