import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AppPage } from '@/components/shell/app-page'
import { DecisionPage } from '@/components/transitions/decision-page'
import { read } from '@/lib/platform/page'
import { getDecision } from '@/lib/transitions/queries'
import type { DecisionChoice } from '@/lib/transitions/schema'

type Props = {
  params: Promise<{ municipality: string; planId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality, planId }, { done }] = await Promise.all([params, searchParams])
  return read(getDecision, municipality, { planId, done: done as DecisionChoice['done'] })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor, view }] = await Promise.all([getTranslations('transitions'), open(props)])
  const act = view.primary ? t(`acts.${view.primary}.do`) : t('title')
  return { title: `${t('pageTitle', { act, plan: view.title })} · ${actor.municipality.name}` }
}

export default async function PlanDecisionPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="plans">
      <DecisionPage municipality={actor.municipality.slug} plan={view} />
    </AppPage>
  )
}
