import { join, type RunSql, type Sql } from '@/lib/platform/db'
import { type Bytes, openUnder, type RecordKey, type SealedPartTable } from '@/lib/platform/sealing'

/** What belongs to a case, each row opened only when somebody who may see it asks. */
export type CaseParts = {
  of: <Facts>(table: SealedPartTable) => { id: string; facts: Facts; open: () => unknown }[]
}
type Row = { table: SealedPartTable; id: string; content: Bytes; facts: unknown }

/**
 * All rows of a case in one statement, whatever table they stand in: each SELECT gives `table`, `id`, `content` (sealed)
 * and `facts` (clear, jsonb), in the order in which they are to be read.
 */
export async function readParts(run: RunSql, key: RecordKey, selects: readonly Sql[]): Promise<CaseParts> {
  const rows = await run<Row>(
    join(
      selects.map((select) => select),
      ' UNION ALL ',
    ),
  )
  return {
    of: <Facts>(table: SealedPartTable) =>
      rows
        .filter((row) => row.table === table)
        .map(({ id, content, facts }) => ({
          id,
          facts: facts as Facts,
          open: () => openUnder(key, { table, id }, content),
        })),
  }
}
