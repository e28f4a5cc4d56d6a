/**
 * Words with their marks, written so that they are read back the same: bold, italic, links, footnotes. Source: the
 * rules of emphasis of CommonMark 0.31. A mark must touch a word on its inside; where what stands outside would keep
 * it from being a mark, that letter is written by its number.
 */
import type { RichInline } from '@/lib/rich-text/rules'

type Words = Extract<RichInline, { kind: 'text' }>
type Mark = 'bold' | 'italic'
type Piece =
  | { kind: 'text'; text: string; inLink: boolean }
  | { kind: 'raw'; text: string }
  | { kind: 'open' | 'close'; mark: Mark; pair: number }

export type Manner = {
  /** The name that a footnote has in the text, by its number. */
  names: (number: number) => string
  /** A cell of a table: one line, and its bars are letters. */
  inCell?: boolean
}

export function writeInlines(inlines: readonly RichInline[], manner: Manner): string {
  return written(piecesOf(settled(inlines), manner), manner.inCell === true)
}

/** Spaces stand outside the marks and not at the ends of a line; neighbours that look the same are one. */
export function settled(inlines: readonly RichInline[]): RichInline[] {
  const list = joined(inlines).flatMap((inline): RichInline[] =>
    inline.kind === 'text' ? withoutEdges(inline) : [inline],
  )
  return trimmed(joined(withoutEmptyLinks(list)))
}

function joined(inlines: readonly RichInline[]): RichInline[] {
  const list: RichInline[] = []
  for (const inline of inlines) {
    const last = list.at(-1)
    if (last?.kind === 'text' && inline.kind === 'text' && alike(last, inline))
      list[list.length - 1] = { ...last, text: last.text + inline.text }
    else list.push(inline)
  }
  return list
}

/** Nothing to click on. */
function withoutEmptyLinks(list: readonly RichInline[]): RichInline[] {
  return runs(list, (inline) => (inline.kind === 'text' ? inline.href : undefined)).flatMap(({ items }) =>
    items.every((item) => item.kind !== 'text' || item.text.trim() === '')
      ? items.map((item) => (item.kind === 'text' ? { kind: item.kind, text: item.text } : item))
      : items,
  )
}

const alike = (one: Words, other: Words) =>
  one.bold === other.bold && one.italic === other.italic && one.href === other.href

function withoutEdges(words: Words): Words[] {
  const text = words.text.replace(/[\r\n]+/g, ' ').replaceAll('\0', '')
  if (text === '') return []
  if (!words.bold && !words.italic) return [{ ...words, text }]
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  const outside = (space: string): Words => ({
    kind: 'text',
    text: space,
    ...(words.href ? { href: words.href } : {}),
  })
  return [
    ...(before ? [outside(before)] : []),
    ...(inner ? [{ ...words, text: inner }] : []),
    ...(after ? [outside(after)] : []),
  ]
}

function trimmed(list: readonly RichInline[]): RichInline[] {
  const started: RichInline[] = []
  for (const inline of list) started.push(...atEdge(inline, started.at(-1), /^[ \t]+/))
  const ended: RichInline[] = []
  for (const inline of started.reverse()) ended.push(...atEdge(inline, ended.at(-1), /[ \t]+$/))
  return ended.reverse()
}

function atEdge(inline: RichInline, beside: RichInline | undefined, edge: RegExp): RichInline[] {
  if (inline.kind !== 'text' || (beside && beside.kind !== 'break')) return [inline]
  const text = inline.text.replace(edge, '')
  return text === '' ? [] : [{ ...inline, text }]
}

let pairs = 0

function piecesOf(inlines: readonly RichInline[], { names }: Manner): Piece[] {
  return runs(inlines, (inline) => (inline.kind === 'text' ? inline.href : undefined)).flatMap(
    ({ key: href, items }): Piece[] => {
      if (!href) return emphasised(items, names, false)
      return [
        { kind: 'raw', text: '[' },
        ...emphasised(items, names, true),
        { kind: 'raw', text: `](${address(href)})` },
      ]
    },
  )
}

