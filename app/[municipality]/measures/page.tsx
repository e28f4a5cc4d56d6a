import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ListPage, listTitle } from '@/components/measure-list/list-page'
import { AppPage } from '@/components/shell/app-page'
import { listMeasures } from '@/lib/measure-list/queries'
import { listAddress } from '@/lib/measure-list/schema'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality }, asked] = await Promise.all([params, searchParams])
  return read(listMeasures, municipality, listAddress.parse(asked))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor, view }] = await Promise.all([getTranslations('measure-list'), open(props)])
  return { title: `${listTitle(t, view.address)} · ${actor.municipality.name}` }
}

export default async function MeasuresPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="measures">
      <ListPage municipality={actor.municipality.slug} view={view} />
    </AppPage>
  )
}
