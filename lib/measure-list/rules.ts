/**
 * The working list of measures. Source: look.md (tables of work, state in one sentence) and the guidelines' demand that
 * the coordinator sees at any time what is late and who answers for it. What is late is decided by the measures' rules.
 */
import type { GroupKey } from '@/lib/measure-list/schema'

export const pageSize = 100

export type Paging = { page: number; pages: number; first: number; last: number; total: number }

/** A page beyond the end is the last one: rows may have gone since the link was made. */
export function paging(total: number, wanted: number): Paging {
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(Math.max(1, wanted), pages)
  return {
    page,
    pages,
    total,
    first: total === 0 ? 0 : (page - 1) * pageSize + 1,
    last: Math.min(total, page * pageSize),
  }
}

/** The pages to link to: the ends and those around; null is a gap. */
export function pageNumbers({ page, pages }: Paging): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  const shown = [...new Set(near)].sort((one, other) => one - other)
  return shown.flatMap((number, index) => {
    const before = shown[index - 1]
    if (before === undefined || number - before === 1) return [number]
    return number - before === 2 ? [number - 1, number] : [null, number]
  })
}

export type Grouped<Row> = { key: string; label: string | null; count: number; rows: Row[] }
type WithGroup = { group: { key: string; label: string | null; count: number } | null }

/** Rows come in the order of their groups. */
export function inGroups<Row extends WithGroup>(rows: readonly Row[]): Grouped<Row>[] {
  const groups: Grouped<Row>[] = []
  for (const row of rows) {
    const { key, label, count } = row.group ?? { key: '', label: null, count: rows.length }
    const last = groups.at(-1)
    if (last && last.key === key) last.rows.push(row)
    else groups.push({ key, label, count, rows: [row] })
  }
  return groups
}

/** The column that a group's heading already says is not repeated in its rows. */
export const saidByGroup: Partial<Record<GroupKey, string>> = {
  committee: 'committee',
  section: 'section',
  guideline: 'guideline',
}
