import type { Metadata } from 'next'
import { NeedPage, needTitle } from '@/components/pictures/need-page'
import { AppPage } from '@/components/shell/app-page'
import { getNeedForm } from '@/lib/picture-needs/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; id: string }> }

async function open({ params }: Props) {
  const { municipality, id } = await params
  return read(getNeedForm, municipality, { pictureId: id })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { actor, view } = await open(props)
  return { title: `${await needTitle(view)} · ${actor.municipality.name}` }
}

export default async function NewNeedPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="pictures">
      <NeedPage municipality={actor.municipality.slug} view={view} />
    </AppPage>
  )
}
