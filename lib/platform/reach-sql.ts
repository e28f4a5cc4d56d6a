import { join, type Sql, sql, trustedSql } from '@/lib/platform/db'
import type { Condition, SubjectField } from '@/lib/policy/reach'

/** Where each field of the policy's subject stands in the query: `{ committeeId: 'plan.committee_id' }`, or an SQL. */
export type SubjectColumns = Partial<Record<SubjectField, string | Sql>>

/** The same condition as `covers`, for a WHERE clause. A field the query does not map reaches nothing. */
export function conditionSql(condition: Condition, columns: SubjectColumns): Sql {
  switch (condition.kind) {
    case 'always':
      return sql`true`
    case 'never':
      return sql`false`
    case 'in': {
      const name = columns[condition.field]
      if (!name) return sql`false`
      const column = typeof name === 'string' ? trustedSql(name) : name
      const values = [...condition.values]
      // Ids keep their type, so that the index on the column serves.
      return condition.field === 'state'
        ? sql`${column}::text = ANY(${values}::text[])`
        : sql`${column} = ANY(${values}::uuid[])`
    }
    case 'any':
    case 'all':
      return joined(condition, columns)
  }
}

const joints = { any: { word: ' OR ', none: sql`false` }, all: { word: ' AND ', none: sql`true` } }

function joined({ kind, of }: Extract<Condition, { of: unknown }>, columns: SubjectColumns): Sql {
  const { word, none } = joints[kind]
  if (of.length === 0) return none
  return sql`(${join(
    of.map((part) => conditionSql(part, columns)),
    word,
  )})`
}
