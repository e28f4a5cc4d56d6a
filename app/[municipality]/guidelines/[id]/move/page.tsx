import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MovesPage } from '@/components/guideline-publishing/moves-page'
import { AppPage } from '@/components/shell/app-page'
import { getMoves } from '@/lib/guideline-publishing/queries'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function open({ params }: Props) {
  const { municipality, id } = await params
  return read(getMoves, municipality, { id })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('guideline-publishing')])
  return { title: `${t('moves.title')} · ${actor.municipality.name}` }
}

export default async function MovesPageRoute(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="guidelines">
      <MovesPage
        view={view}
        municipality={actor.municipality.slug}
        moved={Number((await props.searchParams).moved) || 0}
      />
    </AppPage>
  )
}
