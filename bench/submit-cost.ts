import pg from 'pg'
import { openConcernForm } from '@/lib/concern-drafts/queries'
import type { Access } from '@/lib/platform/gate'
import { openingOf, replay, timed } from './direct'
import { file } from './drafts'
import { median } from './figures'
import { type Statement, statementsOf } from './recorder'

export type SubmitCost = { raw: number; gate: number; statements: number }

/** The command through the gate, and its own statements on a plain connection, turn by turn; each spends a draft. */
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
    const [raw, gate]: [number[], number[]] = [[], []]
    for (const [turn, draft] of others.entries()) {
      if (turn % 2 === 0) gate.push(await timed(() => file(access, draft)))
      else raw.push(await timed(() => replay(client, opening, renewed(statements, { model, draft, turn }))))
    }
    return { raw: median(raw), gate: median(gate), statements: statements.length }
  } finally {
    await client.end()
  }
}

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
  const [, columns = ''] = /^INSERT INTO "public"\."concern_report" \(([^)]*)\)/.exec(text) ?? []
  return columns.split(',').findIndex((column) => column.trim() === '"number"') === parameter
}
