import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HoldsPage } from '@/components/legal-holds/holds-page'
import { AppPage } from '@/components/shell/app-page'
import { listHolds } from '@/lib/legal-holds/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(listHolds, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('legal-holds'), open(props)])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function LegalHoldsRoute(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="disposals">
      <HoldsPage view={view} slug={actor.municipality.slug} />
    </AppPage>
  )
}
