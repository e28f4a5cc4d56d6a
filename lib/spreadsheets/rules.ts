/**
 * Tables for spreadsheets. What people have typed must arrive as text: a cell that begins as a formula (=, +, -, @, tab
 * or line break; OWASP, CSV injection) is given an apostrophe in CSV, where a file cannot say that a cell is text. In a
 * workbook the cell's type says so, and nothing is added. A CSV for Excel in Swedish has semicolons and a byte order
 * mark, or å, ä and ö are lost.
 */
import { printable } from '@/lib/documents/rules'
import type { Sheet } from '@/lib/spreadsheets/schema'

const beginsAsFormula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/

export function withoutFormula(text: string): string {
  return beginsAsFormula.test(text) ? `'${text}` : text
}

const byteOrderMark = '\uFEFF'

export function csvOf({ columns, rows }: Sheet): string {
  const lines = [columns.map(({ label }) => label), ...rows]
  return `${byteOrderMark}${lines.map((line) => `${line.map(csvCell).join(';')}\r\n`).join('')}`
}

function csvCell(value: string | null): string {
  if (value === null || value === '') return ''
  return `"${withoutFormula(printable(value)).replaceAll('"', '""')}"`
}

/** Excel's own limit for a cell; what is longer ends with a sign that it goes on. */
const longestCell = 32_767

export function workbookText(value: string): string {
  const text = printable(value)
  return text.length > longestCell ? `${text.slice(0, longestCell - 1).toWellFormed()}…` : text
}

/** Excel takes 31 characters for a sheet's name, and not all of them. */
export function sheetName(name: string): string {
  return printable(name)
    .replace(/[\\/?*[\]:']/g, ' ')
    .slice(0, 31)
    .trim()
}
