import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Chart, type ChartInks } from '@/components/ui/chart'
import { formatDate } from '@/components/ui/dates'
import { Details } from '@/components/ui/details'
import { SectionHead } from '@/components/ui/section-head'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { MonthShare } from '@/lib/overview/rules'
import type { ChartOption } from '@/lib/platform/chart'

const [WIDTH, HEIGHT, STEP] = [592, 240, 0.1]

/** The share of measures that were not late, month by month: is it getting better? */
export async function OnTimeChart({ months }: { months: readonly MonthShare[] }) {
  const [t, ui, format, locale] = await Promise.all([
    getTranslations('overview.chart'),
    getTranslations('ui'),
    getFormatter(),
    getLocale(),
  ])
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last || months.length < 2) {
    return (
      <figure>
        <SectionHead title={t('onTime')} />
        <p className="mt-2 text-ui text-ink-2">{t('tooFew')}</p>
      </figure>
    )
  }
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 })
  const nameOf = ({ month }: MonthShare) => formatDate(`${month}-15`, 'month', locale)
  const floor = axisFloor(months)
  const span = {
    from: nameOf(first),
    to: nameOf(last),
    first: percent(first.onTime),
    last: percent(last.onTime),
  }
  return (
    <figure>
      <SectionHead title={t('onTime')} />
      <p className="mt-2 text-ui text-ink-2">
        {t('onTimeNote')} {floor > 0 && t('onTimeAxis', { percent: percent(floor) })}
      </p>
      <Chart
        width={WIDTH}
        height={HEIGHT}
        label={t('onTimeAlt', span)}
        option={(inks) => line(months, { floor, percent, month: shortMonth(locale) }, inks)}
      />
      <Details summary={ui('showAsTable')}>
        <Table caption={t('onTime')} dense>
          <thead>
            <tr>
              <ColumnHead>{t('month')}</ColumnHead>
              <ColumnHead number>{t('share')}</ColumnHead>
              <ColumnHead number>{t('inTime')}</ColumnHead>
              <ColumnHead number>{ui('statusPlural.late')}</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {months.map((share) => (
              <Row key={share.month}>
                <RowHead>{nameOf(share)}</RowHead>
                <Cell number>{percent(share.onTime)}</Cell>
                <Cell number>{share.total - share.late}</Cell>
                <Cell number>{share.late}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </Details>
    </figure>
  )
}

/** The axis begins at the tenth below the lowest point, and says so. */
function axisFloor(months: readonly MonthShare[]): number {
  const lowest = Math.min(...months.map(({ onTime }) => onTime))
  return Math.max(0, Math.floor((lowest - STEP / 2) * 10) / 10)
}

const shortMonth = (locale: string) => (month: string) =>
  new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
    .format(new Date(`${month}-15`))
    .replace('.', '')

type Words = { floor: number; percent: (share: number) => string; month: (month: string) => string }

function line(months: readonly MonthShare[], words: Words, inks: ChartInks): ChartOption {
  const label = { color: inks.quiet }
  // Every third month, counted from the last, which is the one that is asked about.
  const isNamed = (index: number) => (months.length - 1 - index) % 3 === 0
  return {
    grid: { left: 0, right: 64, top: 24, bottom: 32 },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: months.map(({ month }) => words.month(month)),
      axisLine: { lineStyle: { color: inks.ink, width: 1.5 } },
      axisTick: { show: false },
      axisLabel: { ...label, interval: isNamed, margin: 12 },
    },
    yAxis: {
      type: 'value',
      min: words.floor,
      max: 1,
      interval: words.floor >= 0.6 ? STEP : 2 * STEP,
      axisLabel: {
        ...label,
        inside: true,
        align: 'left',
        verticalAlign: 'bottom',
        margin: 0,
        padding: [0, 0, 6, -3],
        formatter: (share: number) => (share > words.floor ? words.percent(share) : ''),
      },
      splitLine: { lineStyle: { color: 'var(--line)' } },
    },
    series: [
      {
        type: 'line',
        silent: true,
        symbol: 'none',
        lineStyle: { color: inks.data, width: 2.5 },
        data: months.map(({ onTime }) => onTime),
      },
      endPoint(months, words, inks),
    ],
  }
}

/** The last point carries its figure: the label stands on the line, not in a legend. */
function endPoint(months: readonly MonthShare[], { percent }: Words, inks: ChartInks) {
  const last = months.at(-1)
  return {
    type: 'line' as const,
    silent: true,
    symbol: 'circle',
    symbolSize: 10,
    itemStyle: { color: inks.data },
    label: {
      show: true,
      position: 'right' as const,
      distance: 8,
      color: inks.ink,
      fontWeight: 700,
      formatter: () => percent(last?.onTime ?? 0),
    },
    data: months.map(({ onTime }, index) => (index === months.length - 1 ? onTime : null)),
  }
}
