import type { Ended } from './command'

/** The tests of one file, or of one browser project. */
export type Count = { suite: string; passed: number; failed: number }

/**
 * Adds counts up. Green must mean that something ran: a suite without a single test run has failed, and so has
 * a run that ended badly although every test passed.
 */
export function countOf({ code, output }: Ended, counts: Count[], suites: string[]) {
  const passed = sum(counts, 'passed')
  const failed = sum(counts, 'failed')
  const silent = suites.filter(
    (suite) => !counts.some((count) => count.suite.startsWith(suite) && ran(count)),
  )
  const complaints = silent.map((suite) => `${suite}: no test was run.`)
  if (failed === 0 && silent.length === 0 && code !== 0) complaints.push(`It ended with code ${code}.`)
  if (passed + failed === 0 && complaints.length === 0) complaints.push('No test was run.')
  return { passed, failed: failed + complaints.length, output: [output, ...complaints].join('\n') }
}

function ran({ passed, failed }: Count): boolean {
  return passed + failed > 0
}

function sum(counts: Count[], key: 'passed' | 'failed'): number {
  return counts.reduce((total, count) => total + count[key], 0)
}
