import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PictureStart } from '@/components/pictures/picture-start'
import { AppPage } from '@/components/shell/app-page'
import { getPictureStart } from '@/lib/picture-starts/queries'
import { pictureStart } from '@/lib/pictures/schema'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality }, asked] = await Promise.all([params, searchParams])
  return read(getPictureStart, municipality, pictureStart.parse(asked))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('pictures.start'), open(props)])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function NewPicturePage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="pictures">
      <PictureStart municipality={actor.municipality.slug} view={view} />
    </AppPage>
  )
}
