import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoticePage } from '@/components/notifications/notice-page'
import { AppPage } from '@/components/shell/app-page'
import { listNotices } from '@/lib/notifications/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(listNotices, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('notifications'), open(props)])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function NotificationsPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="start">
      <NoticePage view={view} slug={actor.municipality.slug} />
    </AppPage>
  )
}
