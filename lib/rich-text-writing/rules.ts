/**
 * The other way of lib/rich-text: from the tree to the marks, so that what is read back is the same tree
 * (docs/decisions: text stays text). Letters that would be read as marks are escaped, others are left as they are.
 */
import type { ColumnAlign, RichBlock, RichInline } from '@/lib/rich-text/rules'
import { writeInlines } from '@/lib/rich-text-marks/rules'

export type WrittenNote = { id: string; blocks: readonly RichBlock[] }
/** The name that a footnote has in the text, by its number. */
export type NoteNames = (number: number) => string

/** A list that follows another of its kind takes the other mark, or the two would be read as one. */
export type ListMarks = 'first' | 'second'
const marks = { first: { bullet: '-', number: '.' }, second: { bullet: '*', number: ')' } } as const

export function writeBlock(block: RichBlock, names: NoteNames, use: ListMarks = 'first'): string {
  switch (block.kind) {
    case 'paragraph':
      return dividedWords(block.inlines)
        .map((lines) => atLineStarts(writeInlines(lines, { names })))
        .join('\n\n')
    case 'heading':
      return headingText(block, names)
    case 'list':
      return listText(block, names, use)
    case 'table':
      return tableText(block, names)
  }
}

/** Blocks under each other, each apart from the one before. */
function writeBlocks(blocks: readonly RichBlock[], names: NoteNames, nested: boolean): string {
  let written = ''
  let before: { block: RichBlock; use: ListMarks } | null = null
  for (const block of blocks) {
    const use: ListMarks =
      before && isSameKind(before.block, block) && before.use === 'first' ? 'second' : 'first'
    const text = writeBlock(block, names, use)
    if (text === '') continue
    const close = nested && before?.block.kind === 'paragraph' && mayFollowAtOnce(block)
    written += written === '' ? text : `${close ? '\n' : '\n\n'}${text}`
    before = { block, use }
  }
  return written
}

export function isSameKind(one: RichBlock, other: RichBlock): boolean {
  return one.kind === 'list' && other.kind === 'list' && one.ordered === other.ordered
}

/** Only a list that begins as lists usually do can follow a line of text without a blank line between. */
function mayFollowAtOnce(block: RichBlock): boolean {
  if (block.kind !== 'list' || (block.ordered && block.start !== 1)) return false
  return block.items[0]?.[0]?.kind === 'paragraph' && dividedWords(block.items[0][0].inlines).length > 0
}

function headingText({ level, inlines }: Extract<RichBlock, { kind: 'heading' }>, names: NoteNames) {
  const words = writeInlines(
    inlines.map((inline) => (inline.kind === 'break' ? { kind: 'text' as const, text: ' ' } : inline)),
    { names },
  ).trim()
  if (words === '') return ''
  // Signs at the end would be taken for the closing of the heading.
  return `${'#'.repeat(level + 1)} ${words.replace(/(^|[ \t])(#+)$/, '$1\\$2')}`
}

const largestNumber = 999_999_999

function listText(
  { ordered, start, items }: Extract<RichBlock, { kind: 'list' }>,
  names: NoteNames,
  use: ListMarks,
): string {
  const isTight = items.every((item) => item.every(({ kind }) => kind === 'paragraph' || kind === 'list'))
  const written = items.map((item, index) => {
    const number = Math.min(start + index, largestNumber)
    const mark = ordered ? `${number}${marks[use].number}` : marks[use].bullet
    const body = writeBlocks(item, names, true)
    return body === '' ? mark : `${mark} ${indented(body, mark.length + 1)}`
  })
  return written.join(isTight ? '\n' : '\n\n')
}

const indented = (text: string, by: number) => text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(by)}`)

const rulers: Record<ColumnAlign, string> = { start: '---', center: ':-:', end: '--:' }

function tableText({ align, head, rows }: Extract<RichBlock, { kind: 'table' }>, names: NoteNames) {
  const rowText = (cells: readonly RichInline[][]) =>
    `| ${cells.map((cell) => writeInlines(oneLine(cell), { names, inCell: true })).join(' | ')} |`
  const ruler = `| ${head.map((_, column) => rulers[align[column] ?? 'start']).join(' | ')} |`
  return [rowText(head), ruler, ...rows.map(rowText)].join('\n')
}

const oneLine = (cell: readonly RichInline[]) =>
  cell.map((inline) => (inline.kind === 'break' ? { kind: 'text' as const, text: ' ' } : inline))

/** The paragraphs that a run of words makes: an empty line within it divides it. */
export function dividedWords(inlines: readonly RichInline[]): RichInline[][] {
  const parts: RichInline[][] = [[]]
  let line: RichInline[] = []
  const endLine = () => {
    const isEmpty = line.every((inline) => inline.kind === 'text' && inline.text.trim() === '')
    const part = parts.at(-1) as RichInline[]
    if (isEmpty) {
      if (part.length > 0) parts.push([])
    } else part.push(...(part.length > 0 ? [{ kind: 'break' as const }] : []), ...line)
    line = []
  }
  for (const inline of inlines) {
    if (inline.kind === 'break') endLine()
    else line.push(inline)
  }
  endLine()
  return parts.filter((part) => part.length > 0)
}

/** What would begin something else than a paragraph: a heading, a list, the ruler of a table. */
function atLineStarts(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^(#{1,6}(?:[ \t]|$)|[-+](?:[ \t]|$))/, '\\$1')
        .replace(/^(\d{1,9})([.)](?:[ \t]|$))/, '$1\\$2')
        .replace(/^(?=[|:\- \t]*-[|:\- \t]*$)(?=.)/, '\\'),
    )
    .join('\n')
}

export function writeNote({ id, blocks }: WrittenNote, names: NoteNames): string {
  const body = indented(writeBlocks(blocks, names, false), 4)
  return body === '' ? `[^${id}]:` : `[^${id}]: ${body}`
}

/** A whole text anew. */
export function writeRichText(blocks: readonly RichBlock[], notes: readonly WrittenNote[]): string {
  const names: NoteNames = (number) => notes[number - 1]?.id ?? String(number)
  const body = writeBlocks(blocks, names, false)
  return [body, notes.map((note) => writeNote(note, names)).join('\n')].filter(Boolean).join('\n\n')
}
