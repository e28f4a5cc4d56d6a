/**
 * A text that is open in the visual editor, and what is to be saved of it. Each part that nobody has touched stands as
 * it was written, letter by letter: two writers' changes are merged as text, and a version is compared by its words.
 */
import type { Node } from 'prosemirror-model'
import type { RichBlock, RichDocument } from '@/lib/rich-text/rules'
import { editingDocument, richBlocks, richContent } from '@/lib/rich-text-editing/rules'
import { isSameKind, type NoteNames, writeBlock, writeNote } from '@/lib/rich-text-writing/rules'

export type OpenedText = {
  text: string
  document: Node
  /** How each part was written, by how we would write it. */
  sources: ReadonlyMap<string, string>
  /** Pairs of parts that had no blank line between them. */
  close: ReadonlySet<string>
}

export function openText(text: string, read: RichDocument): OpenedText {
  const document = editingDocument(read)
  const sources = new Map<string, string>()
  const close = new Set<string>()
  const written = partsOf(document)
  if (written.length !== read.sources.length) return { text, document, sources, close }
  read.sources.forEach((source, index) => {
    const part = written[index]
    if (!part) return
    if (source.close && index > 0) close.add(pairOf(written[index - 1]?.text ?? '', part.text))
    if (!sources.has(part.text) && isFaithful(source.text, part.block)) sources.set(part.text, source.text)
  })
  return { text, document, sources, close }
}

const pairOf = (one: string, other: string) => `${one}\n\n\n${other}`

/** What means the same wherever it stands: no footnote or empty item inside, no level that the heading before gives. */
function isFaithful(source: string, block: RichBlock): boolean {
  if (source === '' || /\[\^[^\]\s]+\]:/.test(source)) return false
  if (block.kind === 'list') return !/(?:^|\s)(?:[-+*]|\d+[.)])[ \t]*$/m.test(source)
  return block.kind !== 'heading' || source.startsWith(`${'#'.repeat(block.level + 1)} `)
}

/** The text as it now is. What was opened and not changed is given back as it was. */
export function textOf(document: Node, opened: OpenedText): string {
  if (document.eq(opened.document)) return opened.text
  let text = ''
  let before: Part | null = null
  for (const part of partsOf(document)) {
    const written = wordingOf(part, before, opened.sources)
    if (written === '') continue
    const close = before !== null && opened.close.has(pairOf(before.text, part.text))
    text += text === '' ? written : `${close ? '\n' : '\n\n'}${written}`
    before = { ...part, written }
  }
  return [text, notesOf(document)].filter(Boolean).join('\n\n')
}

/** `text` is the part as we would write it. */
type Part = { block: RichBlock; text: string; names: NoteNames; written?: string }

function wordingOf({ block, text, names }: Part, before: Part | null, sources: OpenedText['sources']) {
  const source = sources.get(text) ?? text
  if (!before || !isSameKind(before.block, block)) return source
  const other = markOf(before.written ?? '')
  return [source, text].find((each) => markOf(each) !== other) ?? writeBlock(block, names, 'second')
}

const markOf = (list: string) => /^\d*([^\d])/.exec(list)?.[1]

/** Remembered by the node: between two letters all nodes but one are the same. */
const remembered = new WeakMap<Node, Part[]>()

function partsOf(document: Node): Part[] {
  return document.children
    .filter(({ type }) => type.name !== 'notes')
    .flatMap((node) => {
      const parts = remembered.get(node) ?? writtenParts(node)
      remembered.set(node, parts)
      return parts
    })
}

function writtenParts(node: Node): Part[] {
  const { numberOf, names } = numbering()
  return richBlocks(node, numberOf).map((block) => ({ block, text: writeBlock(block, names), names }))
}

function notesOf(document: Node): string {
  const notes = document.lastChild?.type.name === 'notes' ? document.lastChild.children : []
  const { numberOf, names } = numbering()
  return notes
    .map((note) => writeNote({ id: note.attrs.id, blocks: richContent(note, numberOf) }, names))
    .join('\n')
}

/** Numbers that stand for names only while one part is written. */
function numbering() {
  const ids: string[] = []
  const numberOf = (id: string) => {
    if (!ids.includes(id)) ids.push(id)
    return ids.indexOf(id) + 1
  }
  return { numberOf, names: (number: number) => ids[number - 1] ?? String(number) }
}
