import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegisterPage } from '@/components/access-requests/register-page'
import { AppPage } from '@/components/shell/app-page'
import { listAccessRequests } from '@/lib/access-requests/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(listAccessRequests, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('access-requests'), open(props)])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function AccessRequestsRoute(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="access">
      <RegisterPage view={view} slug={actor.municipality.slug} />
    </AppPage>
  )
}
