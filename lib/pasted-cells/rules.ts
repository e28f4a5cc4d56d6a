/**
 * A pasted table as one that a document can hold: a row of heads, rows of equal width, one line in each cell. A cell
 * that was merged keeps its words in its first place. What is a frame and no table gives its content.
 */
import type { Markup } from '@/lib/pasted-elements/rules'
import type { RichBlock, RichInline } from '@/lib/rich-text/rules'

/** More than this is a register and no table of a document; the reader of texts would refuse it. */
const most = { columns: 50, bars: 2_900 }

type Cell = RichInline[]

type Read = (cell: Markup) => RichBlock[]

/** `left`: the rows that were too many. */
export function pastedTable(table: Markup, read: Read): { blocks: RichBlock[]; left: number } {
  const rows = rowsIn(table)
  const room = Math.floor(most.bars / ((rows[0]?.filter(isCell).length ?? 0) + 1))
  return { blocks: blocksOf(rows.slice(0, room), read), left: Math.max(0, rows.length - room) }
}

function blocksOf(rows: readonly Markup['children'][], read: Read): RichBlock[] {
  const only = rows.length === 1 ? rows[0]?.filter(isCell) : undefined
  if (only && only.length === 1 && only[0]) return read(only[0])
  const grid = trimmed(gridOf(rows, read))
  const [head, ...rest] = grid
  if (!head) return []
  return [
    {
      kind: 'table',
      align: head.map(() => 'start'),
      head: head.map((cell) =>
        cell.map((inline) => (inline.kind === 'text' ? { ...inline, bold: undefined } : inline)),
      ),
      rows: rest,
    },
  ]
}

const isCell = (node: Markup | string): node is Markup =>
  typeof node !== 'string' && (node.name === 'td' || node.name === 'th')

function rowsIn(node: Markup): Markup['children'][] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string' || child.name === 'table') return []
    return child.name === 'tr' ? [child.children] : rowsIn(child)
  })
}

const spanOf = (text: string | undefined) =>
  Math.min(Math.max(Number.parseInt(text ?? '1', 10) || 1, 1), most.columns)

function gridOf(rows: readonly Markup['children'][], read: Read): Cell[][] {
  const grid: Cell[][] = rows.map(() => [])
  rows.forEach((row, at) => {
    for (const cell of row.filter(isCell)) fillIn(grid, at, { cell, words: lineOf(read(cell)) })
  })
  return grid
}

/** In the first free place of its row, with as many empty ones to the right and below as it stretched over. */
function fillIn(grid: Cell[][], at: number, { cell, words }: { cell: Markup; words: Cell }) {
  const taken = Array.from(grid[at] ?? [])
  const free = taken.findIndex((each) => !each)
  const column = free === -1 ? taken.length : free
  const wide = Math.min(spanOf(cell.attributes.colspan), most.columns - column)
  for (const line of grid.slice(at, at + spanOf(cell.attributes.rowspan)))
    for (let across = 0; across < wide; across += 1)
      line[column + across] = line === grid[at] && across === 0 ? words : []
}

/** Even rows, without those at the ends that hold nothing. */
function trimmed(grid: readonly Cell[][]): Cell[][] {
  const width = Math.max(
    0,
    ...grid.map((row) => Array.from(row).findLastIndex((cell) => (cell?.length ?? 0) > 0) + 1),
  )
  const even = grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? []))
  return width === 0 ? [] : even.filter((row) => row.some((cell) => cell.length > 0))
}

/** Paragraphs and items of a cell after each other: a cell holds one line. */
function lineOf(blocks: readonly RichBlock[]): RichInline[] {
  const parts = blocks.flatMap((block): RichInline[][] => {
    if (block.kind === 'list') return block.items.map(lineOf)
    if (block.kind === 'table') return [block.head, ...block.rows].flat()
    return [block.inlines]
  })
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index): RichInline[] => [
      ...(index > 0 ? [{ kind: 'text' as const, text: ' ' }] : []),
      ...part,
    ])
    .map((inline): RichInline => (inline.kind === 'break' ? { kind: 'text', text: ' ' } : inline))
}
