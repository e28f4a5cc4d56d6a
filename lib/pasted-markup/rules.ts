/**
 * What the clipboard brings from Word, Google Docs, LibreOffice, Excel and the web, read as what a document may hold
 * (lib/rich-text) and nothing else. What is known is taken, one element at a time; all other markup, with its scripts,
 * styles and addresses, is left behind, and its words stay.
 */

import { pastedTable } from '@/lib/pasted-cells/rules'
import {
  isLeftOut,
  type Markup,
  marksOf,
  noteKey,
  styleOf,
  tidyWords,
  wordListOf,
} from '@/lib/pasted-elements/rules'
import { nested, type PastedItem, shallow } from '@/lib/pasted-lists/rules'
import type { RichBlock, RichInline } from '@/lib/rich-text/rules'
import { dividedWords } from '@/lib/rich-text-writing/rules'
import { safeAddress } from '@/lib/safe-addresses/rules'

export type Pasted = {
  blocks: RichBlock[]
  /** In the order of their first reference; the number of a reference is its place here, from one. */
  notes: RichBlock[][]
  /** How many pictures were left behind. */
  images: number
  /** How many rows of tables were left behind, as too many for a text. */
  rows: number
}

type Marks = { bold?: true; italic?: true; href?: string }
type Reading = {
  /** The elements that hold a footnote, by the name that is used in references to it. */
  bodies: ReadonlyMap<string, Markup>
  held: ReadonlySet<Markup>
  keys: string[]
  images: number
  rows: number
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const pictures = ['img', 'picture', 'svg', 'canvas', 'video']

export function readMarkup(root: Markup): Pasted {
  const bodies = noteBodies(root)
  const reading: Reading = { bodies, held: new Set(bodies.values()), keys: [], images: 0, rows: 0 }
  const blocks = levelled(shallow(read(root, reading)))
  const notes: RichBlock[][] = []
  for (let index = 0; index < reading.keys.length; index += 1) {
    const body = reading.bodies.get(reading.keys[index] ?? '')
    const content = body ? read({ ...body, attributes: {} }, reading) : []
    notes.push(shallow(content).map(asText))
  }
  return { blocks, notes, images: reading.images, rows: reading.rows }
}

function noteBodies(root: Markup): Map<string, Markup> {
  const bodies = new Map<string, Markup>()
  const visit = (element: Markup, block: Markup) => {
    const key = noteKey(element)
    if (key && !bodies.has(key)) bodies.set(key, element.name === 'a' ? block : element)
    for (const child of element.children)
      if (typeof child !== 'string') visit(child, ['p', 'div', 'li'].includes(child.name) ? child : block)
  }
  visit(root, root)
  return bodies
}

const asText = (block: RichBlock): RichBlock =>
  block.kind === 'heading' ? { kind: 'paragraph', inlines: block.inlines } : block

/** The largest heading that was pasted becomes the first level, the next the second. */
function levelled(blocks: RichBlock[]): RichBlock[] {
  const used = [...new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])))].sort()
  return blocks.map((block) =>
    block.kind === 'heading'
      ? { ...block, level: Math.min(used.indexOf(block.level) + 1, 3) as 1 | 2 | 3 }
      : block,
  )
}

/** What is gathered on the way through the elements: the words of a line, the items of a list, the blocks. */
class Gathering {
  blocks: RichBlock[] = []
  #words: RichInline[] = []
  #items: PastedItem[] = []

  word(inline: RichInline) {
    this.#words.push(inline)
  }

