import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AppPage } from '@/components/shell/app-page'
import { StyleGuide } from '@/components/styleguide/style-guide'
import { read } from '@/lib/platform/page'
import { openStyleGuide } from '@/lib/styleguide/queries'

type Props = { params: Promise<{ municipality: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('styleguide'))('title') }
}

export default async function StyleGuidePage({ params }: Props) {
  const { actor } = await read(openStyleGuide, (await params).municipality, {})
  return (
    <AppPage actor={actor} current="admin">
      <StyleGuide />
    </AppPage>
  )
}
