import type pg from 'pg'

/**
 * Tries everything on one table's rows of `victim` while `open` is the open municipality (null: none). `reached` means
 * that row security let it through, whatever else stopped it afterwards.
 */
export type Target = { table: string; victim: string; open: string | null }
export type Outcome = 'reached' | 'refused' | 'nothing'
export type Outcomes = { select: Outcome; insert: Outcome; update: Outcome; delete: Outcome; move: Outcome }

const refused = '42501'

export async function attack(client: pg.Client, target: Target, row: object): Promise<Outcomes> {
  const { table, victim, open } = target
  const tried = (statement: string, values: unknown[]) => attempt(client, { open, statement, values })
  return {
    select: await tried(`SELECT 1 FROM ${table} WHERE municipality_id = $1`, [victim]),
    insert: await tried(`INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, $1)).*`, [row]),
    update: await tried(`UPDATE ${table} SET municipality_id = municipality_id WHERE municipality_id = $1`, [
      victim,
    ]),
    delete: await tried(`DELETE FROM ${table} WHERE municipality_id = $1`, [victim]),
    // One's own rows given away: the policy's WITH CHECK alone stands against it.
    move: await tried(`UPDATE ${table} SET municipality_id = $1`, [victim]),
  }
}

type Attempt = { open: string | null; statement: string; values: unknown[] }

/** In a savepoint of its own, so that what got through is undone. */
async function attempt(client: pg.Client, { open, statement, values }: Attempt): Promise<Outcome> {
  await client.query('SAVEPOINT attempt')
  try {
    await client.query(`SELECT set_config('app.municipality_id', $1, true)`, [open ?? ''])
    const { rowCount } = await client.query(statement, values)
    return rowCount ? 'reached' : 'nothing'
  } catch (error) {
    return (error as { code?: string }).code === refused ? 'refused' : 'reached'
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT attempt')
  }
}
