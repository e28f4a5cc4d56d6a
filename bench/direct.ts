import pg from 'pg'
import type { Opened } from '@/lib/platform/gate'
import { median, percentile } from './figures'
import { type Statement, statementsOf } from './recorder'

export type DirectCost = {
  /** Milliseconds in a row-secured transaction on a plain connection: the query's own statements and nothing else. */
  raw: number
  rawP95: number
  /** Milliseconds through the gate, from the session's secret to the view. */
  gate: number
}

const warmUpRuns = 40

/** The query through the gate and its statements alone, turn by turn in this process, on one connection each. */
export async function directCost(
  appUrl: string,
  read: () => Promise<Opened<unknown>>,
  seconds: number,
): Promise<DirectCost> {
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  try {
    const { actor } = await read()
    const statements = await statementsOf(read)
    const opening = openingOf(actor.municipality.id, actor.userId)
    const rawRun = () => replay(client, opening, statements)
    for (let run = 0; run < warmUpRuns; run += 1) {
      await read()
      await rawRun()
    }
    const [raw, gate]: [number[], number[]] = [[], []]
    const deadline = performance.now() + seconds * 1000
    while (performance.now() < deadline) {
      raw.push(await timed(rawRun))
      gate.push(await timed(read))
    }
    return { raw: median(raw), rawP95: percentile(raw, 95), gate: median(gate) }
  } finally {
    await client.end()
  }
}

export function openingOf(municipalityId: string, userId: string): string {
  const setting = (name: string, value: string) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`
  return `BEGIN; SELECT ${setting('app.municipality_id', municipalityId)}, ${setting('app.user_id', userId)}`
}

export async function replay(
  client: pg.Client,
  opening: string,
  statements: readonly Statement[],
): Promise<void> {
  await client.query(opening)
  for (const statement of statements) await client.query(statement)
  await client.query('COMMIT')
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
