import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { NoPlans } from '@/components/plans/no-plans'
import { PlanFilter } from '@/components/plans/plan-filter'
import { PlanTable } from '@/components/plans/plan-table'
import { listSentence } from '@/components/plans/plan-words'
import { AppPage } from '@/components/shell/app-page'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { listPlans } from '@/lib/plans/queries'
import type { PlanFilter as Filter } from '@/lib/plans/schema'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality }, { state, mine }] = await Promise.all([params, searchParams])
  const filter = { state: typeof state === 'string' && state !== '' ? state : undefined, mine: mine === '1' }
  return read(listPlans, municipality, filter as Filter)
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
      <PageHead
        title={words('list.title')}
        state={listSentence(view, words, locale)}
        actions={
          view.can.create &&
          view.offered.all > 0 && (
            <ButtonLink href={`/${slug}/plans/new`} variant="primary">
              {words('list.new')}
            </ButtonLink>
          )
        }
      />
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
