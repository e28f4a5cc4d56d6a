import type { Metadata } from 'next'
import { IncidentPage, incidentTitle } from '@/components/incidents/incident-page'
import { AppPage } from '@/components/shell/app-page'
import { getIncident } from '@/lib/incidents/queries'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string; id: string }>
  searchParams: Promise<{ told?: string }>
}

async function open({ params }: Props) {
  const { municipality, id } = await params
  return read(getIncident, municipality, { incidentId: id })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { actor, view } = await open(props)
  return { title: `${await incidentTitle(view)} · ${actor.municipality.name}` }
}

export default async function OneIncidentPage(props: Props) {
  const [{ actor, view }, { told }] = await Promise.all([open(props), props.searchParams])
  return (
    <AppPage actor={actor} current="incidents">
      <IncidentPage
        municipality={actor.municipality.slug}
        incident={view}
        told={told === '1' && view.reported.mine}
      />
    </AppPage>
  )
}
