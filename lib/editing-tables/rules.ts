/**
 * Tables in the visual editor: one row of heads, every row as wide as the others, one line of text in each cell. What
 * a document needs of a table, and what the text can hold; no merged cells.
 */
import type { Node, NodeType, ResolvedPos } from 'prosemirror-model'
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { editingSchema } from '@/lib/rich-text-editing/rules'

const { table, table_head, table_row, header_cell, cell, paragraph } = editingSchema.nodes

type Place = { table: Node; at: number; row: number; column: number }

function placeOf($position: ResolvedPos): Place | null {
  for (let depth = $position.depth; depth > 1; depth -= 1) {
    if (![cell, header_cell].includes($position.node(depth).type)) continue
    const at = $position.before(depth - 2)
    return {
      table: $position.node(depth - 2),
      at,
      row: $position.index(depth - 2),
      column: $position.index(depth - 1),
    }
  }
  return null
}

export const isInTable = (state: EditorState) => placeOf(state.selection.$from) !== null

type Cells = { align: string; content: Node['content'] }[][]

const cellsOf = (node: Node): Cells =>
  node.children.map((row) =>
    row.children.map(({ attrs, content }) => ({ align: attrs.align as string, content })),
  )

function tableOf(rows: Cells): Node {
  const rowOf = (type: NodeType, of: NodeType, cells: Cells[number]) =>
    type.create(
      null,
      cells.map(({ align, content }) => of.create({ align }, content)),
    )
  const [head = [], ...rest] = rows
  return table.create(null, [
    rowOf(table_head, header_cell, head),
    ...rest.map((row) => rowOf(table_row, cell, row)),
  ])
}

const emptyCell = (align = 'start') => ({ align, content: paragraph.create().content })

/** Where the text of a cell begins, counted from the table's own place. */
function startOf(node: Node, row: number, column: number): number {
  let at = 1
  for (let index = 0; index < row; index += 1) at += node.child(index).nodeSize
  at += 1
  for (let index = 0; index < column; index += 1) at += node.child(row).child(index).nodeSize
  return at + 1
}

type Change = { rows: Cells; row: number; column: number }

/** Puts a changed table in the place of the one that the cursor is in. */
function changeTable(change: (rows: Cells, place: Place) => Change | null): Command {
  return (state, dispatch) => {
    const place = placeOf(state.selection.$from)
    if (!place) return false
    if (!dispatch) return true
    const changed = change(cellsOf(place.table), place)
    const { at, table: before } = place
    if (!changed) {
      dispatch(withoutTable(state.tr, place).scrollIntoView())
      return true
    }
    const after = tableOf(changed.rows)
    const row = Math.min(changed.row, changed.rows.length - 1)
    const column = Math.min(changed.column, (changed.rows[0]?.length ?? 1) - 1)
    const transaction = state.tr.replaceWith(at, at + before.nodeSize, after)
    const cursor = TextSelection.create(transaction.doc, at + startOf(after, row, column))
    dispatch(transaction.setSelection(cursor).scrollIntoView())
    return true
  }
}

function withoutTable(transaction: Transaction, { at, table: node }: Place): Transaction {
  transaction.replaceWith(at, at + node.nodeSize, paragraph.create())
  return transaction.setSelection(TextSelection.create(transaction.doc, at + 1))
}

export const removeTable = changeTable(() => null)

export const addRow = changeTable((rows, { row, column }) => {
  const fresh = (rows[0] ?? []).map(({ align }) => emptyCell(align))
  return { rows: rows.toSpliced(row + 1, 0, fresh), row: row + 1, column }
})

/** Of the heads, the next row takes the place. */
export const removeRow = changeTable((rows, { row, column }) =>
  rows.length < 2 ? null : { rows: rows.toSpliced(row, 1), row, column },
)

export const addColumn = changeTable((rows, { row, column }) => ({
  rows: rows.map((cells) => cells.toSpliced(column + 1, 0, emptyCell())),
  row,
  column: column + 1,
}))

export const removeColumn = changeTable((rows, { row, column }) =>
  (rows[0]?.length ?? 0) < 2 ? null : { rows: rows.map((cells) => cells.toSpliced(column, 1)), row, column },
)

