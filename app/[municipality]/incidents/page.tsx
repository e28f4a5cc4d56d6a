import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IncidentList, listTitle } from '@/components/incidents/incident-list'
import { AppPage } from '@/components/shell/app-page'
import { listIncidents } from '@/lib/incident-list/queries'
import { listAddress } from '@/lib/incident-list/schema'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality }, asked] = await Promise.all([params, searchParams])
  return read(listIncidents, municipality, listAddress.parse(asked))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor, view }, t] = await Promise.all([open(props), getTranslations('incidents')])
  return { title: `${listTitle(t, view)} · ${actor.municipality.name}` }
}

export default async function IncidentsPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="incidents">
      <IncidentList municipality={actor.municipality.slug} view={view} />
    </AppPage>
  )
}
