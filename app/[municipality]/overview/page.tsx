import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { CommitteeMatrix } from '@/components/overview/committee-matrix'
import { LateList } from '@/components/overview/late-list'
import { leadSentence } from '@/components/overview/lead'
import { NextSteps } from '@/components/overview/next-steps'
import { OnTimeChart } from '@/components/overview/on-time-chart'
import { OverviewFilter } from '@/components/overview/overview-filter'
import { StatusChart } from '@/components/overview/status-chart'
import { AppPage } from '@/components/shell/app-page'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { getOverview } from '@/lib/overview/queries'
import { overviewInput } from '@/lib/overview/schema'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality }, asked] = await Promise.all([params, searchParams])
  return read(getOverview, municipality, overviewInput.parse(asked))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('overview')])
  return { title: `${t('short')} · ${actor.municipality.name}` }
}

export default async function OverviewPage(props: Props) {
  const [{ actor, view }, t, format, locale] = await Promise.all([
    open(props),
    getTranslations('overview'),
    getFormatter(),
    getLocale(),
  ])
  const base = `/${actor.municipality.slug}/overview`
  return (
    <AppPage actor={actor} current="overview">
      <PageHead
        above={formatDate(view.today, 'dayYear', locale)}
        title={t('title', { municipality: actor.municipality.name })}
        state={leadSentence({ t, format }, view.summary, view.soonDays)}
      />
      {view.can.statistics && (
        <p className="mt-3 text-ui" data-print="no">
          <Link href={`/${actor.municipality.slug}/statistics`}>{t('statistics')}</Link>
        </p>
      )}
      <OverviewFilter action={base} shows={view.shows} show={view.show} order={view.order} />
      {view.committees.length > 0 ? (
        <CommitteeMatrix committees={view.committees} base={base} today={view.today} />
      ) : (
        <p className="mt-6">
          {t('filter.none')} <Link href={base}>{t('filter.reset')}</Link>
        </p>
      )}
      <div className="mt-12 grid gap-x-16 gap-y-12 md:grid-cols-2">
        <div className="grid content-start gap-12">
          <LateList
            items={view.late}
            municipality={actor.municipality.slug}
            more={view.lateIsCut ? `${base}?show=late` : undefined}
          />
          <OnTimeChart months={view.onTime} />
        </div>
        <div className="grid content-start gap-12">
          {view.can.lead && <NextSteps steps={view.nextSteps} base={base} />}
          <StatusChart committees={view.committees} />
        </div>
      </div>
    </AppPage>
  )
}
