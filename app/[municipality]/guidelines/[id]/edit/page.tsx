import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DraftPage } from '@/components/guideline-drafts/draft-page'
import { AppPage } from '@/components/shell/app-page'
import { getGuidelineDraft } from '@/lib/guideline-drafts/queries'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality, id }, asked] = await Promise.all([params, searchParams])
  const text = (name: string) => (typeof asked[name] === 'string' ? asked[name] : undefined)
  return read(getGuidelineDraft, municipality, { id, section: text('section'), add: text('add') })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('guideline-drafts')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function DraftPageRoute(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="guidelines">
      <DraftPage view={view} municipality={actor.municipality.slug} />
    </AppPage>
  )
}
