import type { Metadata } from 'next'
import { SectionPage } from '@/components/pictures/section-page'
import { AppPage } from '@/components/shell/app-page'
import { getSectionForm } from '@/lib/picture-sections/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; id: string; sectionId: string }> }

async function open({ params }: Props) {
  const { municipality, id, sectionId } = await params
  return read(getSectionForm, municipality, { pictureId: id, sectionId })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { actor, view } = await open(props)
  return { title: `${view.section.heading} · ${actor.municipality.name}` }
}

export default async function PictureSectionPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="pictures">
      <SectionPage municipality={actor.municipality.slug} view={view} />
    </AppPage>
  )
}
