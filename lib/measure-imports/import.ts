import { openArchive, Unreadable } from '@/lib/file-archives/rules'
import { contentOf, decodeText, mostFileBytes } from '@/lib/given-files/rules'
import { hasHeadings } from '@/lib/measure-columns/rules'
import { mostRows } from '@/lib/measure-imports/rules'
import type { ImportSource, PreparedImport } from '@/lib/measure-imports/schema'
import { readList } from '@/lib/measure-lists/rules'
import { type Grid, readGrid, tidyGrid } from '@/lib/pasted-tables/rules'
import { tidyPaste } from '@/lib/pasted-text/rules'
import { readPdfTable } from '@/lib/pdf-tables/rules'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { chaptersOfText, chaptersOfWord } from '@/lib/text-imports/rules'
import { mostChapters } from '@/lib/text-imports/schema'
import { readWord, type WordBlock } from '@/lib/word-files/rules'
import { readSheet } from '@/lib/workbooks/rules'

type Found = Pick<PreparedImport, 'headings' | 'rows' | 'doubtful'>

/** Reads what was given into rows of text. Nothing of it is run, computed or fetched. */
export async function readSource(given: ImportSource): Promise<Outcome<PreparedImport>> {
  const { planId, text, file, kind } = given
  const field = file ? 'file' : 'text'
  try {
    if (kind === 'prose') return await readProse(given)
    const { source, name, found } = file
      ? await readFile(file)
      : { source: 'paste' as const, name: '', found: readPasted(pastedText(text)) }
    if (found.rows.length === 0) return invalid(field, 'import_nothing_found')
    if (found.rows.length > mostRows) return invalid(field, 'import_too_many_rows')
    return done({ planId, source, name, ...found })
  } catch (error) {
    if (error instanceof Unreadable) return invalid(field, error.key)
    throw error
  }
}

const nothing = { headings: [], rows: [], doubtful: [] }

async function readProse({ planId, text, file }: ImportSource): Promise<Outcome<PreparedImport>> {
  const given = file ? await openFile(file) : { name: '', kind: 'text' as const, text: pastedText(text) }
  if (given.kind === 'sheet') return invalid('file', 'import_not_prose')
  const chapters = given.kind === 'word' ? chaptersOfWord(given.blocks) : chaptersOfText(given.text)
  if (chapters.length === 0) return invalid(file ? 'file' : 'text', 'import_nothing_found')
  if (chapters.length > mostChapters) return invalid(file ? 'file' : 'text', 'import_too_many_headings')
  const source = given.kind === 'word' ? 'docx' : 'paste'
  return done({ planId, source, name: given.name, chapters, ...nothing })
}

function pastedText(text: string): string {
  const pasted = tidyPaste(text)
  if (pasted.trim() === '') throw new Unreadable('import_nothing_given')
  if (isMarkup(pasted)) throw new Unreadable('import_markup')
  return pasted
}

/** The code of a web page, rather than what it shows. */
function isMarkup(text: string): boolean {
  return /^\s*<(!doctype|html|head|body|table|div|script|style|meta|p|ul|ol)\b/i.test(text)
}

function readPasted(text: string): Found {
  const grid = readGrid(text)
  if (grid) return fromGrid(grid)
  const table = readPdfTable(text)
  if (table) return { headings: table.headings, rows: table.rows, doubtful: [...table.doubtful] }
  return fromList(text)
}

const refusals = {
  pdf: 'import_file_pdf',
  old_office: 'import_file_old',
  locked: 'import_file_locked',
  other: 'import_file_other',
} as const

type Opened = { name: string } & (
  | { kind: 'text'; text: string }
  | { kind: 'word'; blocks: WordBlock[] }
  | { kind: 'sheet'; rows: Grid }
)

async function openFile(file: File): Promise<Opened> {
  if (file.size > mostFileBytes) throw new Unreadable('import_file_too_large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const name = tidyPaste(file.name).replace(/\s+/g, ' ').trim().slice(0, 200)
  const content = contentOf(bytes)
  if (content === 'zip') return { name, ...openOffice(bytes) }
  if (content === 'text') return { name, kind: 'text', text: pastedText(decodeText(bytes) ?? '') }
  throw new Unreadable(refusals[content])
}

function openOffice(bytes: Uint8Array) {
  const main = openArchive(bytes, /^(word\/document|xl\/workbook)\.xml$/)
  if (main.has('word/document.xml')) return { kind: 'word' as const, blocks: readWord(bytes) }
  if (main.has('xl/workbook.xml')) return { kind: 'sheet' as const, rows: readSheet(bytes, mostRows) }
  throw new Unreadable('import_file_other')
}

type FileRead = { source: PreparedImport['source']; name: string; found: Found }

async function readFile(file: File): Promise<FileRead> {
  const opened = await openFile(file)
  const { name } = opened
  if (opened.kind === 'word') return { name, source: 'docx', found: fromWord(opened.blocks) }
  if (opened.kind === 'text') return { name, source: 'csv', found: readPasted(opened.text) }
  return { name, source: 'xlsx', found: fromGrid(opened.rows.map((cells) => cells.map(tidyPaste))) }
}

/** What stands above the row of headings, as a title, is left out. Without headings the columns have numbers for names. */
function fromGrid(given: Grid): Found {
  const first = given.slice(0, 15).findIndex((_, at) => hasHeadings(given.slice(at)))
  const grid = tidyGrid(given.slice(Math.max(0, first)))
  const headed = first >= 0
  const width = grid[0]?.length ?? 0
  const headings = headed ? (grid[0] ?? []) : Array.from({ length: width }, (_, column) => String(column + 1))
  return { headings, rows: headed ? grid.slice(1) : grid, doubtful: [] }
}

/** Measures in running text, as a table with the headings that such a text has. */
function fromList(text: string): Found {
  const rows = readList(text).map(({ heading, title, text: more, responsible }) => [
    heading,
    title,
    more,
    responsible,
  ])
  return { headings: ['Rubrik', 'Åtgärd', 'Beskrivning', 'Ansvarig'], rows, doubtful: [] }
}

/** Its measure tables, one after the other; without a table, its text. */
function fromWord(blocks: readonly WordBlock[]): Found {
  const tables = tablesOf(blocks)
  const [first] = tables
  if (!first) return fromList(blocks.map(lineOf).join('\n\n'))
  const [headings = []] = first.rows
  const alike = tables.filter(({ rows }) => rows[0]?.join('|') === headings.join('|'))
  // A heading above a table is the group of its rows.
  const rows = alike.flatMap((table) => [...(table.heading ? [[table.heading]] : []), ...table.rows.slice(1)])
  return fromGrid([headings, ...rows])
}

function tablesOf(blocks: readonly WordBlock[]): { heading: string; rows: Grid }[] {
  let heading = ''
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') heading = block.text
    if (block.kind !== 'table') return []
    const rows = block.rows.map((cells) => cells.map(tidyPaste))
    return hasHeadings(rows) && rows.length > 1 ? [{ heading, rows }] : []
  })
}

function lineOf(block: WordBlock): string {
  if (block.kind === 'item') return `${block.ordered ? `${block.number}.` : '•'} ${tidyPaste(block.text)}`
  return block.kind === 'table'
    ? block.rows.map((cells) => cells.join(' ')).join('\n')
    : tidyPaste(block.text)
}
