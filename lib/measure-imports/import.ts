import { hasHeadings } from '@/lib/measure-columns/rules'
import { mostRows } from '@/lib/measure-imports/rules'
import type { ImportSource, PreparedImport } from '@/lib/measure-imports/schema'
import { readList } from '@/lib/measure-lists/rules'
import { type Grid, readGrid } from '@/lib/pasted-tables/rules'
import { tidyPaste } from '@/lib/pasted-text/rules'
import { readPdfTable } from '@/lib/pdf-tables/rules'
import { done, invalid, type Outcome } from '@/lib/platform/errors'

type Found = Pick<PreparedImport, 'headings' | 'rows' | 'doubtful'>

/** Reads what was given into rows of text. Nothing of it is run, computed or fetched. */
export async function readSource({ planId, text }: ImportSource): Promise<Outcome<PreparedImport>> {
  const pasted = tidyPaste(text)
  if (pasted.trim() === '') return invalid('text', 'import_nothing_given')
  if (isMarkup(pasted)) return invalid('text', 'import_markup')
  const found = readPasted(pasted)
  if (!found || found.rows.length === 0) return invalid('text', 'import_nothing_found')
  if (found.rows.length > mostRows) return invalid('text', 'import_too_many_rows')
  return done({ planId, source: 'paste', name: '', ...found })
}

/** The code of a web page, rather than what it shows. */
function isMarkup(text: string): boolean {
  return /^\s*<(!doctype|html|head|body|table|div|script|style|meta|p|ul|ol)\b/i.test(text)
}

function readPasted(text: string): Found | null {
  const grid = readGrid(text)
  if (grid) return fromGrid(grid)
  const table = readPdfTable(text)
  if (table) return { headings: table.headings, rows: table.rows, doubtful: [...table.doubtful] }
  return fromList(text)
}

/** Without a row of headings the columns have numbers for names. */
function fromGrid(grid: Grid): Found {
  const headed = hasHeadings(grid)
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
