import type { Metadata } from 'next'
import { GuidelinePage } from '@/components/guidelines/guideline-page'
import { AppPage } from '@/components/shell/app-page'
import { getGuideline } from '@/lib/guidelines/queries'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string; id: string }>
}

async function open({ params }: Props) {
  const { municipality, id } = await params
  return read(getGuideline, municipality, { id })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { actor, view } = await open(props)
  const { title, version } = view.guideline
  return { title: `${title} ${version} · ${actor.municipality.name}` }
}

export default async function GuidelinePageRoute(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="guidelines">
      <GuidelinePage view={view} municipality={actor.municipality.slug} />
    </AppPage>
  )
}
