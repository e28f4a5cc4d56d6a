import type { ChartInks } from '@/components/ui/chart'
import type { ChartOption } from '@/lib/platform/chart'

export type Bars = { names: readonly string[]; values: readonly (number | null)[] }

/**
 * Upright bars, each with its figure. Every second is named, of many every fourth, counted from the last: on a phone
 * the letters are large and the names would run into each other.
 */
export function uprightBars({ names, values }: Bars, inks: ChartInks): ChartOption {
  const crowded = names.length > 10
  const step = crowded ? 4 : names.length > 5 ? 2 : 1
  const isNamed = (index: number) => (names.length - 1 - index) % step === 0
  return {
    grid: { left: 0, right: 0, top: 28, bottom: 32 },
    xAxis: {
      type: 'category',
      data: [...names],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: inks.ink, width: 1.5 } },
      axisLabel: { color: inks.quiet, margin: 12, interval: isNamed },
    },
    yAxis: { type: 'value', show: false },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: crowded ? '70%' : 36,
        itemStyle: { color: inks.data },
        label: { show: !crowded, position: 'top', color: inks.ink, fontWeight: 700 },
        data: [...values],
      },
    ],
  }
}

/** Lying bars, each under its name and its figure. */
export function lyingBars({ names, values }: Bars, inks: ChartInks): ChartOption {
  return {
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: 'value', show: false, max: 'dataMax' },
    yAxis: linesAbove({ names, ends: values.map(String), rise: 12 }, inks),
    series: [{ type: 'bar', silent: true, barWidth: 10, itemStyle: { color: inks.data }, data: [...values] }],
  }
}

type Lines = { names: readonly string[]; ends: readonly string[]; rise: number }

/** Name and figure on the line above their bar, so that long names and large letters have room; `rise` in pixels. */
export function linesAbove({ names, ends, rise }: Lines, inks: ChartInks) {
  const axis = (color: string, side: 'left' | 'right', data: readonly string[]) => ({
    type: 'category' as const,
    position: side,
    inverse: true,
    data: [...data],
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      color,
      interval: 0,
      inside: true,
      align: side,
      verticalAlign: 'bottom' as const,
      padding: side === 'left' ? [0, 0, rise, -11] : [0, -11, rise, 0],
      fontWeight: side === 'right' ? 600 : 400,
    },
  })
  return [axis(inks.ink, 'left', names), axis(inks.quiet, 'right', ends)]
}
