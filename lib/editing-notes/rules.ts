/**
 * Footnotes in the visual editor: a reference in the text, and the note last in the document, as on paper. They are
 * numbered in the order of their first reference. A note whose reference was taken away stays as long as it has words.
 */
import type { Node } from 'prosemirror-model'
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { editingSchema } from '@/lib/rich-text-editing/rules'

const { notes, note, note_reference, paragraph } = editingSchema.nodes

export function notesOf(doc: Node): readonly Node[] {
  return doc.lastChild?.type === notes ? doc.lastChild.children : []
}

function referencesIn(node: Node): string[] {
  const ids: string[] = []
  node.descendants((child) => {
    if (child.type === note_reference) ids.push(child.attrs.id)
    return child.type !== notes
  })
  return ids
}

/** The notes as they are to stand: those referred to, in that order, and then the others that have words. */
function ordered(doc: Node): Node[] {
  const known = new Map<string, Node>()
  for (const each of notesOf(doc)) if (!known.has(each.attrs.id)) known.set(each.attrs.id, each)
  const ids = new Set(referencesIn(doc))
  for (const id of ids) for (const further of referencesIn(known.get(id) ?? note.create())) ids.add(further)
  const rest = [...known].filter(([id, each]) => !ids.has(id) && each.textContent.trim() !== '')
  return [
    ...[...ids].map((id) => known.get(id) ?? note.create({ id }, paragraph.create())),
    ...rest.map(([, each]) => each),
  ]
}

/** Puts the notes in order, unless one is being written in and all are there. */
export function orderNotes(transaction: Transaction): void {
  const { doc } = transaction
  const [now, wanted] = [notesOf(doc), ordered(doc)]
  if (now.length === wanted.length && now.every((each, index) => each === wanted[index])) return
  const size = now.length > 0 ? (doc.lastChild?.nodeSize ?? 0) : 0
  const from = doc.content.size - size
  const inside = transaction.selection.from > from
  if (inside && now.length === wanted.length) return
  const content = wanted.length > 0 ? [notes.create(null, wanted)] : []
  transaction.replaceWith(from, doc.content.size, content)
}

/** Names that nothing in the text can be taken for. */
export function freshNames(doc: Node, count: number): string[] {
  const taken = new Set([...referencesIn(doc), ...notesOf(doc).map(({ attrs }) => attrs.id)])
  const written = doc.textContent
  const names: string[] = []
  for (let number = 1; names.length < count; number += 1)
    if (!taken.has(String(number)) && !written.includes(`[^${number}`)) names.push(String(number))
  return names
}

/** Notes that were pasted, last in the document; they are put in order with the others. */
export function addNotes(transaction: Transaction, added: readonly Node[]): Transaction {
  if (added.length === 0) return transaction
  const end = transaction.doc.content.size
  return notesOf(transaction.doc).length > 0
    ? transaction.insert(end - 1, added)
    : transaction.insert(end, notes.create(null, added))
}

function noteAround(state: EditorState): string | null {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type === note) return $from.node(depth).attrs.id
  return null
}

export const isInNote = (state: EditorState) => noteAround(state) !== null

function placeOfNote(doc: Node, id: string): number | null {
  let found: number | null = null
  doc.descendants((node, at) => {
    if (node.type === note && node.attrs.id === id) found = at + 2
    return found === null && !node.isTextblock
  })
  return found
}

function placeOfReference(doc: Node, id: string): number | null {
  let found: number | null = null
  doc.descendants((node, at) => {
    if (found === null && node.type === note_reference && node.attrs.id === id) found = at + 1
    return found === null
  })
  return found
}

/** From the text: a new footnote, to write in at once. From a footnote: back to where it is referred to. */
export const insertNote: Command = (state, dispatch) => {
  if (isInNote(state)) return backToText(state, dispatch)
  const { $to } = state.selection
  if (!$to.parent.isTextblock) return false
  if (!dispatch) return true
  const [id = ''] = freshNames(state.doc, 1)
  const transaction = state.tr.insert($to.pos, note_reference.create({ id }))
  orderNotes(transaction)
  const at = placeOfNote(transaction.doc, id)
  if (at !== null) transaction.setSelection(TextSelection.create(transaction.doc, at))
  dispatch(transaction.scrollIntoView())
  return true
}

/** Beside the note that is chosen, to the note itself. */
export function goToNote(id: string): Command {
  return (state, dispatch) => {
    const at = placeOfNote(state.doc, id)
    if (at === null) return false
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, at)).scrollIntoView())
    return true
  }
}

const backToText: Command = (state, dispatch) => {
  const id = noteAround(state)
  const at = id === null ? null : placeOfReference(state.doc, id)
  if (at === null) return false
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, at)).scrollIntoView())
  return true
}

/** Backspace in a footnote without words takes it away, and all that refers to it. */
export const removeEmptyNote: Command = (state, dispatch) => {
  const id = noteAround(state)
  const { $from, empty } = state.selection
  if (id === null || !empty || $from.parentOffset > 0) return false
  const mine = notesOf(state.doc).find(({ attrs }) => attrs.id === id)
  if (!mine || mine.content.size > 2) return false
  if (!dispatch) return true
  const back = placeOfReference(state.doc, id)
  const transaction = state.tr
  state.doc.descendants((node, at) => {
    if (node.type === note_reference && node.attrs.id === id) {
      const from = transaction.mapping.map(at)
      transaction.delete(from, from + 1)
    }
  })
  if (back !== null)
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(transaction.mapping.map(back)), -1))
  orderNotes(transaction)
  dispatch(transaction.scrollIntoView())
  return true
}
