import { closeDatabase } from '@/lib/platform/db'
import { step } from '@/scripts/terminal/steps'
import { findPlace, smallSlug } from './big-plan'
import { buildCeiling, buildProduct, ceilingFolder } from './build'
import { type BenchDatabase, openDatabase } from './database'
import { measureDocuments } from './documents'
import { measureGate } from './gate-cost'
import { measureScripts } from './javascript'
import { largeSlug } from './large'
import { measurePages } from './pages'
import { atMost, Report } from './report'
import type { Pace } from './rounds'
import { peakMemory, type Served, serve } from './servers'
import { countStatements } from './statement-count'
import type { Place } from './subjects'
import { measureSubmit } from './submit'

export type Size = Pace & {
  municipalities: number
  /** Seconds for each query through the gate. */
  gateSeconds: number
  submits: number
}

/** What every part of the benchmark works with. */
export type Bench = {
  size: Size
  database: BenchDatabase
  large: Place
  small: Place
  /** The product on all municipalities; on a tenth of them; and the copy that answers from memory. */
  product: Served
  few: Served
  ceiling: Served
  report: Report
  signal: AbortSignal
}

const memoryLimit = 512

export async function measure(size: Size, signal: AbortSignal): Promise<void> {
  await step('Build', buildProduct, (outcome) => outcome)
  await step('Ceiling', buildCeiling, (outcome) => outcome)
  const database = await openDatabase(size.municipalities)
  const servers: Served[] = []
  try {
    const { secrets } = database.cluster
    const start = async (name: string, given: { folder?: string } = {}, addresses = database.many) => {
      signal.throwIfAborted()
      const served = await serve({ name, database: addresses, secrets, ...given })
      servers.push(served)
      return served
    }
    const product = await start('product')
    const few = await start('few', {}, database.few)
    const ceiling = await start('ceiling', { folder: ceilingFolder })
    const large = await findPlace(database.many.ownerUrl, largeSlug)
    const small = await findPlace(database.many.ownerUrl, smallSlug)
    await runAll({ size, database, large, small, product, few, ceiling, report: new Report(), signal })
  } finally {
    await Promise.all(servers.map(({ server }) => server.stop()))
    await closeDatabase()
    await database.cluster.stop()
  }
}

const parts = {
  Statements: countStatements,
  Scripts: measureScripts,
  Gate: measureGate,
  Pages: measurePages,
  Submit: measureSubmit,
  Documents: measureDocuments,
  Memory: measureMemory,
}

/** A part that cannot be measured ends the run, but what was measured before it is shown. */
async function runAll(bench: Bench): Promise<void> {
  try {
    for (const [name, part] of Object.entries(parts)) {
      bench.signal.throwIfAborted()
      await step(
        name,
        () => part(bench),
        () => 'measured',
      )
    }
  } finally {
    bench.report.print()
  }
  bench.report.write()
}

async function measureMemory({ product, report }: Bench): Promise<void> {
  const memory = peakMemory(product)
  if (memory !== null) report.add('memory: resident, peak', memory, 'MB', atMost(memoryLimit))
}
