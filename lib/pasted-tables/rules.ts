/**
 * A table as the clipboard or a file of values gives it: columns between tabs (Word, Excel and web pages), semicolons
 * or commas, cells with line breaks in quotation marks. Nothing is computed: a cell is its text.
 */
import { parse } from 'csv-parse/sync'

export type Grid = string[][]

const delimiters = ['\t', ';', ',', '|'] as const

/** Null when the text is no table. */
export function readGrid(text: string): Grid | null {
  const delimiter = delimiterOf(text)
  return delimiter ? tidyGrid(records(text, delimiter)) : null
}

function records(text: string, delimiter: string): Grid {
  const options = { delimiter, relax_column_count: true, skip_empty_lines: true, bom: true } as const
  try {
    return parse(text, options) as Grid
  } catch {
    // A quotation mark inside a cell, as people write: then it is a sign like the others.
    return parse(text, { ...options, quote: false }) as Grid
  }
}

/** The sign that parts most lines into columns; a heading row has it too. */
function delimiterOf(text: string): string | null {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 200)
  const [first = ''] = lines
  const found = delimiters.find((sign) => {
    const least = sign === ',' ? 3 : 1
    if (first.split(sign).length <= least) return false
    // Between tabs a cell in quotation marks may run over several lines, which then have no tab.
    const share = lines.filter((line) => line.includes(sign)).length / lines.length
    return share >= (sign === '\t' ? 0.25 : 0.6)
  })
  return found ?? null
}

/** Rows of one width without what is empty all through. */
export function tidyGrid(rows: readonly (readonly string[])[]): Grid {
  const trimmed = rows.map((row) => row.map((cell) => cell.trim()))
  const filled = trimmed.filter((row) => row.some((cell) => cell !== '') && !row.every(isRule))
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0)
  const even = filled.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
  const used = Array.from({ length: width }, (_, column) => even.some((row) => row[column] !== ''))
  return even.map((row) => row.filter((_, column) => used[column]))
}

/** The line of dashes under the heading of a table in plain text. */
function isRule(cell: string): boolean {
  return /^:?-{2,}:?$/.test(cell) || cell === ''
}