  endLine(as: (inlines: RichInline[]) => RichBlock = (inlines) => ({ kind: 'paragraph', inlines })) {
    const lines = dividedWords(collapsed(this.#words))
    this.#words = []
    if (lines.length === 0) return
    this.endList()
    for (const line of lines) this.blocks.push(as(line))
  }

  item(item: PastedItem) {
    this.endLine()
    this.#items.push(item)
  }

  add(blocks: readonly RichBlock[]) {
    this.endLine()
    this.endList()
    this.blocks.push(...blocks)
  }

  /** The words so far, which are not to be a paragraph of their own. */
  takeWords(): RichInline[] {
    const words = collapsed(this.#words)
    this.#words = []
    return words
  }

  endList() {
    if (this.#items.length > 0) this.blocks.push(...nested(this.#items))
    this.#items = []
  }
}

/** Spaces as a reader sees them: one between words, none at the ends of a line. */
function collapsed(words: readonly RichInline[]): RichInline[] {
  const list: RichInline[] = []
  let space = true
  for (const inline of words) {
    if (inline.kind !== 'text') {
      list.push(inline)
      space = inline.kind === 'break'
      continue
    }
    const text = space ? inline.text.replace(/^ +/, '') : inline.text
    if (text === '') continue
    list.push({ ...inline, text })
    space = text.endsWith(' ')
  }
  return list
}

function read(root: Markup, reading: Reading): RichBlock[] {
  const gathering = new Gathering()
  for (const child of root.children) visit(child, {}, { reading, gathering })
  gathering.endLine()
  gathering.endList()
  return gathering.blocks
}

type Context = { reading: Reading; gathering: Gathering }

function visit(node: Markup | string, marks: Marks, context: Context): void {
  const { reading, gathering } = context
  if (typeof node === 'string') {
    const text = tidyWords(node)
    if (text !== '') gathering.word({ kind: 'text', text, ...marks })
    return
  }
  if (pictures.includes(node.name)) reading.images += 1
  if (pictures.includes(node.name) || isLeftOut(node)) return
  if (reading.held.has(node)) return
  if (node.name === 'br') gathering.word({ kind: 'break' })
  else if (node.name === 'a') visitLink(node, marks, context)
  else if (node.name === 'table') visitTable(node, context)
  else if (node.name === 'ul' || node.name === 'ol') visitList(node, context)
  else visitOther(node, marks, context)
}

const blockNames = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form header hr li main nav p pre section tr td th caption tbody thead tfoot'.split(
    ' ',
  ),
)

function visitOther(node: Markup, marks: Marks, context: Context): void {
  const { gathering } = context
  const listed = wordListOf(node)
  const level = levelOf(node)
  const isBlock = blockNames.has(node.name) || level > 0
  if (isBlock) gathering.endLine()
  const within = level > 0 ? {} : { ...marks, ...marksOf(node, marks) }
  for (const child of node.children) visit(child, within, context)
  if (listed) gathering.item({ ...listed, blocks: [{ kind: 'paragraph', inlines: gathering.takeWords() }] })
  else if (level > 0) gathering.endLine((inlines) => heading(level, inlines))
  else if (isBlock) gathering.endLine()
}

function heading(level: number, inlines: RichInline[]): RichBlock {
  const words = inlines.map((inline): RichInline => {
    if (inline.kind === 'break') return { kind: 'text', text: ' ' }
    return inline.kind === 'text' ? { ...inline, bold: undefined } : inline
  })
  // Levels as they were pasted, until all are known.
  return { kind: 'heading', level: level as 1, inlines: words }
}

function levelOf(node: Markup): number {
  const named = headings.indexOf(node.name) + 1
  if (named > 0) return named
  const style = styleOf(node)
  if (node.name !== 'p') return 0
  if (/^MsoTitle$/.test(node.attributes.class ?? '')) return 1
  return Number(/mso-outline-level:\s*([1-6])/.exec(style)?.[1] ?? 0)
}

function visitLink(node: Markup, marks: Marks, context: Context): void {
  const { reading, gathering } = context
  const address = node.attributes.href ?? ''
  const key = address.startsWith('#') ? noteKey({ ...node, attributes: { id: address.slice(1) } }) : null
  if (key && reading.bodies.has(key)) {
    if (!reading.keys.includes(key)) reading.keys.push(key)
    gathering.word({ kind: 'note', number: reading.keys.indexOf(key) + 1, occurrence: 1 })
    return
  }
  // The way back from a footnote, and the sign of one that was not pasted.
  if (/^#(_?(ftn|edn)|sdfootnote|ftnt|_msocom)|-hanvisning-|-fotnot-/.test(address)) return
  const href = safeAddress(address)
  for (const child of node.children) visit(child, href ? { ...marks, href } : marks, context)
}

function visitTable(node: Markup, { reading, gathering }: Context): void {
  const { blocks, left } = pastedTable(node, (cell) => read(cell, reading))
  reading.rows += left
  gathering.add(blocks)
}

/** Google Docs puts a list within a list beside its items, others within them. */
function visitList(node: Markup, context: Context): void {
  const { reading, gathering } = context
  const ordered = node.name === 'ol'
  const first = Number(node.attributes.start ?? '1')
  const items: RichBlock[][] = []
  for (const child of node.children) {
    if (typeof child === 'string') continue
    const blocks = read(child.name === 'li' ? child : { ...child, children: [child] }, reading).map(asText)
    if (child.name === 'li' || items.length === 0) items.push(blocks)
    else items.at(-1)?.push(...blocks)
  }
  const written = items.filter((item) => item.length > 0)
  const start = Number.isSafeInteger(first) && first >= 0 && first < 1e9 ? first : 1
  if (written.length > 0) gathering.add([{ kind: 'list', ordered, start, items: written }])
}
