import { type IndicatorWords, valueText } from '@/components/indicators/indicator-words'
import { fill } from '@/components/plans/fill'
import { Chart, type ChartInks } from '@/components/ui/chart'
import { type Aim, type Point, valueOnLine } from '@/lib/indicators/rules'
import type { ChartOption } from '@/lib/platform/chart'
import type { Locale } from '@/messages/locales'

const [WIDTH, HEIGHT, YEARS] = [592, 200, 6]

type Props = {
  name: string
  unit: string
  aim: Aim
  /** Measured after the baseline, in the order of their days. */
  points: readonly Point[]
  words: IndicatorWords
  locale: Locale
}

/** How the values have moved and where they are to go: drawn when there are two to draw a line between. */
export function IndicatorChart({ name, unit, aim, points, words, locale }: Props) {
  const line = [...(aim.baseline ? [aim.baseline] : []), ...points].sort((one, other) =>
    one.on.localeCompare(other.on),
  )
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || line.length < 2) return null
  const say = (value: number) => valueText(value, unit, locale)
  // The picture has room for figures; what they count stands above it.
  const figure = (value: number) => valueText(value, unit === '%' ? unit : '', locale)
  const { chart } = words
  const floor = axisFloor([...line, ...(aim.target ? [aim.target] : [])].map(({ value }) => value))
  const told = fill(chart.alt, { name, first: say(first.value), last: say(last.value) })
  const target = aim.target && fill(chart.altTarget, { target: say(aim.target.value) })
  return (
    <>
      <Chart
        width={WIDTH}
        height={HEIGHT}
        label={[told, target].filter(Boolean).join(' ')}
        option={(inks) => draw({ line, aim, floor, say: figure, target: chart.target }, inks)}
      />
      <p className="mt-1 text-note text-ink-2">
        {[aim.target && chart.dashed, floor !== 0 && fill(chart.axis, { floor: say(floor) })]
          .filter(Boolean)
          .join(' ')}
      </p>
    </>
  )
}

/** From zero, unless that would press the line flat against the top. */
function axisFloor(values: readonly number[]): number {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (low >= 0 && low < 0.6 * high) return 0
  const step = 10 ** Math.floor(Math.log10(high - low || Math.abs(high) || 1))
  const floor = Math.floor(low / step) * step
  return low === high ? floor - step : floor
}

/** 1 July 2026 is 2026.5: the axis is years. */
function yearOf(day: string): number {
  const year = Number(day.slice(0, 4))
  const [from, to] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
  return year + (Date.parse(day) - from) / (to - from)
}

type Drawing = {
  line: readonly Point[]
  aim: Aim
  floor: number
  say: (value: number) => string
  target: string
}

function draw({ line, aim, floor, say, target: word }: Drawing, inks: ChartInks): ChartOption {
  const data = line.map(({ on, value }) => [yearOf(on), value])
  const days = [...data.map(([day = 0]) => day), ...(aim.target?.on ? [yearOf(aim.target.on)] : [])]
  const [min, max] = [Math.floor(Math.min(...days)), Math.floor(Math.max(...days)) + 1]
  const last = data.at(-1) ?? []
  return {
    grid: { left: 0, right: 96, top: 28, bottom: 32 },
    xAxis: {
      type: 'value',
      min,
      max,
      interval: Math.ceil((max - min) / YEARS),
      axisLine: { lineStyle: { color: inks.ink, width: 1.5 } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: { color: inks.quiet, margin: 12, align: 'left', formatter: (year: number) => String(year) },
    },
    yAxis: {
      type: 'value',
      min: floor,
      splitNumber: 3,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: inks.quiet,
        inside: true,
        align: 'left',
        verticalAlign: 'bottom',
        margin: 0,
        padding: [0, 0, 6, -3],
        formatter: (value: number) => (value > floor ? say(value) : ''),
      },
      splitLine: { lineStyle: { color: 'var(--line)' } },
    },
    series: [
      ...(aim.target ? [targetLine({ aim, span: [min, max], say, word }, inks)] : []),
      {
        type: 'line',
        silent: true,
        symbol: 'circle',
        symbolSize: 7,
        itemStyle: { color: inks.data },
        lineStyle: { color: inks.data, width: 2.5 },
        data,
      },
      {
        type: 'line',
        silent: true,
        symbol: 'circle',
        symbolSize: 11,
        itemStyle: { color: inks.data },
        label: {
          show: true,
          position: isUnderTarget(line, aim) ? 'bottom' : 'top',
          distance: 8,
          color: inks.ink,
          fontWeight: 700,
          formatter: () => say(last[1] ?? 0),
        },
        data: [last],
      },
    ],
  }
}

/** The figure keeps clear of the dashed line. */
function isUnderTarget(line: readonly Point[], { baseline, target }: Aim): boolean {
  const last = line.at(-1)
  if (!last || !target) return false
  const level = { on: last.on, value: target.value }
  const wanted =
    baseline && target.on ? valueOnLine(baseline, { ...level, on: target.on }, last.on) : target.value
  return last.value < wanted
}

type TargetDrawing = { aim: Aim; span: [number, number]; say: Drawing['say']; word: string }

/** From the baseline to the target's day; level where either has no day. */
function targetLine(
  { aim: { baseline, target }, span: [min, max], say, word }: TargetDrawing,
  inks: ChartInks,
) {
  const value = target?.value ?? 0
  const end = target?.on ? yearOf(target.on) : max
  const from = baseline && target?.on ? [yearOf(baseline.on), baseline.value] : [min, value]
  return {
    type: 'line' as const,
    silent: true,
    symbol: 'none',
    lineStyle: { color: inks.pale, width: 2, type: 'dashed' as const },
    endLabel: {
      show: true,
      color: inks.quiet,
      distance: 8,
      formatter: () => word.replace('{value}', say(value)),
    },
    data: [from, [end, value]],
  }
}
