import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportStartPage } from '@/components/incident-imports/start-page'
import { AppPage } from '@/components/shell/app-page'
import { getImportStart } from '@/lib/incident-imports/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(getImportStart, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('incident-imports')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function IncidentImportsPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="incidents">
      <ImportStartPage municipality={actor.municipality.slug} view={view} />
    </AppPage>
  )
}
