import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlanStartPage } from '@/components/plan-starts/plan-start-page'
import { AppPage } from '@/components/shell/app-page'
import { getPlanStart } from '@/lib/plan-starts/queries'
import { planStart } from '@/lib/plan-starts/schema'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality }, asked] = await Promise.all([params, searchParams])
  return read(getPlanStart, municipality, planStart.parse(asked))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('plan-starts'), open(props)])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function NewPlanPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="plans">
      <PlanStartPage municipality={actor.municipality.slug} view={view} />
    </AppPage>
  )
}
