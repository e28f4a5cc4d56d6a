import type { SheetData } from 'write-excel-file/node'
import { sheetName, workbookText } from '@/lib/spreadsheets/rules'
import type { Sheet } from '@/lib/spreadsheets/schema'

/** A workbook with one sheet per table: head in bold and always in view, text as text, days as days. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded when somebody asks for a workbook, and not with every page.
  const { default: writeWorkbook } = await import('write-excel-file/node')
  const written = writeWorkbook(
    sheets.map((sheet) => ({
      sheet: sheetName(sheet.name),
      data: cellsOf(sheet),
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
  )
  return new Uint8Array(await written.toBuffer())
}

function cellsOf({ columns, rows }: Sheet): SheetData {
  const head = columns.map(({ label }) => ({
    type: String,
    value: workbookText(label),
    fontWeight: 'bold' as const,
    wrap: true,
  }))
  return [
    head,
    ...rows.map((row) =>
      row.map((value, index) => {
        if (value === null || value === '') return null
        const kind = columns[index]?.kind
        if (kind === 'day') return dayCell(value)
        if (kind === 'number') return { type: Number, value: Number(value), alignVertical: 'top' as const }
        return { type: String, value: workbookText(value), wrap: true, alignVertical: 'top' as const }
      }),
    ),
  ]
}

function dayCell(day: string) {
  return {
    type: Date,
    value: new Date(`${day}T00:00:00Z`),
    format: 'yyyy-mm-dd',
    alignVertical: 'top' as const,
  }
}
