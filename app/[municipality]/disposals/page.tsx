import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DisposalsPage } from '@/components/disposals/disposals-page'
import { AppPage } from '@/components/shell/app-page'
import { listDisposals } from '@/lib/disposals/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(listDisposals, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('disposals'), open(props)])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function DisposalsRoute(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="disposals">
      <DisposalsPage view={view} slug={actor.municipality.slug} />
    </AppPage>
  )
}
