import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublishPage } from '@/components/guideline-publishing/publish-page'
import { AppPage } from '@/components/shell/app-page'
import { getPublishing } from '@/lib/guideline-publishing/queries'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string; id: string }>
}

async function open({ params }: Props) {
  const { municipality, id } = await params
  return read(getPublishing, municipality, { id })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor, view }, t] = await Promise.all([open(props), getTranslations('guideline-publishing')])
  return { title: `${t('publish.title', { version: view.guideline.version })} · ${actor.municipality.name}` }
}

export default async function PublishPageRoute(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="guidelines">
      <PublishPage view={view} municipality={actor.municipality.slug} />
    </AppPage>
  )
}
