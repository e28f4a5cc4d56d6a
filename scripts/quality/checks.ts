import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findOffences, sentenceOf } from '@/scripts/house/offences'
import { generateClient } from '@/scripts/migrations/generate'
import { projectRoot } from '@/scripts/terminal/project'
import { runProgram } from './command'
import { measure, type Outcome, type Part } from './outcome'
import { runVitest } from './vitest'

const LANES = 2

/** Lint, types, the law of the house, dead code and unit tests: what needs neither database nor browser. */
export async function runChecks(): Promise<Outcome[]> {
  const first = await measure({ name: 'generated code', run: generateCode })
  const queue = [...PARTS]
  const outcomes: Outcome[] = []
  const lane = async () => {
    for (let part = queue.shift(); part; part = queue.shift()) outcomes.push(await measure(part))
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return [first, ...outcomes]
}

const PARTS: Part[] = [
  {
    name: 'unit tests',
    run: () => runVitest({ projects: ['rules'], suites: ['tests/rules', 'tests/policy'] }),
  },
  { name: 'types', run: program('typescript/bin/tsc', '--noEmit') },
  { name: 'lint and format', run: program('@biomejs/biome/bin/biome', 'check', '--error-on-warnings') },
  { name: 'dead code', run: program('knip/bin/knip.js') },
  { name: 'house', run: checkHouse },
]

/** The Prisma client and Next's types of the routes: type-checking a fresh checkout needs both. */
async function generateCode() {
  await generateClient()
  if (existsSync(join(projectRoot, 'next-env.d.ts'))) return { passed: 1, failed: 0, output: '' }
  return program('next/dist/bin/next', 'typegen')()
}

async function checkHouse() {
  const offences = findOffences().map(sentenceOf)
  return {
    passed: offences.length === 0 ? 1 : 0,
    failed: offences.length > 0 ? 1 : 0,
    output: offences.join('\n'),
  }
}

function program(script: string, ...args: string[]) {
  return async () => {
    const { code, output } = await runProgram(script, args)
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output }
  }
}
