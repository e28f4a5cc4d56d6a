/**
 * What a municipal document needs of its text, and nothing else: headings, paragraphs, bold, italic, lists, links,
 * tables and footnotes, written in a small part of Markdown (docs/decisions: text stays text). The rest of Markdown is
 * switched off, so that ordinary prose reads as it was typed: HTML, code, quotes, pictures and rulers are letters.
 * Any text has a reading; none is refused and none can run.
 */
import type { List, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { safeAddress } from '@/lib/safe-addresses/rules'

export type RichInline =
  | { kind: 'text'; text: string; bold?: true; italic?: true; href?: string }
  | { kind: 'break' }
  /** A reference to a footnote; `occurrence` counts the references to the same one. */
  | { kind: 'note'; number: number; occurrence: number }
export type RichBlock =
  | { kind: 'paragraph'; inlines: RichInline[] }
  | { kind: 'heading'; level: 1 | 2 | 3; inlines: RichInline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: RichBlock[][] }
  | { kind: 'table'; align: ColumnAlign[]; head: RichInline[][]; rows: RichInline[][][] }
export type ColumnAlign = 'start' | 'center' | 'end'
export type RichNote = { number: number; id: string; blocks: RichBlock[]; references: number }
/** `sources`: each block as it was written, and whether it begins on the line after the one before. */
export type RichSource = { text: string; close: boolean }
export type RichDocument = { blocks: RichBlock[]; footnotes: RichNote[]; sources: RichSource[] }

/** Lists within lists, this deep; what is nested deeper stands at the last level. */
const deepestList = 4
/** Beyond these a text is no longer a section of a plan: it is shown as it stands, so that no paste can stop a page. */
const most = { characters: 60_000, marksInPart: 600, barsInPart: 3_000, cells: 20_000 }

const tidied = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\n(?:[^\S\n]*\n){2,}/g, '\n\n')

/** A text with more marks than a text has: its marks are shown as the letters they are. */
export function isShownAsWritten(text: string): boolean {
  return isOverdone(tidied(text))
}

export function parseRichText(text: string): RichDocument {
  const lines = tidied(text)
  if (!hasMarkup(lines) || isOverdone(lines)) return plainDocument(lines)
  const known = readBefore.get(lines)
  const document = known ?? readMarkup(lines)
  remember(lines, document)
  return document
}

/** Most sections are prose without a mark, and need no parser. */
function hasMarkup(text: string): boolean {
  return /[*_[|\\]|&#?\w+;|<[^\s<>]+>|^\s*(?:#{1,6}|[-+]|\d{1,9}[.)])(?:\s|$)/m.test(text)
}

/** The parser's time grows with the square of the marks in one part; prose never comes near. */
function isOverdone(text: string): boolean {
  return (
    text.length > most.characters ||
    /^(?:\s*(?:[-+*]|\d{1,9}[.)])[ \t]+){12}|^[ \t]{40,}(?:[-+*]|\d{1,9}[.)])\s/m.test(text) ||
    text
      .split('\n\n')
      .some((part) => count(part, /\*+|_+|\[/g) > most.marksInPart || count(part, /\|/g) > most.barsInPart)
  )
}

const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0

/**
 * The last texts read: parsing costs more than drawing, and a plan is read far more often than it is changed. A reading
 * is a function of the text alone; who has no text to ask with gets nothing.
 */
const readBefore = new Map<string, RichDocument>()
let remembered = 0
const mostRemembered = 1_000_000

function remember(text: string, document: RichDocument) {
  if (!readBefore.delete(text)) remembered += text.length
  readBefore.set(text, document)
  for (const oldest of readBefore.keys()) {
    if (remembered <= mostRemembered) return
    readBefore.delete(oldest)
    remembered -= oldest.length
  }
}

function readMarkup(text: string): RichDocument {
  try {
    return documentOf(treeOf(text), text)
  } catch {
    return plainDocument(text)
  }
}

function plainDocument(text: string): RichDocument {
  const blocks = text
    .split(/\n[^\S\n]*\n\s*/)
    .filter((part) => part.trim() !== '')
    .map((part): RichBlock => ({ kind: 'paragraph', inlines: linesOf(part.trim(), {}) }))
  return { blocks, footnotes: [], sources: [] }
}

const switchedOff = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'setextUnderline',
  'thematicBreak',
]

function treeOf(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfmTable(), gfmFootnote(), { disable: { null: switchedOff } }],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  })
}

/** The footnotes met so far, in the order of their first reference. */
type Notes = Map<string, { number: number; references: number }>
type Context = { notes: Notes; level: { last: number }; depth: number }

function documentOf(root: Root, text: string): RichDocument {
  const context: Context = { notes: new Map(), level: { last: 0 }, depth: 0 }
  const blocks = blocksOf(root.children, context)
  return { blocks, footnotes: footnotesOf(root, context.notes), sources: sourcesOf(root, text) }
}

function sourcesOf(root: Root, text: string): RichSource[] {
  const placed = root.children.filter(({ type }) => type !== 'footnoteDefinition')
  let before = 0
  return placed.map(({ position }) => {
    const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
    const close = text.slice(before, from) === '\n'
    before = to
    // What is moved in from the margin means what it means there only.
    return { text: from === 0 || text[from - 1] === '\n' ? text.slice(from, to) : '', close }
  })
}

/** A footnote may refer to another, and one that nobody refers to is still text that somebody wrote. */
function footnotesOf(root: Root, notes: Notes): RichNote[] {
  const written = definitionsIn(root.children)
  const read = new Map<string, RichBlock[]>()
  const next = () => [...notes.keys(), ...written.keys()].find((id) => !read.has(id))
  for (let id = next(); id !== undefined; id = next()) {
    noteOf(id, notes)
    read.set(id, blocksOf(written.get(id) ?? [], { notes, level: { last: 0 }, depth: 1 }))
  }
  return [...notes].map(([id, note]) => ({ ...note, id, blocks: read.get(id) ?? [] }))
}

