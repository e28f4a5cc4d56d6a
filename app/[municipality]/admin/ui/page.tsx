import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AppPage } from '@/components/shell/app-page'
import { StyleGuide } from '@/components/styleguide/style-guide'
import { read } from '@/lib/platform/page'
import { openStyleGuide } from '@/lib/styleguide/queries'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(openStyleGuide, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('styleguide'), open(props)])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function StyleGuidePage(props: Props) {
  const { actor } = await open(props)
  return (
    <AppPage actor={actor} current="admin">
      <StyleGuide />
    </AppPage>
  )
}
