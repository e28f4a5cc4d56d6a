/**
 * What is put right after each change in the visual editor, so that what is seen there is what will be read: no level
 * of heading is jumped over, rows are even, footnotes are in order, and there is a line to write on after a table.
 */
import type { Node } from 'prosemirror-model'
import { Plugin, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { notesOf, orderNotes } from '@/lib/editing-notes/rules'
import { evenRows } from '@/lib/editing-tables/rules'
import { editingSchema } from '@/lib/rich-text-editing/rules'

const { heading, table, header_cell, paragraph, note_reference } = editingSchema.nodes

function putInOrder(transaction: Transaction): Transaction {
  evenRows(transaction)
  stepByStep(transaction)
  orderNotes(transaction)
  lineAfterTable(transaction)
  return transaction
}

function stepByStep(transaction: Transaction) {
  let last = 0
  transaction.doc.forEach((node, at) => {
    if (node.type !== heading || node.content.size === 0) return
    const level = Math.min(node.attrs.level, last + 1)
    if (level !== node.attrs.level) transaction.setNodeMarkup(at, null, { level })
    last = level
  })
}

function lineAfterTable(transaction: Transaction) {
  const { doc } = transaction
  const hasNotes = notesOf(doc).length > 0
  const last = doc.maybeChild(doc.childCount - (hasNotes ? 2 : 1))
  const end = doc.content.size - (hasNotes ? (doc.lastChild?.nodeSize ?? 0) : 0)
  if (last?.type === table) transaction.insert(end, paragraph.create())
}

export const order = new Plugin({
  appendTransaction: (transactions, _before, { tr }) => {
    if (!transactions.some(({ docChanged }) => docChanged)) return null
    const put = putInOrder(tr)
    return put.docChanged ? put : null
  },
})

/** The number that a reference shows is the place of its note; a head without words is no head yet. */
function signsIn(doc: Node, nameOf: (number: number) => string): DecorationSet {
  const ids = notesOf(doc).map(({ attrs }) => attrs.id)
  const signs: Decoration[] = []
  doc.descendants((node, at) => {
    const end = at + node.nodeSize
    if (node.type === header_cell && node.content.size === 0)
      signs.push(Decoration.node(at, end, { role: 'cell' }))
    if (node.type !== note_reference) return
    const number = ids.indexOf(node.attrs.id) + 1
    signs.push(Decoration.node(at, end, { 'data-number': String(number), 'aria-label': nameOf(number) }))
  })
  return DecorationSet.create(doc, signs)
}

export function shownSigns(nameOf: (number: number) => string) {
  return new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => signsIn(doc, nameOf),
      apply: ({ docChanged, doc }, before) => (docChanged ? signsIn(doc, nameOf) : before),
    },
    props: {
      decorations(state) {
        return this.getState(state)
      },
    },
  })
}
