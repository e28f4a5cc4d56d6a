import { getTranslations } from 'next-intl/server'
import { quarterName } from '@/components/statistics/quarter-name'
import { Chart } from '@/components/ui/chart'
import { uprightBars } from '@/components/ui/chart-bars'
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
      <Chart width={720} height={220} label={label} option={(inks) => uprightBars({ names, values }, inks)} />
    </figure>
  )
}
