import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeputyPage } from '@/components/deputies/deputy-page'
import { AppPage } from '@/components/shell/app-page'
import { listDeputies } from '@/lib/deputies/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(listDeputies, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('deputies'), open(props)])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function DeputiesPage(props: Props) {
  const { actor, view } = await open(props)
  const administers = actor.membership.role === 'administrator'
  return (
    <AppPage actor={actor} current={administers ? 'admin' : 'inbox'}>
      <DeputyPage units={view} municipality={actor.municipality.slug} administers={administers} />
    </AppPage>
  )
}
