import { Fragment, type Node, Slice } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { addNotes, freshNames } from '@/lib/editing-notes/rules'
import { isInTable } from '@/lib/editing-tables/rules'
import type { Markup } from '@/lib/pasted-elements/rules'
import { type Pasted, readMarkup } from '@/lib/pasted-markup/rules'
import { readProse } from '@/lib/pasted-prose/rules'
import { editingBlocks, editingNote } from '@/lib/rich-text-editing/rules'

/**
 * Puts in what was copied elsewhere. It is parsed in a document that is never shown, where nothing runs and nothing is
 * fetched, and only what the reader knows is taken from there. What was copied in an editor of ours is left to it.
 */
export function pasteInto(
  view: EditorView,
  event: ClipboardEvent,
  told: (left: { images: boolean; rows: number }) => void,
): boolean {
  const data = event.clipboardData
  if (!data) return false
  const [html, text] = [data.getData('text/html'), data.getData('text/plain')]
  if (html.includes('data-pm-slice')) return false
  event.preventDefault()
  const pasted = readPasted(html, text)
  const files = [...data.files].filter(({ type }) => type.startsWith('image/')).length
  told({ images: pasted.images > 0 || (files > 0 && html === '' && text === ''), rows: pasted.rows })
  put(view, pasted, text)
  return true
}

function readPasted(html: string, text: string): Pasted {
  const read = html.trim() === '' ? null : readMarkup(markupIn(html))
  if (read && (read.blocks.length > 0 || text.trim() === '')) return read
  return { blocks: readProse(text), notes: [], images: read?.images ?? 0, rows: 0 }
}

function markupIn(html: string): Markup {
  // Nothing of this means anything to us, and a browser speaks up about it even where it means nothing.
  const bare = html.replace(/<style[\s\S]*?(<\/style\s*>|$)|<base[^>]*>/gi, '')
  return elementOf(new DOMParser().parseFromString(bare, 'text/html').documentElement)
}

function elementOf(element: Element): Markup {
  const children = [...element.childNodes].flatMap((child): Markup['children'] => {
    if (child instanceof Text) return [child.data]
    return child.nodeType === 1 ? [elementOf(child as Element)] : []
  })
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))
  return { name: element.localName, attributes, children }
}

/** Paragraphs at the ends go on in the line they are pasted in; a heading, a list and a table stand for themselves. */
function sliceOf(content: readonly Node[]): Slice {
  const openAt = (node: Node | undefined) => (node?.type.name === 'paragraph' ? 1 : 0)
  return new Slice(Fragment.from(content), openAt(content[0]), openAt(content.at(-1)))
}

/** Where the cursor is in a table there is room for one line. */
function put(view: EditorView, { blocks, notes }: Pasted, text: string) {
  const { state } = view
  if (isInTable(state)) {
    const line = text.replace(/\s+/g, ' ').trim()
    if (line !== '') view.dispatch(state.tr.insertText(line).scrollIntoView())
    return
  }
  const names = freshNames(state.doc, notes.length)
  const idOf = (number: number) => names[number - 1] ?? String(number)
  const content = editingBlocks(blocks, idOf)
  if (content.length === 0) return
  const transaction = state.tr.replaceSelection(sliceOf(content))
  const added = notes.map((body, index) => editingNote({ id: idOf(index + 1), blocks: body }, idOf))
  view.dispatch(addNotes(transaction, added).scrollIntoView())
}
