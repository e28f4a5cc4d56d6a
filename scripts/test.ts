import { runChecks } from '@/scripts/quality/checks'
import { runJourneys } from '@/scripts/quality/journeys'
import { measure, type Outcome, printFailures, printTable, total } from '@/scripts/quality/outcome'
import { runVitest } from '@/scripts/quality/vitest'
import { ensureBuild } from '@/scripts/server/build'
import { Halt } from '@/scripts/terminal/halt'
import { runScript } from '@/scripts/terminal/run-script'

const DATA_SUITES = ['tests/house', 'tests/data', 'tests/isolation', 'tests/crash']

/** `npm test` runs all parts, `npm test -- data` one, and what follows narrows it: `npm test -- journeys plan`. */
const PARTS: Record<string, (narrowed: string[]) => Promise<Outcome[]>> = {
  check: async () => {
    const outcomes = await runChecks()
    printFailures(outcomes)
    return outcomes
  },
  data: async (narrowed) => [
    await measure({
      name: 'data',
      run: () =>
        runVitest({ projects: ['house', 'data', 'crash'], suites: DATA_SUITES, narrowed, live: true }),
    }),
  ],
  served: (narrowed) =>
    onTheBuild({
      name: 'served',
      run: () => runVitest({ projects: ['served'], suites: ['tests/served'], narrowed, live: true }),
    }),
  journeys: (narrowed) => onTheBuild({ name: 'journeys', run: () => runJourneys(narrowed) }),
}

await runScript(async () => {
  const [chosen, ...narrowed] = process.argv.slice(2)
  if (chosen && !PARTS[chosen])
    throw new Halt(`There is no part ${chosen}: choose one of ${Object.keys(PARTS).join(', ')}.`)
  const outcomes: Outcome[] = []
  for (const [name, run] of Object.entries(PARTS)) {
    if (chosen && chosen !== name) continue
    console.log(`\n${name}`)
    outcomes.push(...(await run(narrowed)))
  }
  printTable(outcomes)
  const { passed, failed } = total(outcomes)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
})

async function onTheBuild(part: Parameters<typeof measure>[0]): Promise<Outcome[]> {
  const build = await measure({ name: 'build', run: buildOnce })
  if (build.failed > 0) {
    printFailures([build])
    return [build]
  }
  return [build, await measure(part)]
}

async function buildOnce() {
  await ensureBuild()
  return { passed: 1, failed: 0, output: '' }
}
