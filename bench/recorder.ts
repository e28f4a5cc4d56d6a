import pg from 'pg'

export type Statement = { text: string; values: unknown[]; types?: pg.CustomTypesConfig }

let heard: Statement[] | undefined

/** Must be called before the first connection is opened: a connection keeps the method it was born with. */
export function listenToStatements(): void {
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function listened(this: pg.Client, ...given: unknown[]) {
    heard?.push(statementOf(given))
    return (query as (...given: unknown[]) => unknown).apply(this, given)
  } as typeof query
}

/** What `work` sends to the database, without what opens and ends its transaction. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  heard = []
  try {
    await work()
    return heard.filter(
      ({ text }) => !/^\s*(BEGIN|COMMIT|ROLLBACK)\b/i.test(text) && !/\bopen_session\(/.test(text),
    )
  } finally {
    heard = undefined
  }
}

function statementOf([first, second]: unknown[]): Statement {
  if (typeof first === 'string') return { text: first, values: (second as unknown[] | undefined) ?? [] }
  const { text, values = [], types } = first as Statement
  return { text, values, types }
}
