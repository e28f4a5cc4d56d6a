/** Lists and headings in the visual editor: what a button or a key does, and whether it can. */
import { autoJoin, lift, setBlockType, toggleMark } from 'prosemirror-commands'
import type { NodeType, ResolvedPos } from 'prosemirror-model'
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list'
import { type Command, type EditorState, TextSelection } from 'prosemirror-state'
import { deepestList, editingSchema } from '@/lib/rich-text-editing/rules'
import { safeAddress } from '@/lib/safe-addresses/rules'

const { bullet_list, ordered_list, list_item, paragraph, heading } = editingSchema.nodes
const { bold, italic, link } = editingSchema.marks

export const toggleBold = toggleMark(bold)
export const toggleItalic = toggleMark(italic)

const isList = (type: NodeType) => type === bullet_list || type === ordered_list

function listAround($position: ResolvedPos): number | null {
  for (let depth = $position.depth; depth > 0; depth -= 1)
    if (isList($position.node(depth).type)) return depth
  return null
}

const depthOf = ($position: ResolvedPos) =>
  Array.from({ length: $position.depth }, (_, index) => $position.node(index + 1)).filter(({ type }) =>
    isList(type),
  ).length

export function listNow({ selection: { $from } }: EditorState): 'bullet' | 'ordered' | null {
  const depth = listAround($from)
  if (depth === null) return null
  return $from.node(depth).type === bullet_list ? 'bullet' : 'ordered'
}

/** A list of this kind, of the other kind, or no list: what a button for lists does in a word processor. */
export function toggleList(kind: 'bullet' | 'ordered'): Command {
  const type = kind === 'bullet' ? bullet_list : ordered_list
  return (state, dispatch, view) => {
    const { $from } = state.selection
    const depth = listAround($from)
    if (depth === null) {
      const wrap = autoJoin(wrapInList(type), (one, other) => one.type === other.type && one.type === type)
      if ($from.parent.type !== heading || !view) return wrap(state, dispatch)
      return asParagraph(state, dispatch) && wrap(view.state, dispatch)
    }
    if ($from.node(depth).type === type)
      return liftListItem(list_item)(state, dispatch) || lift(state, dispatch)
    dispatch?.(state.tr.setNodeMarkup($from.before(depth), type, type === ordered_list ? { start: 1 } : null))
    return true
  }
}

const asParagraph = setBlockType(paragraph)

/** Inwards with the item that the cursor stands first in, as deep as a text is read. */
export const indentItem: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (empty && $from.parentOffset > 0) return false
  if (depthOf($from) >= deepestList) return false
  return sinkListItem(list_item)(state, dispatch)
}

export const outdentItem: Command = (state, dispatch) => {
  if (depthOf(state.selection.$from) < 2) return false
  return liftListItem(list_item)(state, dispatch)
}

export function headingNow({ selection: { $from } }: EditorState): number {
  return $from.parent.type === heading ? $from.parent.attrs.level : 0
}

/** The heading, or text again when it is one already. */
export function toggleHeading(level: number): Command {
  return (state, dispatch) =>
    headingNow(state) === level
      ? asParagraph(state, dispatch)
      : setBlockType(heading, { level })(state, dispatch)
}

export function linkNow(state: EditorState): string | null {
  const { $from, from, to, empty } = state.selection
  if (empty) return (link.isInSet($from.marks())?.attrs.href as string | undefined) ?? null
  let found: string | null = null
  state.doc.nodesBetween(from, to, (node) => {
    found ??= link.isInSet(node.marks)?.attrs.href ?? null
  })
  return found
}

/** What was typed as an address: "www.bra.se" and "namn@kommun.se" are what they look like. */
export function addressFrom(typed: string): string | null {
  const text = typed.trim()
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return safeAddress(`mailto:${text}`)
  if (/^[^\s:/]+\.[^\s:/]{2,}(\/|$)/.test(text)) return safeAddress(`https://${text}`)
  return safeAddress(text)
}

/** Where the link that the cursor stands in begins and ends. */
function rangeOfLink(state: EditorState): { from: number; to: number } {
  const { $from, from, to, empty } = state.selection
  const mark = empty ? link.isInSet($from.marks()) : null
  if (!mark) return { from, to }
  let range = { from, to }
  let at = $from.start()
  let begun = at
  for (const child of $from.parent.children) {
    if (!mark.isInSet(child.marks)) begun = at + child.nodeSize
    at += child.nodeSize
    if (begun <= from && at >= from && mark.isInSet(child.marks)) range = { from: begun, to: at }
  }
  return range
}

export function setLink(href: string): Command {
  return (state, dispatch) => {
    if (!dispatch) return true
    const { from, to } = rangeOfLink(state)
    const transaction = state.tr
    const shown = href.replace(/^mailto:/, '')
    if (from === to) transaction.insertText(shown, from)
    const end = from === to ? from + shown.length : to
    transaction.removeMark(from, end, link).addMark(from, end, link.create({ href }))
    transaction.setSelection(TextSelection.create(transaction.doc, end)).removeStoredMark(link)
    dispatch(transaction.scrollIntoView())
    return true
  }
}

export const removeLink: Command = (state, dispatch) => {
  const { from, to } = rangeOfLink(state)
  if (linkNow(state) === null) return false
  dispatch?.(state.tr.removeMark(from, to, link))
  return true
}
