import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChartsPage } from '@/components/incident-charts/charts-page'
import { AppPage } from '@/components/shell/app-page'
import { chartIncidents } from '@/lib/incident-charts/queries'
import { listAddress } from '@/lib/incident-list/schema'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality }, asked] = await Promise.all([params, searchParams])
  return read(chartIncidents, municipality, listAddress.parse(asked))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('incidents.charts')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function IncidentChartPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="incidents">
      <ChartsPage municipality={actor.municipality.slug} view={view} />
    </AppPage>
  )
}
