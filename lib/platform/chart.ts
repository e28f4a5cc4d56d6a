import type { EChartsOption } from 'echarts'
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, LineChart, GridComponent, SVGRenderer])

export type ChartOption = EChartsOption
export type ChartSize = { width: number; height: number }

/** A drawing as data: a page makes elements of it, so that no markup is ever taken in as text. */
export type ChartNode = { tag: string; attrs: Record<string, string>; children: ChartNode[]; text?: string }

type DrawnNode = {
  tag: string
  attrs?: Record<string, string | number | boolean | undefined>
  children?: DrawnNode[]
  text?: string
}
type Painter = { renderToVNode: (options: { compress: boolean; useViewBox: boolean }) => DrawnNode }

/** ECharts on the server. Colours are CSS variables, so that one drawing serves light, dark and paper. */
export function drawChart(option: ChartOption, size: ChartSize): ChartNode {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    chart.setOption({ animation: false, ...option })
    const { painter } = chart.getZr() as unknown as { painter: Painter }
    return lean(painter.renderToVNode({ compress: true, useViewBox: true }))
  } finally {
    chart.dispose()
  }
}

const wanted = new Set([
  'x',
  'y',
  'd',
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'transform',
  'text-anchor',
])

function lean(node: DrawnNode): ChartNode {
  const attrs: Record<string, string> = {}
  for (const [name, value] of Object.entries(node.attrs ?? {})) {
    if (wanted.has(name) && value !== undefined) attrs[name] = String(value)
  }
  const style = String(node.attrs?.style ?? '')
  if (/\b(600|700|bold)\b/.test(style)) attrs['font-weight'] = '640'
  if (node.attrs?.['dominant-baseline']) attrs['dominant-baseline'] = String(node.attrs['dominant-baseline'])
  const children = (node.children ?? []).filter((child) => child.attrs?.fill !== 'none' || child.attrs.stroke)
  return { tag: node.tag, attrs, children: joinPaths(children.map(lean)), text: node.text }
}

/** Bars of one series differ only in where they are: one path says the same in a fraction of the markup. */
function joinPaths(nodes: ChartNode[]): ChartNode[] {
  const joined: ChartNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (last && node.tag === 'path' && looksLike(last, node)) last.attrs.d += node.attrs.d ?? ''
    else joined.push(node)
  }
  return joined
}

function looksLike(one: ChartNode, other: ChartNode): boolean {
  const look = ({ tag, attrs: { d: _shape, ...rest } }: ChartNode) => JSON.stringify([tag, rest])
  return look(one) === look(other)
}
