/**
 * Whether two titles speak of the same measure: equal but for case, signs and numbering, or so alike that most pairs
 * of letters are shared (Dice's coefficient). A close match is pointed out to a person, never acted upon.
 */
const alike = 0.86
const mostCandidates = 40

function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/^[\d.)\s]+/, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at < text.length - 1; at++) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

type Letters = { length: number; pairs: ReadonlyMap<string, number> }
const lettersOf = (plain: string): Letters => ({ length: plain.length, pairs: pairsOf(plain) })

function sharedPart(one: Letters, other: Letters): number {
  const [a, b] = [one.pairs, other.pairs]
  let common = 0
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0)
  const total = Math.max(0, one.length - 1) + Math.max(0, other.length - 1)
  return total === 0 ? 0 : (2 * common) / total
}

export type Titled = { title: string }

/** Titles that are known so far; looked up by their rarest words, so that two thousand take no time. */
export class KnownTitles<Item extends Titled> {
  private readonly exact = new Map<string, Item>()
  private readonly byWord = new Map<string, { letters: Letters; item: Item }[]>()

  add(item: Item) {
    const plain = plainTitle(item.title)
    if (plain === '' || this.exact.has(plain)) return
    this.exact.set(plain, item)
    const letters = lettersOf(plain)
    for (const word of wordsOf(plain)) {
      const known = this.byWord.get(word) ?? []
      if (known.length < mostCandidates) known.push({ letters, item })
      this.byWord.set(word, known)
    }
  }

  find(title: string): Item | null {
    const plain = plainTitle(title)
    const same = this.exact.get(plain)
    if (same) return same
    const rarest = wordsOf(plain)
      .flatMap((word) => this.byWord.get(word) ?? [])
      .slice(0, mostCandidates)
    const letters = lettersOf(plain)
    return rarest.find((known) => sharedPart(letters, known.letters) >= alike)?.item ?? null
  }
}

const wordsOf = (plain: string) =>
  [...new Set(plain.split(' ').filter((word) => word.length > 4))]
    .sort((a, b) => b.length - a.length)
    .slice(0, 3)
