import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { projectRoot } from '@/scripts/terminal/project'
import { runProgram } from './command'
import { type Count, countOf } from './count'

type Report = { testResults: { name: string; status: string; assertionResults: { status: string }[] }[] }

type Run = {
  projects: string[]
  /** Folders that must each have run a test; none when the run is narrowed. */
  suites: string[]
  narrowed?: string[]
  live?: boolean
}

export async function runVitest({ projects, suites, narrowed = [], live = false }: Run) {
  const folder = mkdtempSync(join(tmpdir(), 'samlad-vitest-'))
  const report = join(folder, 'report.json')
  const args = ['run', ...projects.flatMap((name) => ['--project', name]), ...narrowed]
  try {
    const ended = await runProgram(
      'vitest/vitest.mjs',
      [...args, `--reporter=${live ? 'default' : 'dot'}`, '--reporter=json', `--outputFile.json=${report}`],
      { live },
    )
    return countOf(ended, readCounts(report), narrowed.length > 0 ? [] : suites)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function readCounts(file: string): Count[] {
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  return report.testResults.map(({ name, status, assertionResults }) => {
    const having = (wanted: string) => assertionResults.filter((test) => test.status === wanted).length
    // A file that cannot even be loaded has no tests to fail.
    const unloaded = status === 'failed' && having('failed') === 0 ? 1 : 0
    return {
      suite: relative(projectRoot, name),
      passed: having('passed'),
      failed: having('failed') + unloaded,
    }
  })
}
