import { openArchive, Unreadable } from '@/lib/file-archives/rules'
import { contentOf, decodeText, mostFileBytes } from '@/lib/given-files/rules'
import { mostRows, type PreparedImport } from '@/lib/incident-imports/schema'
import { type Grid, readGrid, tidyGrid } from '@/lib/pasted-tables/rules'
import { tidyPaste } from '@/lib/pasted-text/rules'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { readSheet } from '@/lib/workbooks/rules'

/** Reads a file of values or a workbook into rows of text. Nothing of it is run, computed or fetched. */
export async function readIncidentFile(given: {
  system: string
  file: File
}): Promise<Outcome<PreparedImport>> {
  const { system, file } = given
  try {
    if (file.size > mostFileBytes) return invalid('file', 'import_file_too_large')
    const [headings = [], ...rows] = gridOf(new Uint8Array(await file.arrayBuffer()))
    if (rows.length === 0 || headings.length > 60) return invalid('file', 'incident_file_no_table')
    if (rows.length > mostRows) return invalid('file', 'incident_file_too_many')
    const name = tidyPaste(file.name).replace(/\s+/g, ' ').trim().slice(0, 200)
    return done({ system, name, headings, rows })
  } catch (error) {
    if (error instanceof Unreadable) return invalid('file', error.key)
    throw error
  }
}

const refusals = {
  pdf: 'import_file_pdf',
  old_office: 'import_file_old',
  locked: 'import_file_locked',
  other: 'import_file_other',
} as const

function gridOf(bytes: Uint8Array): Grid {
  const content = contentOf(bytes)
  if (content === 'text') {
    return (readGrid(tidyPaste(decodeText(bytes) ?? '')) ?? []).map((row) => row.map((cell) => cell.trim()))
  }
  if (content !== 'zip') throw new Unreadable(refusals[content])
  const main = openArchive(bytes, /^xl\/workbook\.xml$/)
  if (!main.has('xl/workbook.xml')) throw new Unreadable('import_file_other')
  return tidyGrid(readSheet(bytes, mostRows).map((row) => row.map((cell) => tidyPaste(cell))))
}
