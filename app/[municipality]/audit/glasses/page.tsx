import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GlassList } from '@/components/glass-reviews/glass-list'
import { AppPage } from '@/components/shell/app-page'
import { listGlasses } from '@/lib/glass-reviews/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(listGlasses, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('glass-reviews')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function GlassesPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="audit">
      <GlassList {...view} slug={actor.municipality.slug} />
    </AppPage>
  )
}
