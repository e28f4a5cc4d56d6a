import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { CoordinatorFacts } from '@/components/committees/coordinator-facts'
import { committeeSentence } from '@/components/committees/lead'
import { MeasureList } from '@/components/committees/measure-list'
import { PlanList } from '@/components/committees/plan-list'
import { RemindSection } from '@/components/reminders/remind-section'
import { AppPage } from '@/components/shell/app-page'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHead } from '@/components/ui/page-head'
import { getCommittee } from '@/lib/committees/queries'
import type { CommitteeInput } from '@/lib/committees/schema'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string; committeeId: string }>
  searchParams: Promise<{ standing?: string }>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality, committeeId }, { standing }] = await Promise.all([params, searchParams])
  return read(getCommittee, municipality, { committeeId, standing } as CommitteeInput)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { actor, view } = await open(props)
  return { title: `${view.name} · ${actor.municipality.name}` }
}

export default async function CommitteePage(props: Props) {
  const [{ actor, view }, t, count, ui, format, locale] = await Promise.all([
    open(props),
    getTranslations('committees'),
    getTranslations('overview'),
    getTranslations('ui'),
    getFormatter(),
    getLocale(),
  ])
  const home = `/${actor.municipality.slug}`
  const here = `${home}/overview/${view.id}`
  return (
    <AppPage actor={actor} current="overview">
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('crumb'), href: `${home}/overview` }, { label: view.name }]}
          />
        }
        title={view.name}
        state={committeeSentence({ t, count, format, locale }, view)}
      />
      <div className="mt-8 grid gap-x-16 gap-y-12 md:grid-cols-[22rem_minmax(0,1fr)]">
        <CoordinatorFacts view={view} />
        <PlanList view={view} base={`${home}/plans`} />
      </div>
      <div className="mt-12 grid gap-12">
        <RemindSection view={view} municipality={actor.municipality.slug} />
        <MeasureList view={view} here={here} plans={`${home}/plans`} />
      </div>
    </AppPage>
  )
}
