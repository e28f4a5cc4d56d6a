import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GlassReview } from '@/components/glass-reviews/glass-review'
import { AppPage } from '@/components/shell/app-page'
import { readGlass } from '@/lib/glass-reviews/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; id: string }> }

async function open({ params }: Props) {
  const { municipality, id } = await params
  return read(readGlass, municipality, { glass: id })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor, view }, t] = await Promise.all([open(props), getTranslations('glass-reviews')])
  return { title: `${t('one', { kind: view.kind, number: view.number })} · ${actor.municipality.name}` }
}

export default async function GlassReviewPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="audit">
      <GlassReview glass={view} slug={actor.municipality.slug} />
    </AppPage>
  )
}
