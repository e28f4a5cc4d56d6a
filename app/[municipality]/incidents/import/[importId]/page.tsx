import type { Metadata } from 'next'
import { ImportPage } from '@/components/incident-imports/import-page'
import { AppPage } from '@/components/shell/app-page'
import { getIncidentImport } from '@/lib/incident-imports/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; importId: string }> }

async function open({ params }: Props) {
  const { municipality, importId } = await params
  return read(getIncidentImport, municipality, { importId })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { actor, view } = await open(props)
  return { title: `${view.system} · ${actor.municipality.name}` }
}

export default async function IncidentImportPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="incidents">
      <ImportPage municipality={actor.municipality.slug} made={view} />
    </AppPage>
  )
}
