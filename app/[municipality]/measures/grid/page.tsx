import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GridPage } from '@/components/measure-grid/grid-page'
import { AppPage } from '@/components/shell/app-page'
import { getMeasureGrid } from '@/lib/measure-grid/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(getMeasureGrid, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('measure-list.grid'), open(props)])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function MeasureGridPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="measures">
      <GridPage municipality={actor.municipality.slug} view={view} />
    </AppPage>
  )
}
