/**
 * The first sheet of an Excel workbook (Office Open XML) as rows of text. A formula is never computed: what the
 * workbook last showed for it is read. Every cell of a merged area holds the area's text. Days are stored as numbers
 * and told apart by their format.
 */
import { type Attributes, openArchive, type Parts, readXml, Unreadable } from '@/lib/file-archives/rules'

const wanted =
  /^xl\/(workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/
const mostColumns = 60

export function readSheet(bytes: Uint8Array, mostRows: number): string[][] {
  const parts = openArchive(bytes, wanted)
  const sheet = parts.get(firstSheet(parts))
  if (sheet === undefined) throw new Unreadable('import_file_other')
  const reader = new Sheet(sharedTexts(parts), dayFormats(parts), { mostRows, from1904: startsIn1904(parts) })
  readXml(sheet, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.add(text),
  })
  return reader.filled()
}

/** The first that is not hidden, by the relations of the workbook. */
function firstSheet(parts: Parts): string {
  const targets = new Map<string, string>()
  visit(parts.get('xl/_rels/workbook.xml.rels'), (name, { Id = '', Target = '' }) => {
    if (name === 'Relationship') targets.set(Id, Target.replace(/^\/?(xl\/)?/, 'xl/'))
  })
  const sheets: string[] = []
  visit(parts.get('xl/workbook.xml'), (name, { id = '', state = 'visible' }) => {
    if (name === 'sheet' && state === 'visible') sheets.push(targets.get(id) ?? '')
  })
  return sheets[0] ?? 'xl/worksheets/sheet1.xml'
}

function visit(xml: string | undefined, open: (name: string, attributes: Attributes) => void) {
  if (xml) readXml(xml, { open, close: () => undefined, text: () => undefined })
}

function startsIn1904(parts: Parts): boolean {
  let found = false
  visit(parts.get('xl/workbook.xml'), (name, { date1904 = '' }) => {
    if (name === 'workbookPr') found = date1904 === '1' || date1904 === 'true'
  })
  return found
}

function sharedTexts(parts: Parts): string[] {
  const texts: string[] = []
  let [reading, phonetic] = [false, false]
  readXml(parts.get('xl/sharedStrings.xml') ?? '<none/>', {
    open(name) {
      if (name === 'si') texts.push('')
      if (name === 'rPh') phonetic = true
      reading = name === 't' && !phonetic
    },
    close(name) {
      if (name === 't') reading = false
      if (name === 'rPh') phonetic = false
    },
    text(text) {
      if (reading) texts[texts.length - 1] += text
    },
  })
  return texts
}

/** The cell styles that show a number as a day: built in, or with a format of year, month and day. */
function dayFormats(parts: Parts): Set<number> {
  const own = new Map<number, string>()
  const styles: number[] = []
  let inCells = false
  readXml(parts.get('xl/styles.xml') ?? '<none/>', {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') own.set(Number(numFmtId), formatCode)
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) styles.push(Number(numFmtId))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
    text: () => undefined,
  })
  const isDay = (format: number) =>
    (format >= 14 && format <= 17) ||
    format === 22 ||
    /[yd]/i.test((own.get(format) ?? '').replace(/"[^"]*"|\[[^\]]*\]/g, ''))
  return new Set(styles.flatMap((format, style) => (isDay(format) ? [style] : [])))
}

type Cell = { row: number; column: number; type: string; style: number }
type Limits = { mostRows: number; from1904: boolean }

class Sheet {
  private readonly rows: string[][] = []
  private readonly merges: string[] = []
  private cell: Cell | null = null
  private value = ''
  private reading = false

  constructor(
    private readonly texts: readonly string[],
    private readonly days: ReadonlySet<number>,
    private readonly limits: Limits,
  ) {}

  open(name: string, { r = '', t = 'n', s = '0', ref = '' }: Attributes) {
    if (name === 'c') {
      const place = placeOf(r)
      if (place.row > this.limits.mostRows + 1) throw new Unreadable('import_too_many_rows')
      this.cell = { ...place, type: t, style: Number(s) }
      this.value = ''
    } else if (name === 'mergeCell') this.merges.push(ref)
    // The formula itself stands in <f> and is passed over.
    this.reading = name === 'v' || name === 't'
  }

  add(text: string) {
    if (this.reading) this.value += text
  }

  close(name: string) {
    if (name === 'v' || name === 't') this.reading = false
    if (name !== 'c' || !this.cell) return
    const { row, column } = this.cell
    const shown = this.shown(this.cell)
    if (shown !== '' && column < mostColumns) this.put(row, column, shown)
    this.cell = null
  }

  private put(row: number, column: number, text: string) {
    while (this.rows.length <= row) this.rows.push([])
    const cells = this.rows[row] ?? []
    while (cells.length <= column) cells.push('')
    cells[column] = text
  }

  private shown({ type, style }: Cell): string {
    if (type === 's') return this.texts[Number(this.value)] ?? ''
    if (type === 'b') return this.value === '1' ? 'Ja' : 'Nej'
    if (type === 'e') return ''
    return type === 'n' && this.value !== '' && this.days.has(style)
      ? this.dayOf(Number(this.value))
      : this.value
  }

  /** Days since the end of 1899, or since 1904 in workbooks of old Macs. */
  private dayOf(serial: number): string {
    if (!Number.isFinite(serial) || serial < 1 || serial > 100_000) return this.value
    const start = Date.UTC(
      this.limits.from1904 ? 1904 : 1899,
      this.limits.from1904 ? 0 : 11,
      this.limits.from1904 ? 1 : 30,
    )
    return new Date(start + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
  }

  filled(): string[][] {
    for (const merge of this.merges.slice(0, 20_000)) {
      const [from, to] = merge.split(':').map((place) => placeOf(place ?? ''))
      if (!from || !to) continue
      const text = this.rows[from.row]?.[from.column] ?? ''
      if (text === '') continue
      for (let row = from.row; row <= Math.min(to.row, this.rows.length - 1); row++) {
        for (let column = from.column; column <= Math.min(to.column, mostColumns - 1); column++)
          this.put(row, column, text)
      }
    }
    return this.rows
  }
}

/** "C12" counted from nought. */
function placeOf(reference: string): { row: number; column: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}
