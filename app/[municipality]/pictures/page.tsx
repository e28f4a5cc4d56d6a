import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PictureList } from '@/components/pictures/picture-list'
import { AppPage } from '@/components/shell/app-page'
import { listPictures } from '@/lib/pictures/queries'
import { pictureFilter } from '@/lib/pictures/schema'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality }, asked] = await Promise.all([params, searchParams])
  return read(listPictures, municipality, pictureFilter.parse(asked))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('pictures')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function PicturesPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="pictures">
      <PictureList municipality={actor.municipality.slug} view={view} />
    </AppPage>
  )
}