function address(href: string): string {
  return href.replace(/[\s<>]/g, (sign) => encodeURIComponent(sign)).replace(/[\\()|]|&(?=#?\w+;)/g, '\\$&')
}

/** Marks within each other; the one that goes on longest is outermost. */
function emphasised(items: readonly RichInline[], names: Manner['names'], inLink: boolean): Piece[] {
  const pieces: Piece[] = []
  let index = 0
  while (index < items.length) {
    const item = items[index] as RichInline
    const mark = longestMark(items, index)
    if (item.kind !== 'text' || !mark) {
      pieces.push(bareOf(item, names, inLink))
      index += 1
      continue
    }
    const end = index + lengthOf(items, index, mark)
    const within = items.slice(index, end).map((each) => ({ ...each, [mark]: undefined }))
    pairs += 1
    const pair = pairs
    pieces.push({ kind: 'open', mark, pair }, ...emphasised(within, names, inLink), {
      kind: 'close',
      mark,
      pair,
    })
    index = end
  }
  return pieces
}

function bareOf(item: RichInline, names: Manner['names'], inLink: boolean): Piece {
  if (item.kind === 'break') return { kind: 'raw', text: '\n' }
  if (item.kind === 'note') return { kind: 'raw', text: `[^${names(item.number)}]` }
  return { kind: 'text', text: item.text, inLink }
}

function longestMark(items: readonly RichInline[], from: number): Mark | null {
  const [bold, italic] = [lengthOf(items, from, 'bold'), lengthOf(items, from, 'italic')]
  if (bold === 0 && italic === 0) return null
  return italic > bold ? 'italic' : 'bold'
}

function lengthOf(items: readonly RichInline[], from: number, mark: Mark): number {
  const rest = items.slice(from)
  const end = rest.findIndex((item) => item.kind !== 'text' || !item[mark])
  return end === -1 ? rest.length : end
}

function runs<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key) {
  const list: { key: Key; items: Item[] }[] = []
  for (const item of items) {
    const key = keyOf(item)
    const last = list.at(-1)
    if (last && last.key === key) last.items.push(item)
    else list.push({ key, items: [item] })
  }
  return list
}

const isSpace = (sign: string) => sign === '' || /\s/.test(sign)
const isPunctuation = (sign: string) => /[\p{P}\p{S}]/u.test(sign)
const isLetter = (sign: string) => !isSpace(sign) && !isPunctuation(sign)
const byNumber = (sign: string) => `&#${sign.codePointAt(0)};`
const isMark = (piece: Piece | undefined) => piece?.kind === 'open' || piece?.kind === 'close'

type Delimiter = Extract<Piece, { kind: 'open' | 'close' }>
type Writing = { text: string; signs: Map<number, string>; inCell: boolean }

function written(pieces: readonly Piece[], inCell: boolean): string {
  const writing: Writing = { text: '', signs: new Map(), inCell }
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index] as Piece
    if (!isMark(piece)) {
      writing.text += bare(piece, inCell)
      index += 1
      continue
    }
    const end = pieces.findIndex((each, at) => at > index && !isMark(each))
    const group = pieces.slice(index, end === -1 ? undefined : end) as Delimiter[]
    index += group.length
    if (writeMarks(writing, group, pieces[index])) index += 1
  }
  return writing.text
}

/**
 * The marks between two words, and the words' own letters where they would keep them from being marks. True when the
 * word after them has been written too.
 */
function writeMarks(writing: Writing, group: readonly Delimiter[], next: Piece | undefined): boolean {
  const { signs, inCell } = writing
  for (const { kind, pair } of group) if (kind === 'open') signs.set(pair, signFor(group, pair, signs))
  const written = group
    .map(({ mark, pair }) => (signs.get(pair) ?? '*').repeat(mark === 'bold' ? 2 : 1))
    .join('')
  const [opens, closes] = (['open', 'close'] as const).map((kind) => group.some((each) => each.kind === kind))
  const [outer, inner] = [writing.text.at(-1) ?? '', bare(next, inCell).at(0) ?? '']
  const isLow = written.includes('_')
  if (opens && !closes && isLetter(outer) && (isLow || isPunctuation(inner))) {
    const last = [...writing.text.slice(-2)].at(-1) ?? ''
    writing.text = writing.text.slice(0, -last.length) + byNumber(last)
  }
  writing.text += written
  if (!closes || opens || next?.kind !== 'text' || !isLetter(inner)) return false
  if (!isLow && !isPunctuation(outer)) return false
  const first = String.fromCodePoint(next.text.codePointAt(0) ?? 0)
  writing.text += byNumber(first) + escaped(next.text.slice(first.length), { inLink: next.inLink, inCell })
  return true
}

function bare(piece: Piece | undefined, inCell: boolean): string {
  if (piece?.kind === 'text') return escaped(piece.text, { inLink: piece.inLink, inCell })
  return piece?.kind === 'raw' ? piece.text : ''
}

/** A mark that opens where another closes is written with the other sign, or the two would be read as one. */
function signFor(
  group: readonly { kind: 'open' | 'close'; pair: number }[],
  pair: number,
  signs: Map<number, string>,
): string {
  const at = group.findIndex((each) => each.pair === pair)
  const closed = group.slice(0, at).findLast(({ kind }) => kind === 'close')
  if (!closed) return '*'
  return signs.get(closed.pair) === '*' ? '_' : '*'
}

type Place = { inLink: boolean; inCell: boolean }

/** Signs that would be read as marks. A sign between two spaces, or a low line within a word, never is. */
function escaped(text: string, place: Place): string {
  return text.replace(/[\\*_[\]|<&^]/g, (sign, at: number) => {
    const [before, after, rest] = [text[at - 1] ?? '', text[at + 1] ?? '', text.slice(at)]
    return isRead(sign, { before, after, rest }, place) ? `\\${sign}` : sign
  })
}

type Around = { before: string; after: string; rest: string }

function isRead(sign: string, { before, after, rest }: Around, { inLink, inCell }: Place): boolean {
  switch (sign) {
    case '\\':
      return true
    case '*':
      return !(before !== '' && after !== '' && isSpace(before) && isSpace(after))
    case '_':
      if (before === '' || after === '') return true
      return !(isSpace(before) && isSpace(after)) && !(isLetter(before) && isLetter(after))
    case '[':
      return inLink || after === '' || after === '^'
    case ']':
      return inLink || after === '' || after === '('
    case '|':
      return inCell
    case '<':
      return /^<[^\s<>]*([:@]|$)/.test(rest)
    case '^':
      return inLink && before === ''
    default:
      return /^&#?\w*(;|$)/.test(rest)
  }
}
