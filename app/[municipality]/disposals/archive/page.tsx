import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArchivePage } from '@/components/archive-exports/archive-page'
import { AppPage } from '@/components/shell/app-page'
import { listArchive } from '@/lib/archive-exports/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(listArchive, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('archive-exports'), open(props)])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function ArchiveRoute(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="disposals">
      <ArchivePage view={view} slug={actor.municipality.slug} />
    </AppPage>
  )
}
