import type { Metadata } from 'next'
import { SourcePage, sourceTitle } from '@/components/pictures/source-page'
import { AppPage } from '@/components/shell/app-page'
import { getSourceForm } from '@/lib/picture-sources/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; id: string; sourceId: string }> }

async function open({ params }: Props) {
  const { municipality, id, sourceId } = await params
  return read(getSourceForm, municipality, { pictureId: id, sourceId })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { actor, view } = await open(props)
  return { title: `${await sourceTitle(view)} · ${actor.municipality.name}` }
}

export default async function SourceAnswerPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="pictures">
      <SourcePage municipality={actor.municipality.slug} view={view} />
    </AppPage>
  )
}
