import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '@/scripts/terminal/project'
import { runProgram } from './command'
import { type Count, countOf } from './count'

const PROJECTS = ['desktop', 'phone']
const reportFile = join(projectRoot, 'test-results', 'journeys.json')

type Suite = { suites?: Suite[]; specs?: { tests: { projectName: string; status: string }[] }[] }

/** The browser tests, at desktop and phone width. */
export async function runJourneys(narrowed: string[]) {
  rmSync(reportFile, { force: true })
  const ended = await runProgram('@playwright/test/cli.js', ['test', ...narrowed], { live: true })
  return countOf(ended, readCounts(), narrowed.length > 0 ? [] : PROJECTS)
}

function readCounts(): Count[] {
  const { suites = [] } = JSON.parse(readFileSync(reportFile, 'utf8')) as Suite
  return suites.flatMap(testsOf).map(({ projectName, status }) => ({
    suite: projectName,
    // A second try that passes counts: a busy machine is not a fault. Playwright's own report names it as flaky.
    passed: status === 'expected' || status === 'flaky' ? 1 : 0,
    failed: status === 'unexpected' ? 1 : 0,
  }))
}

function testsOf({ suites = [], specs = [] }: Suite): { projectName: string; status: string }[] {
  return [...suites.flatMap(testsOf), ...specs.flatMap((spec) => spec.tests)]
}
