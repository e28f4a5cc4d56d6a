import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ComparisonPage } from '@/components/comparisons/comparison-page'
import { AppPage } from '@/components/shell/app-page'
import { comparePlans } from '@/lib/comparisons/queries'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string; planId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality, planId }, { with: other }] = await Promise.all([params, searchParams])
  return read(comparePlans, municipality, { planId, with: typeof other === 'string' ? other : undefined })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor, view }] = await Promise.all([getTranslations('comparisons'), open(props)])
  return { title: `${t('pageTitle', { plan: view.title })} · ${actor.municipality.name}` }
}

export default async function ComparePlansPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="plans">
      <ComparisonPage municipality={actor.municipality.slug} view={view} />
    </AppPage>
  )
}
