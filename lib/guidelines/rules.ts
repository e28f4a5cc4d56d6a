/**
 * Guidelines (riktlinjer) are what the council or the executive board has demanded. They come in versions with their own
 * period; a section names the committees that answer for it in particular (särskilt ansvariga). A committee that answers
 * for a section and has no measure in it has a gap: that is what the strategic coordinator looks for. A section keeps
 * its lineage through the versions, so that what points at it can follow.
 */
import { same } from '@/lib/merging/rules'

/** What is upcoming is adopted too: the version before it holds until its day. */
export const guidelineStates = ['draft', 'upcoming', 'adopted', 'replaced'] as const
export type GuidelineState = (typeof guidelineStates)[number]

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

/** The tree read from the top, each section with how deep it stands. */
export function inTreeOrder<Row extends SectionRow>(rows: readonly Row[]): (Row & { depth: number })[] {
  const walk = (nodes: readonly SectionNode<Row>[], depth: number): (Row & { depth: number })[] =>
    nodes.flatMap(({ children, ...row }) => [
      { ...(row as unknown as Row), depth },
      ...walk(children, depth + 1),
    ])
  return walk(sectionTree(rows), 0)
}

export type ResponsibleCommittee = {
  id: string
  name: string
  measures: number
  /** Whether the reader may open any of them. */
  readable: boolean
}

/** Committees that answer for a section but have no measure in it. */
export function gapsIn(responsible: readonly ResponsibleCommittee[]): ResponsibleCommittee[] {
  return responsible.filter((committee) => committee.measures === 0)
}

type Dated = { state: GuidelineState; validFrom: string; validTo: string | null }

export function isInForce(guideline: Dated, today: string): boolean {
  const { state, validFrom, validTo } = guideline
  return state !== 'draft' && validFrom <= today && (validTo === null || validTo >= today)
}

/** What a version is called when nobody has said: 2026:2 is followed by 2026:3 or 2027:1, version 3 by version 4. */
export function nextVersion(version: string, taken: readonly string[], year: string): string {
  const [, ofYear, count] = /^(\d{4}):(\d+)$/.exec(version) ?? []
  const first = ofYear ? (ofYear === year ? Number(count) + 1 : 1) : Number(version) + 1
  const named = (number: number) => (ofYear ? `${year}:${number}` : String(number))
  if (Number.isNaN(first)) return freeName((number) => `${version} (${number})`, taken, 2)
  return freeName(named, taken, first)
}

function freeName(named: (number: number) => string, taken: readonly string[], from: number): string {
  let number = from
  while (taken.includes(named(number))) number += 1
  return named(number)
}

/** What a section demands. That it is renumbered or moved under another heading changes nothing for a measure. */
export type SectionContent = {
  id: string
  lineageId: string
  number: string
  title: string
  aim: string
  exampleMethods: readonly string[]
  /** Ids of the committees that answer for it, in order. */
  responsible: readonly string[]
}
export const contentFields = ['title', 'aim', 'exampleMethods', 'responsible'] as const
export type ContentField = (typeof contentFields)[number]

export type SectionChange<Content extends SectionContent = SectionContent> =
  | { kind: 'same'; from: Content; to: Content }
  | { kind: 'changed'; from: Content; to: Content; fields: ContentField[] }
  | { kind: 'gone'; from: Content; to: null }
  | { kind: 'added'; from: null; to: Content }

/** Section by section: what became of each in the new version, and what is new in it. */
export function changesBetween<Content extends SectionContent>(
  before: readonly Content[],
  after: readonly Content[],
): SectionChange<Content>[] {
  const successors = new Map(after.map((section) => [section.lineageId, section]))
  const known = new Set(before.map(({ lineageId }) => lineageId))
  const fates = before.map((from): SectionChange<Content> => {
    const to = successors.get(from.lineageId)
    if (!to) return { kind: 'gone', from, to: null }
    const fields = contentFields.filter((field) => !same(from[field], to[field]))
    return fields.length > 0 ? { kind: 'changed', from, to, fields } : { kind: 'same', from, to }
  })
  const added = after.filter(({ lineageId }) => !known.has(lineageId))
  return [...fates, ...added.map((to): SectionChange<Content> => ({ kind: 'added', from: null, to }))]
}
