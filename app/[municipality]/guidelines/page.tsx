import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GuidelineList } from '@/components/guidelines/guideline-list'
import { AppPage } from '@/components/shell/app-page'
import { listGuidelines } from '@/lib/guidelines/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

async function open({ params }: Props) {
  return read(listGuidelines, (await params).municipality, {})
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('guidelines')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function GuidelinesPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="guidelines">
      <GuidelineList view={view} municipality={actor.municipality.slug} />
    </AppPage>
  )
}
