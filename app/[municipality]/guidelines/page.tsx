import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GuidelinePage } from '@/components/guidelines/guideline-page'
import { AppPage } from '@/components/shell/app-page'
import { listGuidelines } from '@/lib/guidelines/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guidelines'))('title') }
}

export default async function GuidelinesPage({ params }: Props) {
  const { actor, view } = await read(listGuidelines, (await params).municipality, {})
  return (
    <AppPage actor={actor} current="guidelines">
      <GuidelinePage guidelines={view.guidelines} home={`/${actor.municipality.slug}`} />
    </AppPage>
  )
}