/** Three columns and two rows under the heads: enough to see what it is. */
export const insertTable: Command = (state, dispatch) => {
  const { $to } = state.selection
  const depth = $to.depth
  if (placeOf($to) || !$to.parent.isTextblock || depth < 1) return false
  const container = $to.node(depth - 1)
  const [here, after] = [$to.index(depth - 1), $to.indexAfter(depth - 1)]
  const replaces = $to.parent.content.size === 0 && container.canReplaceWith(here, after, table)
  if (!replaces && !container.canReplaceWith(after, after, table)) return false
  if (!dispatch) return true
  const fresh = tableOf(Array.from({ length: 3 }, () => Array.from({ length: 3 }, () => emptyCell())))
  const at = replaces ? $to.before(depth) : $to.after(depth)
  const transaction = state.tr.replaceWith(at, replaces ? $to.after(depth) : at, fresh)
  const cursor = TextSelection.create(transaction.doc, at + startOf(fresh, 0, 0))
  dispatch(transaction.setSelection(cursor).scrollIntoView())
  return true
}

function goTo(find: (place: Place) => { row: number; column: number } | null): Command {
  return (state, dispatch) => {
    const place = placeOf(state.selection.$from)
    const goal = place && find(place)
    if (!place || !goal) return false
    const at = place.at + startOf(place.table, goal.row, goal.column)
    const end = at + place.table.child(goal.row).child(goal.column).content.size
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, at, end)).scrollIntoView())
    return true
  }
}

/** After the last cell there is none: the focus goes on out of the editor, which is no trap. */
export const nextCell = goTo(({ table: node, row, column }) => {
  if (column + 1 < node.child(row).childCount) return { row, column: column + 1 }
  return row + 1 < node.childCount ? { row: row + 1, column: 0 } : null
})

export const previousCell = goTo(({ table: node, row, column }) => {
  if (column > 0) return { row, column: column - 1 }
  return row > 0 ? { row: row - 1, column: node.child(row - 1).childCount - 1 } : null
})

export const cellBelow = goTo(({ table: node, row, column }) =>
  row + 1 < node.childCount ? { row: row + 1, column } : null,
)

/** Out of the table, to the line after or before it; one is made where there is none. */
function leave(side: 'after' | 'before'): Command {
  return (state, dispatch) => {
    const place = placeOf(state.selection.$from)
    if (!place || place.row !== (side === 'after' ? place.table.childCount - 1 : 0)) return false
    const edge = side === 'after' ? place.at + place.table.nodeSize : place.at
    const $edge = state.doc.resolve(edge)
    const beside = side === 'after' ? $edge.nodeAfter : $edge.nodeBefore
    const isText = beside?.isTextblock === true
    if (isText && side === 'before') return false
    if (!dispatch) return true
    const transaction = isText ? state.tr : state.tr.insert(edge, paragraph.create())
    dispatch(transaction.setSelection(TextSelection.create(transaction.doc, edge + 1)).scrollIntoView())
    return true
  }
}

export const leaveDownwards = leave('after')
export const leaveUpwards = leave('before')

/** What is marked over several cells is emptied; the cells stay. */
export const emptyCells: Command = (state, dispatch) => {
  const { $from, $to, from, to } = state.selection
  const [one, other] = [placeOf($from), placeOf($to)]
  if (!one || !other || one.at !== other.at) return false
  if (one.row === other.row && one.column === other.column) return false
  const transaction = state.tr
  state.doc.nodesBetween(from, to, (node, at) => {
    if (node.type !== cell && node.type !== header_cell) return true
    const [start, end] = [Math.max(from, at + 1), Math.min(to, at + node.nodeSize - 1)]
    if (end > start) transaction.delete(transaction.mapping.map(start), transaction.mapping.map(end))
    return false
  })
  const cursor = TextSelection.create(transaction.doc, transaction.mapping.map(from))
  dispatch?.(transaction.setSelection(cursor).scrollIntoView())
  return true
}

/** Every row as wide as the widest, whatever was cut out. */
export function evenRows(transaction: Transaction): void {
  transaction.doc.descendants((node, at) => {
    if (node.type !== table) return !node.isTextblock
    const width = Math.max(...node.children.map(({ childCount }) => childCount))
    if (node.children.every(({ childCount }) => childCount === width)) return false
    const rows = cellsOf(node).map((cells) => [
      ...cells,
      ...Array.from({ length: width - cells.length }, () => emptyCell()),
    ])
    const from = transaction.mapping.map(at)
    transaction.replaceWith(from, from + node.nodeSize, tableOf(rows))
    return false
  })
}
