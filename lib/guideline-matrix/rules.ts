/**
 * Who answers for what, and whether something is done about it. Source: the guidelines name particularly responsible
 * committees (särskilt ansvariga) section by section. A responsible committee without a measure in the section has a
 * gap. What a committee does beside its responsibility is shown, never demanded. A cancelled measure fills no gap.
 */
export type CellFacts = {
  committeeId: string
  responsible: boolean
  measures: number
  /** Whether the reader may open any of them. */
  readable: boolean
}
export type CellKind = 'covered' | 'gap' | 'beside' | 'none'

export function cellKind(cell: Pick<CellFacts, 'responsible' | 'measures'> | undefined): CellKind {
  if (!cell) return 'none'
  if (cell.responsible) return cell.measures > 0 ? 'covered' : 'gap'
  return cell.measures > 0 ? 'beside' : 'none'
}

export type MatrixCell = CellFacts & { kind: CellKind }
export type MatrixRow = {
  id: string
  name: string
  cells: (MatrixCell | null)[]
  responsible: number
  gaps: number
}
export type MatrixSection = {
  id: string
  number: string
  title: string
  levelName: string
  cells: CellFacts[]
}
/** The same, section by section: how many answer for it, and which of them have nothing there. */
export type SectionSum = { responsible: number; gaps: number; measures: number }

/** One row per committee, with a cell per section in the order of the sections. */
export function matrixRows(
  committees: readonly { id: string; name: string }[],
  sections: readonly MatrixSection[],
): MatrixRow[] {
  const lookups = sections.map(({ cells }) => new Map(cells.map((cell) => [cell.committeeId, cell])))
  return committees.map(({ id, name }) => {
    const cells = lookups.map((lookup) => {
      const cell = lookup.get(id)
      return cell ? { ...cell, kind: cellKind(cell) } : null
    })
    const count = (holds: (cell: MatrixCell) => boolean) => cells.filter((cell) => cell && holds(cell)).length
    return {
      id,
      name,
      cells,
      responsible: count((cell) => cell.responsible),
      gaps: count(({ kind }) => kind === 'gap'),
    }
  })
}

export function sectionSum(cells: readonly CellFacts[]): SectionSum {
  const responsible = cells.filter((cell) => cell.responsible)
  return {
    responsible: responsible.length,
    gaps: responsible.filter(({ measures }) => measures === 0).length,
    measures: cells.reduce((sum, { measures }) => sum + measures, 0),
  }
}

/** A heading that only gathers sections and that nobody answers for would be a column of nothing. */
export function isShown(section: { hasChildren: boolean; cells: readonly CellFacts[] }): boolean {
  return !section.hasChildren || section.cells.length > 0
}

/** As the document counts: 1.2 before 1.10. */
export function inNumberOrder<Numbered extends { number: string }>(list: readonly Numbered[]): Numbered[] {
  return list.toSorted((one, other) => one.number.localeCompare(other.number, 'sv', { numeric: true }))
}
