import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { NoPlans } from '@/components/plans/no-plans'
import { PlanFilter } from '@/components/plans/plan-filter'
import { PlanTable } from '@/components/plans/plan-table'
import { listSentence } from '@/components/plans/plan-words'
import { AppPage } from '@/components/shell/app-page'
import { PageHead } from '@/components/ui/page-head'
import { listPlans } from '@/lib/plans/queries'
import type { PlanFilter as Filter } from '@/lib/plans/schema'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Read once for the title and the page. */
const readPlans = cache((municipality: string, state: string, mine: boolean) =>
  read(listPlans, municipality, { state: (state || undefined) as Filter['state'], mine }),
)

async function open({ params, searchParams }: Props) {
  const [{ municipality }, { state, mine }] = await Promise.all([params, searchParams])
  return readPlans(municipality, typeof state === 'string' ? state : '', mine === '1')
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [words, { actor }] = await Promise.all([getTranslations('plans.list'), open(props)])
  return { title: `${words('title')} · ${actor.municipality.name}` }
}

export default async function PlansPage(props: Props) {
  const [words, locale, { actor, view }] = await Promise.all([
    getTranslations('plans'),
    getLocale(),
    open(props),
  ])
  const { slug } = actor.municipality
  return (
    <AppPage actor={actor} current="plans">
      <PageHead title={words('list.title')} state={listSentence(view, words, locale)} />
      <div className="mt-6">
        {view.offered.all > 0 && <PlanFilter view={view} municipality={slug} />}
        {view.plans.length > 0 ? (
          <PlanTable plans={view.plans} municipality={slug} />
        ) : (
          <NoPlans view={view} municipality={slug} />
        )}
      </div>
    </AppPage>
  )
}
