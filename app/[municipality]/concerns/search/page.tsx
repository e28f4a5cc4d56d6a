import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SearchPage } from '@/components/person-search/search-page'
import { AppPage } from '@/components/shell/app-page'
import { openPersonSearch } from '@/lib/person-search/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(openPersonSearch, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('person-search')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function PersonSearchPage(props: Props) {
  const { actor } = await open(props)
  return (
    <AppPage actor={actor} current="inbox">
      <SearchPage municipality={actor.municipality.slug} />
    </AppPage>
  )
}
