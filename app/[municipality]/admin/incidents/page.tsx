import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IncidentRulesPage } from '@/components/incident-rules/rules-page'
import { AppPage } from '@/components/shell/app-page'
import { getIncidentRules } from '@/lib/incident-rules/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(getIncidentRules, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('incident-rules'), open(props)])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function IncidentRulesRoute(props: Props) {
  const { actor, view } = await open(props)
  const isAdministrator = actor.membership.role === 'administrator'
  return (
    <AppPage actor={actor} current={isAdministrator ? 'admin' : 'incidents'}>
      <IncidentRulesPage
        view={view}
        municipality={actor.municipality.slug}
        isAdministrator={isAdministrator}
      />
    </AppPage>
  )
}
