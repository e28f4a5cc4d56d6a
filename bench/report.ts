import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Metric = {
  name: string
  value: number
  unit: string
  /** The bar, where there is one. */
  limit: number | null
  better: 'lower' | 'higher'
}

const resultsFile = join(import.meta.dirname, 'results.json')
const nameWidth = 52
const figureWidth = 16

/** Collects figures; nothing fails on one. */
export class Report {
  readonly metrics: Metric[] = []

  add(name: string, value: number, unit: string, bar: Partial<Pick<Metric, 'limit' | 'better'>> = {}): void {
    const rounded = Number(value.toPrecision(4))
    this.metrics.push({ name, value: rounded, unit, limit: bar.limit ?? null, better: bar.better ?? 'lower' })
  }

  value(name: string): number {
    const found = this.metrics.find((metric) => metric.name === name)
    if (!found) throw new Error(`${name} has not been measured`)
    return found.value
  }

  print(): void {
    console.log(
      `\n${'metric'.padEnd(nameWidth)}${'value'.padStart(figureWidth)}${'bar'.padStart(figureWidth)}`,
    )
    for (const metric of this.metrics) console.log(line(metric))
    const judged = this.metrics.filter(({ limit }) => limit !== null)
    const missed = judged.filter((metric) => !holds(metric))
    console.log(`\n${judged.length - missed.length} of ${judged.length} bars hold.`)
  }

  write(): void {
    writeFileSync(resultsFile, `${JSON.stringify(this.metrics, null, 2)}\n`)
  }
}

export const atMost = (limit: number) => ({ limit, better: 'lower' }) as const
export const atLeast = (limit: number) => ({ limit, better: 'higher' }) as const
export const higher = { better: 'higher' } as const

function holds({ value, limit, better }: Metric): boolean {
  if (limit === null) return true
  return better === 'lower' ? value <= limit : value >= limit
}

function line(metric: Metric): string {
  const { name, value, unit, limit, better } = metric
  const figure = `${value} ${unit}`.trim().padStart(figureWidth)
  if (limit === null) return `${name.padEnd(nameWidth)}${figure}`
  const bar = `${better === 'lower' ? '≤' : '≥'} ${limit}`.padStart(figureWidth)
  return `${name.padEnd(nameWidth)}${figure}${bar}  ${holds(metric) ? 'ok' : 'not'}`
}
