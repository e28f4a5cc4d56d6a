/**
 * What is planned and done, by prevention level and by what it is aimed at, and what is missing. Source: the guidelines
 * of 2016 and the joint plan (all three levels and all environments are to be covered). What is cancelled counts for
 * nothing. An environment is a property of what is prevented, never of a person.
 */
import { type GridLevel, gridLevels } from '@/lib/measure-grid/schema'

export type Counts = { total: number; active: number; proposals: number; late: number }
export type GridCell = Counts & {
  level: GridLevel
  verdict: 'missing' | 'covered' | 'proposed' | 'planned' | 'active'
  /** Measures for everything: they cover a row that has none of its own. */
  covered: number
}
export type GridRow = { key: string; label: string | null; cells: GridCell[] }

const nothing: Counts = { total: 0, active: 0, proposals: 0, late: 0 }

/**
 * missing: no measure. covered: none of its own, but some for everything. proposed: proposals alone. planned: decided,
 * but none begun. active: some done or under way.
 */
function verdictOf({ total, active, proposals }: Counts, covered: number): GridCell['verdict'] {
  if (total === 0) return covered > 0 ? 'covered' : 'missing'
  if (active > 0) return 'active'
  return proposals === total ? 'proposed' : 'planned'
}

export type Counted = Counts & { key: string; level: string }
type Given = { keys: readonly { key: string; label: string | null }[]; counted: readonly Counted[] }

/** A row for each key, a cell for each level. `everything` is the key of what covers all other rows. */
export function gridOf({ keys, counted }: Given, everything?: string) {
  const countsOf = (key: string, level: GridLevel): Counts =>
    counted.find((each) => each.key === key && each.level === level) ?? nothing
  // The column of those without a level is there if any has none.
  const levels = gridLevels.filter(
    (level) => level !== 'none' || counted.some((each) => each.level === 'none'),
  )
  const cellOf = (key: string, level: GridLevel): GridCell => {
    const { total, active, proposals, late } = countsOf(key, level)
    const covered = everything && key !== everything ? countsOf(everything, level) : nothing
    const counts = { total, active, proposals, late }
    return {
      ...counts,
      level,
      verdict: verdictOf(counts, covered.total - covered.proposals),
      covered: covered.total - covered.proposals,
    }
  }
  const rows = keys.map(
    ({ key, label }): GridRow => ({ key, label, cells: levels.map((level) => cellOf(key, level)) }),
  )
  return { levels, rows }
}
export type Grid = ReturnType<typeof gridOf>

export type GridGap = { key: string; label: string | null; level: GridLevel; verdict: 'missing' | 'proposed' }

/** What is missing, in words: the levels that a measure must have, and not the column of those without one. */
export function gapsOf({ rows }: Grid): GridGap[] {
  return rows.flatMap(({ key, label, cells }) =>
    cells.flatMap(({ level, verdict }) =>
      level !== 'none' && (verdict === 'missing' || verdict === 'proposed')
        ? [{ key, label, level, verdict }]
        : [],
    ),
  )
}
