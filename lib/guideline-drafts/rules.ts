/**
 * Writing a new version of the guidelines. Several may write at once: what different people changed in different fields
 * is kept, and what they changed in the same field is shown to the one who saves last, who chooses. A section stands
 * under at most three others and never under itself.
 */
import { judgeField, same } from '@/lib/merging/rules'
import type { ConflictingField } from '@/lib/platform/errors'

const deepest = 3

export type Merged<Fields> = {
  draft: Fields
  changed: (keyof Fields & string)[]
  conflicts: ConflictingField[]
}

/** Lays my changes over what now stands, field by field. */
export function mergeFields<Fields extends object>(
  current: Fields,
  { base, mine }: { base: Fields; mine: Fields },
): Merged<Fields> {
  const draft = { ...current }
  const conflicts: ConflictingField[] = []
  for (const field of Object.keys(current) as (keyof Fields & string)[]) {
    const verdict = judgeField(base[field], mine[field], current[field])
    if (verdict === 'mine') draft[field] = mine[field]
    if (verdict === 'conflict') {
      conflicts.push({ field, mine: asText(mine[field]), theirs: asText(current[field]) })
    }
  }
  const changed = (Object.keys(draft) as (keyof Fields & string)[]).filter(
    (field) => !same(draft[field], current[field]),
  )
  return { draft, changed, conflicts }
}

function asText(value: unknown): string {
  return Array.isArray(value) ? value.join('\n') : String(value ?? '')
}

/** What the writer has seen once a colleague's text was shown: the next save chooses. */
export function seenAfter<Fields extends object>(base: Fields, shown: readonly ConflictingField[]): Fields {
  const told = shown.map(({ field, theirs }) => {
    const isList = Array.isArray(base[field as keyof Fields])
    return [field, isList ? theirs.split('\n').filter(Boolean) : theirs] as const
  })
  return { ...base, ...Object.fromEntries(told) }
}

type Placed = { id: string; parentId: string | null }

/** May the section stand under that one? Not under itself or what stands under it, and not too deep. */
export function mayStandUnder(
  sections: readonly Placed[],
  id: string | null,
  parentId: string | null,
): boolean {
  if (parentId === null) return true
  const parents = new Map(sections.map((section) => [section.id, section.parentId]))
  let above: string | null | undefined = parentId
  let depth = 0
  while (above) {
    if (above === id || !parents.has(above) || depth > deepest) return false
    above = parents.get(above)
    depth += 1
  }
  return depth <= deepest
}

/** The next free number under a heading: 2.3 after 2.2, or 4 after 3 at the top. */
export function nextNumber(siblings: readonly string[], parentNumber: string | null): string {
  const last = siblings.map((number) => Number(number.split('.').at(-1))).filter(Number.isInteger)
  const next = Math.max(0, ...last) + 1
  return parentNumber ? `${parentNumber}.${next}` : String(next)
}

type Numbered = { id: string; number: string }

/** Two neighbours change places, and numbers with them; what stands under each follows its heading. */
export function swappedNumbers(
  one: Numbered,
  other: Numbered,
  all: readonly Numbered[],
): { id: string; number: string }[] {
  const renamed = (from: string, to: string) =>
    all
      .filter(({ number }) => number === from || number.startsWith(`${from}.`))
      .map(({ id, number }) => ({ id, number: `${to}${number.slice(from.length)}` }))
  return [...renamed(one.number, other.number), ...renamed(other.number, one.number)]
}
