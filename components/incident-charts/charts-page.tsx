import { getMessages, getTranslations } from 'next-intl/server'
import { TallyFigure } from '@/components/incident-charts/tally-figure'
import { IncidentFilter } from '@/components/incidents/incident-filter'
import { ListTabs } from '@/components/incidents/list-tabs'
import { quarterName } from '@/components/statistics/quarter-name'
import { lyingBars, uprightBars } from '@/components/ui/chart-bars'
import { PageHead } from '@/components/ui/page-head'
import type { IncidentCharts } from '@/lib/incident-charts/queries'
import type { IncidentKind } from '@/lib/incidents/schema'

type Props = { municipality: string; view: IncidentCharts }

const drawn = 12
const rowHeight = 44

/** The list's selection over time, by area and by kind, each with its table. */
export async function ChartsPage({ municipality, view }: Props) {
  const [t, statistics, { incidents }] = await Promise.all([
    getTranslations('incidents.charts'),
    getTranslations('statistics'),
    getMessages(),
  ])
  const quarters = view.quarters.map(({ key, count }) => ({ name: quarterName(statistics, key), count }))
  const areas = view.byArea.map(({ key, count }) => ({ name: key || t('noArea'), count }))
  const kinds = view.byKind.map(({ key, count }) => ({ name: incidents.kinds[key as IncidentKind], count }))
  const [topArea, topKind] = [areas[0], kinds[0]]
  return (
    <>
      <PageHead title={t('title')} state={t('state', { total: view.total })} />
      <ListTabs municipality={municipality} view={view} shows="chart" />
      <IncidentFilter address={view.address} areas={view.areas} here={`/${municipality}/incidents/chart`} />
      {view.total > 0 && (
        <div className="mt-12 grid gap-12 md:grid-cols-2 md:gap-16">
          <div className="md:col-span-2">
            <TallyFigure
              title={t('time')}
              head={t('quarter')}
              rows={quarters}
              size={{ width: 720, height: 220 }}
              label={t('timeAlt', {
                from: quarters[0]?.name ?? '',
                to: quarters.at(-1)?.name ?? '',
                most: Math.max(...quarters.map(({ count }) => count)),
              })}
              draw={uprightBars}
            />
          </div>
          <TallyFigure
            title={t('area')}
            head={t('area')}
            rows={areas}
            most={drawn}
            size={{ width: 592, height: Math.min(areas.length, drawn) * rowHeight }}
            label={topArea ? t('areaAlt', topArea) : ''}
            draw={lyingBars}
          />
          <TallyFigure
            title={t('kind')}
            head={t('kind')}
            rows={kinds}
            most={drawn}
            size={{ width: 592, height: Math.min(kinds.length, drawn) * rowHeight }}
            label={topKind ? t('kindAlt', topKind) : ''}
            draw={lyingBars}
          />
        </div>
      )}
    </>
  )
}
