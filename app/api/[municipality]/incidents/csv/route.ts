import { getLocale, getMessages } from 'next-intl/server'
import { incidentFile } from '@/components/incidents/incident-file'
import { exportIncidents } from '@/lib/incident-exports/queries'
import { listAddress } from '@/lib/incident-list/schema'
import { answerFile } from '@/lib/platform/page'

type Context = { params: Promise<{ municipality: string }> }

/** The list's selection, as its address says it. */
export async function GET(request: Request, { params }: Context) {
  const [{ municipality }, messages, locale] = await Promise.all([params, getMessages(), getLocale()])
  const input = listAddress.parse(Object.fromEntries(new URL(request.url).searchParams))
  return answerFile(exportIncidents, { municipality, input }, ({ rows }) =>
    incidentFile(rows, 'csv', { messages, locale }),
  )
}
