import { createElement, type ReactNode, useId } from 'react'
import { type ChartNode, type ChartOption, type ChartSize, drawChart } from '@/lib/platform/chart'

/** One colour family; what the eye must tell apart without colour has a texture. */
export type ChartInks = {
  data: string
  pale: string
  open: string
  hatch: string
  ink: string
  quiet: string
}

type Props = ChartSize & {
  /** The whole picture in words. */
  label: string
  option: (inks: ChartInks) => ChartOption
}

/** Drawn on the server as elements. On a phone the letters grow inside the picture, so that they stay readable. */
export function Chart({ label, width, height, option }: Props) {
  const id = useId()
  const inks = {
    data: 'var(--data)',
    pale: 'var(--data-2)',
    open: 'var(--paper)',
    hatch: `url(#${id})`,
    ink: 'var(--ink)',
    quiet: 'var(--ink-2)',
  }
  const drawing = drawChart(option(inks), { width, height })
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className="mt-4 block h-auto w-full max-w-[45rem] overflow-visible text-note max-sm:text-h2"
    >
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="fill-paper" />
        <rect width="3" height="6" className="fill-data" />
      </pattern>
      {drawing.children.map(element)}
    </svg>
  )
}

/** SVG's own attribute names are React's in camel case. */
const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

function element({ tag, attrs, children, text }: ChartNode, index: number): ReactNode {
  const props = Object.fromEntries(Object.entries(attrs).map(([name, value]) => [camel(name), value]))
  return createElement(tag, { key: index, ...props }, text ?? children.map(element))
}
