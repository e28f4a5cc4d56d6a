import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AppPage } from '@/components/shell/app-page'
import { StatisticsPage } from '@/components/statistics/statistics-page'
import { read } from '@/lib/platform/page'
import { getStatistics } from '@/lib/statistics/queries'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(getStatistics, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('statistics')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function NumbersPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="overview">
      <StatisticsPage municipality={actor.municipality.slug} view={view} />
    </AppPage>
  )
}
