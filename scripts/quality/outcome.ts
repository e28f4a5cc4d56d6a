import { Halt } from '@/scripts/terminal/halt'

/** What one part of the quality work came to. A part that cannot be counted in tests counts as one. */
export type Outcome = { name: string; passed: number; failed: number; milliseconds: number; output: string }

export type Part = { name: string; run: () => Promise<Omit<Outcome, 'name' | 'milliseconds'>> }

/** Runs a part to its end; one that throws has failed. */
export async function measure({ name, run }: Part): Promise<Outcome> {
  const started = performance.now()
  const result = await run().catch((error: unknown) => ({ passed: 0, failed: 1, output: textOf(error) }))
  return { name, ...result, milliseconds: performance.now() - started }
}

function textOf(error: unknown): string {
  if (error instanceof Halt) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

export function printTable(outcomes: Outcome[]): void {
  const width = Math.max(...outcomes.map(({ name }) => name.length)) + 2
  console.log('')
  for (const { name, passed, failed, milliseconds } of outcomes) {
    const verdict = failed > 0 ? `${failed} failed, ${passed} passed` : `${passed} passed`
    console.log(`  ${name.padEnd(width)}${seconds(milliseconds).padStart(8)}   ${verdict}`)
  }
}

export function printFailures(outcomes: Outcome[]): void {
  for (const { name, output } of outcomes.filter(({ failed }) => failed > 0))
    console.log(`\n${name}\n${output}`)
}

export function total(outcomes: Outcome[]): { passed: number; failed: number } {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
