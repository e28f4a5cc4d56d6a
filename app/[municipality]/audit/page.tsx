import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuditTrail } from '@/components/audit/audit-trail'
import { AppPage } from '@/components/shell/app-page'
import { listAuditEvents } from '@/lib/audit/queries'
import { auditFilter } from '@/lib/audit/schema'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }>; searchParams: Promise<Record<string, string>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

export default async function AuditPage({ params, searchParams }: Props) {
  const [{ municipality }, asked] = await Promise.all([params, searchParams])
  const { actor, view } = await read(listAuditEvents, municipality, auditFilter.parse(asked))
  return (
    <AppPage actor={actor} current="audit">
      <AuditTrail view={view} slug={municipality} />
    </AppPage>
  )
}
