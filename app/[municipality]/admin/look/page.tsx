import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LookPage } from '@/components/municipality-looks/look-page'
import { AppPage } from '@/components/shell/app-page'
import { getLook } from '@/lib/municipality-looks/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(getLook, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('municipality-looks'), open(props)])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function AdminLookPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="admin">
      <LookPage look={view} slug={actor.municipality.slug} />
    </AppPage>
  )
}
