import type { Metadata } from 'next'
import { PicturePage } from '@/components/pictures/picture-page'
import { AppPage } from '@/components/shell/app-page'
import { getPicture } from '@/lib/pictures/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; id: string }> }

async function open({ params }: Props) {
  const { municipality, id } = await params
  return read(getPicture, municipality, { pictureId: id })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { actor, view } = await open(props)
  return { title: `${view.title} · ${actor.municipality.name}` }
}

export default async function OnePicturePage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="pictures">
      <PicturePage municipality={actor.municipality.slug} picture={view} />
    </AppPage>
  )
}