/** Numbered in the order of the first reference. */
function noteOf(id: string, notes: Notes): { number: number; references: number } {
  const note = notes.get(id) ?? { number: notes.size + 1, references: 0 }
  notes.set(id, note)
  return note
}

function definitionsIn(nodes: readonly RootContent[]): Map<string, RootContent[]> {
  const found = new Map<string, RootContent[]>()
  for (const node of nodes) {
    if (node.type === 'footnoteDefinition' && !found.has(node.identifier))
      found.set(node.identifier, node.children)
    if (!('children' in node)) continue
    for (const [id, content] of definitionsIn(node.children as RootContent[]))
      if (!found.has(id)) found.set(id, content)
  }
  return found
}

function blocksOf(nodes: readonly RootContent[], context: Context): RichBlock[] {
  return nodes.flatMap((node): RichBlock[] => {
    switch (node.type) {
      case 'heading':
        return [headingOf(node, context)]
      case 'list':
        return listOf(node, context)
      case 'table':
        return [tableOf(node, context)]
      case 'footnoteDefinition':
        return []
      case 'paragraph':
        return [{ kind: 'paragraph', inlines: inlinesOf(node.children, {}, context.notes) }]
      default:
        return 'value' in node ? [{ kind: 'paragraph', inlines: linesOf(node.value, {}) }] : []
    }
  })
}

/** `##` is the first level below the section's own heading. No level is jumped over; in a list all is text. */
function headingOf(node: Extract<RootContent, { type: 'heading' }>, context: Context): RichBlock {
  const inlines = inlinesOf(node.children, {}, context.notes)
  if (context.depth > 0) return { kind: 'paragraph', inlines }
  const level = Math.min(Math.max(node.depth - 1, 1), context.level.last + 1, 3) as 1 | 2 | 3
  context.level.last = level
  return { kind: 'heading', level, inlines }
}

function listOf(list: List, context: Context): RichBlock[] {
  const within = { ...context, depth: context.depth + 1 }
  const items = list.children.map((item) => blocksOf(item.children, within))
  if (context.depth >= deepestList) return items.flat()
  return [{ kind: 'list', ordered: list.ordered === true, start: list.start ?? 1, items }]
}

const aligns = { left: 'start', center: 'center', right: 'end' } as const

/** Every row is as wide as the widest: cells that are missing are empty, none is left out. */
function tableOf({ align, children }: Table, context: Context): RichBlock {
  const width = Math.max(...children.map((row) => row.children.length))
  if (width * children.length > most.cells) throw new RangeError('too large a table')
  const [head = [], ...rows] = children.map((row) =>
    Array.from({ length: width }, (_, column) =>
      inlinesOf(row.children[column]?.children ?? [], {}, context.notes),
    ),
  )
  return { kind: 'table', align: head.map((_, column) => aligns[align?.[column] ?? 'left']), head, rows }
}

type Marks = { bold?: true; italic?: true; href?: string }

function inlinesOf(nodes: readonly PhrasingContent[], marks: Marks, notes: Notes): RichInline[] {
  const inlines = nodes.flatMap((node): RichInline[] => {
    switch (node.type) {
      case 'strong':
        return inlinesOf(node.children, { ...marks, bold: true }, notes)
      case 'emphasis':
        return inlinesOf(node.children, { ...marks, italic: true }, notes)
      case 'link':
        return linkOf(node, marks, notes)
      case 'break':
        return [{ kind: 'break' }]
      case 'footnoteReference':
        return [referenceTo(node.identifier, notes)]
      default:
        return 'value' in node ? linesOf(node.value, marks) : []
    }
  })
  return joined(inlines)
}

type LinkNode = Extract<PhrasingContent, { type: 'link' }>

/** An address of another kind is not a link: its words are shown, and the address after them. */
function linkOf(node: LinkNode, marks: Marks, notes: Notes): RichInline[] {
  const href = safeAddress(node.url)
  if (href) return inlinesOf(node.children, { ...marks, href }, notes)
  const words = inlinesOf(node.children, marks, notes)
  return node.url === '' ? words : [...words, ...linesOf(` (${node.url})`, marks)]
}

function referenceTo(identifier: string, notes: Notes): RichInline {
  const note = noteOf(identifier, notes)
  note.references += 1
  return { kind: 'note', number: note.number, occurrence: note.references }
}

/** A single line break in the text is one on the page. */
function linesOf(text: string, marks: Marks): RichInline[] {
  return text
    .split('\n')
    .flatMap((line, index): RichInline[] => [
      ...(index > 0 ? [{ kind: 'break' as const }] : []),
      ...(line.trim() === '' && text !== line ? [] : [{ kind: 'text' as const, text: line, ...marks }]),
    ])
}

function joined(inlines: readonly RichInline[]): RichInline[] {
  const list: RichInline[] = []
  for (const inline of inlines) {
    const last = list.at(-1)
    if (last?.kind === 'text' && inline.kind === 'text' && alike(last, inline)) {
      list[list.length - 1] = { ...last, text: last.text + inline.text }
    } else list.push(inline)
  }
  return list
}

const alike = (one: Marks, other: Marks) =>
  one.bold === other.bold && one.italic === other.italic && one.href === other.href

/** The words alone: for a search, a count or a label. */
export function plainWords(inlines: readonly RichInline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? ' ' : ''))
    .join('')
}
