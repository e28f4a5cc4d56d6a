import { getTranslations } from 'next-intl/server'
import { quarterName } from '@/components/statistics/quarter-name'
import { Chart, type ChartInks } from '@/components/ui/chart'
import type { ChartOption } from '@/lib/platform/chart'
import type { Quarter } from '@/lib/statistics/rules'
import type { Base } from '@/lib/statistics/schema'

type Props = { base: Base; quarters: readonly Quarter[]; values: readonly (number | null)[] }

/** The totals as bars; what is hidden has none. The figures stand in the table below. */
export async function QuarterChart({ base, quarters, values }: Props) {
  const t = await getTranslations('statistics')
  const names = quarters.map((quarter) => quarterName(t, quarter))
  const label = t('chartAlt', {
    base: t(base),
    from: names[0] ?? '',
    to: names.at(-1) ?? '',
    values: values.map((value) => value ?? t('hidden')).join(', '),
  })
  return (
    <figure className="mt-4">
      <figcaption className="text-ui text-ink-2">
        {t('chart')}. {t('chartNote')}
      </figcaption>
      <Chart width={720} height={220} label={label} option={(inks) => bars(names, values, inks)} />
    </figure>
  )
}

function bars(names: readonly string[], values: readonly (number | null)[], inks: ChartInks): ChartOption {
  return {
    grid: { left: 0, right: 0, top: 28, bottom: 32 },
    xAxis: {
      type: 'category',
      data: [...names],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: inks.ink, width: 1.5 } },
      axisLabel: { color: inks.quiet, margin: 12, interval: 0 },
    },
    yAxis: { type: 'value', show: false },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: 36,
        itemStyle: { color: inks.data },
        label: { show: true, position: 'top', color: inks.ink, fontWeight: 700 },
        data: values.map((value) => value ?? null),
      },
    ],
  }
}
