import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DisposalPage } from '@/components/disposals/disposal-page'
import { AppPage } from '@/components/shell/app-page'
import { getDisposalList } from '@/lib/disposals/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; listId: string }> }

async function open({ params }: Props) {
  const { municipality, listId } = await params
  return read(getDisposalList, municipality, { listId })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor, view }] = await Promise.all([getTranslations('disposals'), open(props)])
  return { title: `${t('list.title', { number: view.number })} · ${actor.municipality.name}` }
}

export default async function DisposalListRoute(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="disposals">
      <DisposalPage view={view} slug={actor.municipality.slug} />
    </AppPage>
  )
}
