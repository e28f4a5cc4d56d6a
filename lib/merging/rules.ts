import type { ConflictingField } from '@/lib/platform/errors'

/**
 * What happens when two people change the same thing: nothing typed is lost and nothing is silently overwritten.
 * Every change is judged against the value its writer saw when it began (the base). Changes to different fields are
 * both kept; changes to the same field are shown to the one who saves last, who chooses.
 */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, index) => same(value, other[index]))
  if (!isRecord(one) || !isRecord(other)) return false
  // A form gives the parts of a row in the order in which its fields stand, the database in its own.
  return [...Object.keys(one), ...Object.keys(other)].every((key) => same(one[key], other[key]))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Browsers send line breaks as CRLF from a form and as LF from a script: the same text must compare equal. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}

export type Verdict = 'unchanged' | 'mine' | 'conflict'

/** One field, three values. That both arrived at the same value is agreement. */
export function judgeField(base: unknown, mine: unknown, theirs: unknown): Verdict {
  if (same(mine, base) || same(mine, theirs)) return 'unchanged'
  return same(theirs, base) ? 'mine' : 'conflict'
}

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

/**
 * The order of a list that both may have added to, removed from and reordered. Whoever changed the order decides it
 * (I, when both did); the other's additions keep their place after the element they followed. `keep` names elements
 * that one removed while the other changed them: they stay.
 */
export function mergeOrder(lists: {
  base: string[]
  mine: string[]
  theirs: string[]
  keep?: Set<string>
}): string[] {
  const { base, mine, theirs, keep = new Set() } = lists
  const inAll = (list: string[]) =>
    list.filter((id) => [base, mine, theirs].every((other) => other.includes(id)))
  const iReordered = !same(inAll(mine), inAll(base))
  const [leading, other] = iReordered ? [mine, theirs] : [theirs, mine]
  const isAddition = (id: string) => !base.includes(id) || keep.has(id)
  const merged = leading.filter((id) => other.includes(id) || isAddition(id))
  other.forEach((id, index) => {
    if (!isAddition(id) || merged.includes(id)) return
    const before = other.slice(0, index).findLast((earlier) => merged.includes(earlier))
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, id)
  })
  return merged
}

/** `at` is where it begins in the text. */
export type TextPart = { text: string; added: boolean; at: number }

/** `text` in parts, those marked that `base` does not have: what its writer added. */
export function additions(base: string, text: string): TextPart[] {
  const [old, fresh] = [wordsOf(base), wordsOf(text)]
  const common = new Set(commonWords(old, fresh).map(([, index]) => index))
  const parts: TextPart[] = []
  let at = 0
  fresh.forEach((word, index) => {
    const added = !common.has(index)
    const last = parts.at(-1)
    if (last && last.added === added) last.text += word
    else parts.push({ text: word, added, at })
    at += word.length
  })
  return parts
}

/** Both additions in one text, mine first where they meet: a proposal for a person to read, never saved unread. */
export function combined(base: string, mine: string, theirs: string): string {
  const words = wordsOf(base)
  const [insertedByMe, insertedByThem] = [
    insertions(words, wordsOf(mine)),
    insertions(words, wordsOf(theirs)),
  ]
  const [survivesMine, survivesTheirs] = [insertedByMe.kept, insertedByThem.kept]
  const joined: string[] = []
  for (let place = 0; place <= words.length; place++) {
    const [my, their] = [insertedByMe.at.get(place) ?? [], insertedByThem.at.get(place) ?? []]
    joined.push(...spaced(my, their))
    const word = words[place]
    if (word !== undefined && survivesMine.has(place) && survivesTheirs.has(place)) joined.push(word)
  }
  return joined.join('')
}

function spaced(mine: string[], theirs: string[]): string[] {
  if (theirs.length === 0 || same(mine, theirs)) return mine
  const [end, start] = [mine.at(-1), theirs[0]]
  const touching = end !== undefined && start !== undefined && /\S$/.test(end) && /^\S/.test(start)
  return touching ? [...mine, ' ', ...theirs] : [...mine, ...theirs]
}

function insertions(base: string[], text: string[]) {
  const pairs = commonWords(base, text)
  const at = new Map<number, string[]>()
  let next = 0
  let place = 0
  text.forEach((word, index) => {
    const pair = pairs[next]
    if (pair && pair[1] === index) {
      place = pair[0] + 1
      next += 1
    } else at.set(place, [...(at.get(place) ?? []), word])
  })
  return { at, kept: new Set(pairs.map(([index]) => index)) }
}

/** Words and the spaces between them, so that joining gives the text back. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? []
}

/** Above this a comparison would keep the browser busy; the texts are then shown whole. */
const longest = 2500

/** The longest common subsequence, as pairs of indexes. */
function commonWords(one: string[], other: string[]): [number, number][] {
  if (one.length > longest || other.length > longest) return []
  const width = other.length + 1
  const lengths = new Uint16Array((one.length + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        one[row] === other[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  return walk(one, other, at)
}

function walk(
  one: string[],
  other: string[],
  at: (row: number, column: number) => number,
): [number, number][] {
  const pairs: [number, number][] = []
  let [row, column] = [0, 0]
  while (row < one.length && column < other.length) {
    if (one[row] === other[column]) pairs.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return pairs
}
