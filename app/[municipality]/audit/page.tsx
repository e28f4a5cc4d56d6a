import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuditTrail } from '@/components/audit/audit-trail'
import { AppPage } from '@/components/shell/app-page'
import { listAuditEvents } from '@/lib/audit/queries'
import { auditFilter } from '@/lib/audit/schema'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }>; searchParams: Promise<Record<string, string>> }

async function open({ params, searchParams }: Props) {
  const [{ municipality }, asked] = await Promise.all([params, searchParams])
  return read(listAuditEvents, municipality, auditFilter.parse(asked))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('audit'), open(props)])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function AuditPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="audit">
      <AuditTrail view={view} slug={actor.municipality.slug} />
    </AppPage>
  )
}
