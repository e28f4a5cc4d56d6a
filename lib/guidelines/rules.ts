/**
 * Guidelines (riktlinjer) are what the council or the executive board has demanded. They come in versions with their own
 * period; a section names the committees that answer for it in particular (särskilt ansvariga). A committee that answers
 * for a section and has no measure in it has a gap: that is what the strategic coordinator looks for.
 */
export type SectionRow = { id: string; parentId: string | null; position: number }
export type SectionNode<Row extends SectionRow> = Row & { children: SectionNode<Row>[] }

/** The sections as a tree, each level in its own order. A section whose parent is missing stands at the top. */
export function sectionTree<Row extends SectionRow>(rows: readonly Row[]): SectionNode<Row>[] {
  const nodes = new Map(rows.map((row) => [row.id, { ...row, children: [] as SectionNode<Row>[] }]))
  const top: SectionNode<Row>[] = []
  for (const node of [...nodes.values()].sort((one, other) => one.position - other.position)) {
    const parent = node.parentId ? nodes.get(node.parentId) : undefined
    ;(parent?.children ?? top).push(node)
  }
  return top
}

export type ResponsibleCommittee = { id: string; name: string; measures: number }

/** Committees that answer for a section but have no measure in it. */
export function gapsIn(responsible: readonly ResponsibleCommittee[]): ResponsibleCommittee[] {
  return responsible.filter((committee) => committee.measures === 0)
}

export function isInForce(guideline: { validFrom: string; validTo: string | null }, today: string): boolean {
  return guideline.validFrom <= today && (guideline.validTo === null || guideline.validTo >= today)
}
