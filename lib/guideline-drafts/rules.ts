/** Writing a new version of the guidelines. A section stands under at most three others and never under itself. */

const deepest = 3

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
