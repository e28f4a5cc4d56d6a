import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RequestPage } from '@/components/access-requests/request-page'
import { AppPage } from '@/components/shell/app-page'
import { getAccessRequest } from '@/lib/access-requests/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; requestId: string }> }

async function open({ params }: Props) {
  const { municipality, requestId } = await params
  return read(getAccessRequest, municipality, { requestId })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor, view }] = await Promise.all([getTranslations('access-requests.one'), open(props)])
  return { title: `${t('title', { number: view.number })} · ${actor.municipality.name}` }
}

export default async function AccessRequestRoute(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="access">
      <RequestPage view={view} slug={actor.municipality.slug} />
    </AppPage>
  )
}
