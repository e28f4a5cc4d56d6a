/** A table on its way to Excel, as CSV or as a workbook. */
export type Sheet = {
  name: string
  columns: readonly SheetColumn[]
  /** One value per column; a day is written YYYY-MM-DD, a number with a point, and what is missing is null. */
  rows: readonly (readonly (string | null)[])[]
}
export type SheetColumn = {
  label: string
  kind: 'text' | 'day' | 'number'
  /** In characters. */
  width: number
}
