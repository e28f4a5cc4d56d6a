import pg from 'pg'
import { openConcernForm } from '@/lib/concern-drafts/queries'
import type { Access } from '@/lib/platform/gate'
import { openingOf, replay, timed } from './direct'
import { file } from './drafts'
import { median, percentile } from './figures'
import { type Statement, statementsOf } from './recorder'

/** Milliseconds: the median, and the time within which 95 of a hundred are done. */
type Cost = { p50: number; p95: number }
export type SubmitCost = { raw: Cost; bare: Cost; gate: Cost }

/**
 * The command through the gate, its own statements on a plain connection, and the bare insert of the report's row alone,
 * turn by turn; each spends a draft.
 */
export async function submitCost(
  appUrl: string,
  access: Access,
  drafts: readonly string[],
): Promise<SubmitCost> {
  const [model = '', ...others] = drafts
  const statements = await statementsOf(() => file(access, model))
  const { actor } = await openConcernForm(access, {})
  const opening = openingOf(actor.municipality.id, actor.userId)
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  try {
    const insert = statements.filter(({ text }) => isReportInsert(text))
    const replayed = (given: readonly Statement[], draft: string, turn: number) =>
      timed(() => replay(client, opening, renewed(given, { model, draft, turn })))
    const times = { gate: [] as number[], raw: [] as number[], bare: [] as number[] }
    for (const [turn, draft] of others.entries()) {
      if (turn % 3 === 0) times.gate.push(await timed(() => file(access, draft)))
      else if (turn % 3 === 1) times.raw.push(await replayed(statements, draft, turn))
      else times.bare.push(await replayed(insert, draft, turn))
    }
    return { raw: costOf(times.raw), bare: costOf(times.bare), gate: costOf(times.gate) }
  } finally {
    await client.end()
  }
}

const costOf = (times: readonly number[]): Cost => ({ p50: median(times), p95: percentile(times, 95) })

const reportInsert = /^\s*INSERT INTO concern_report \(([^)]*)\)/
const isReportInsert = (text: string) => reportInsert.test(text)

type Renewal = { model: string; draft: string; turn: number }

// Above the numbers that the counter gives in the meantime.
const firstFreeNumber = 1_000_000

/** The same statements for another draft: its id in place of the model's, and a report number of its own. */
function renewed(statements: readonly Statement[], { model, draft, turn }: Renewal): Statement[] {
  return statements.map((statement) => ({
    ...statement,
    values: statement.values.map((value, index) => {
      if (typeof value === 'string') return value.replaceAll(model, draft)
      return isReportNumber(statement.text, index) ? firstFreeNumber + turn : value
    }),
  }))
}

/** Whether this parameter of an INSERT is the report's running number. */
function isReportNumber(text: string, parameter: number): boolean {
  const [, columns = ''] = reportInsert.exec(text) ?? []
  return columns.split(',').findIndex((column) => column.trim() === 'number') === parameter
}
