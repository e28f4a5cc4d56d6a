import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RoutingPage } from '@/components/routing/routing-page'
import { AppPage } from '@/components/shell/app-page'
import { read } from '@/lib/platform/page'
import { getRouting } from '@/lib/routing/queries'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(getRouting, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('routing'), open(props)])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function RoutingRoute(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="admin">
      <RoutingPage view={view} municipality={actor.municipality.slug} />
    </AppPage>
  )
}
