import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PatternsPage } from '@/components/record-reads/patterns-page'
import { AppPage } from '@/components/shell/app-page'
import { read } from '@/lib/platform/page'
import { findReadingPatterns } from '@/lib/reading-patterns/queries'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(findReadingPatterns, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('record-reads.patterns')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function ReadingPatternsPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="audit">
      <PatternsPage view={view} slug={actor.municipality.slug} />
    </AppPage>
  )
}
