import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ComparePage } from '@/components/guideline-publishing/compare-page'
import { AppPage } from '@/components/shell/app-page'
import { compareGuidelines } from '@/lib/guidelines/queries'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality, id }, asked] = await Promise.all([params, searchParams])
  const text = (name: string) => (typeof asked[name] === 'string' ? asked[name] : undefined)
  return read(compareGuidelines, municipality, { id, with: text('with') })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor, view }, t] = await Promise.all([open(props), getTranslations('guideline-publishing')])
  return {
    title: `${t('compare.title', { from: view.from.version, to: view.to.version })} · ${actor.municipality.name}`,
  }
}

export default async function ComparePageRoute(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="guidelines">
      <ComparePage view={view} municipality={actor.municipality.slug} />
    </AppPage>
  )
}
