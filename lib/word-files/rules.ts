/**
 * A Word document (Office Open XML) as headings, paragraphs, list items and tables. Styles tell what is a heading and
 * the numbering what is counted; deleted text, fields and pictures are left out. Every cell of a merged area holds the
 * area's text, so that a table has one width.
 */
import { type Attributes, openArchive, type Parts, readXml, Unreadable } from '@/lib/file-archives/rules'

export type WordBlock =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'item'; ordered: boolean; number: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; rows: string[][] }

const wanted = /^word\/(document|styles|numbering)\d*\.xml$/
const most = { cells: 300_000, columns: 60 } as const

export function readWord(bytes: Uint8Array): WordBlock[] {
  const parts = openArchive(bytes, wanted)
  const document = parts.get('word/document.xml')
  if (document === undefined) throw new Unreadable('import_file_other')
  const body = new Body(headingStyles(parts), countedLists(parts))
  readXml(document, {
    open: (name, attributes) => body.open(name, attributes),
    close: (name) => body.close(name),
    text: (text) => body.add(text),
  })
  return body.blocks
}

/** Style id to heading level, from the style's own name or its outline level. */
function headingStyles(parts: Parts): Map<string, number> {
  const levels = new Map<string, number>()
  let style = ''
  readXml(parts.get('word/styles.xml') ?? '<none/>', {
    open(name, { val = '', styleId, outlineLvl }) {
      if (name === 'style') style = styleId ?? ''
      const named = /^(?:heading|rubrik) ?(\d)$/i.exec(name === 'name' ? val : '')?.[1]
      const outlined = name === 'outlineLvl' ? Number(val || outlineLvl) + 1 : 0
      if (named) levels.set(style, Number(named))
      else if (outlined > 0 && outlined < 10 && !levels.has(style)) levels.set(style, outlined)
    },
    close: () => undefined,
    text: () => undefined,
  })
  return levels
}

/** The numbering ids whose first level is counted rather than marked with a bullet. */
function countedLists(parts: Parts): Set<string> {
  const counted = new Set<string>()
  const definitions = new Map<string, boolean>()
  let [definition, level, number] = ['', '', '']
  readXml(parts.get('word/numbering.xml') ?? '<none/>', {
    open(name, { val = '', abstractNumId = '', numId = '', ilvl = '' }) {
      if (name === 'abstractNum') definition = abstractNumId
      if (name === 'lvl') level = ilvl
      if (name === 'numFmt' && level === '0') definitions.set(definition, val !== 'bullet' && val !== 'none')
      if (name === 'num') number = numId
      if (name === 'abstractNumId' && definitions.get(val)) counted.add(number)
    },
    close: () => undefined,
    text: () => undefined,
  })
  return counted
}

type Cell = { text: string; span: number; continues: boolean }
type Table = { rows: Cell[][] }
type Paragraph = { text: string; style: string; list: string; level: number }

const emptyParagraph = (): Paragraph => ({ text: '', style: '', list: '', level: -1 })

/** What has been read so far; a table inside a cell is read as the text of that cell. */
class Body {
  readonly blocks: WordBlock[] = []
  private paragraph = emptyParagraph()
  private readonly tables: Table[] = []
  private reading = false
  private cells = 0
  private counts = new Map<string, number>()

  constructor(
    private readonly headings: ReadonlyMap<string, number>,
    private readonly counted: ReadonlySet<string>,
  ) {}

  open(name: string, { val = '' }: Attributes) {
    const table = this.tables.at(-1)
    const cell = table?.rows.at(-1)?.at(-1)
    if (name === 'p') this.paragraph = emptyParagraph()
    else if (name === 't') this.reading = true
    else if (name === 'pStyle') this.paragraph.style = val
    else if (name === 'numId') this.paragraph.list = val
    else if (name === 'outlineLvl') this.paragraph.level = Number(val)
    else if (name === 'tab' || name === 'br' || name === 'cr')
      this.paragraph.text += name === 'tab' ? ' ' : '\n'
    else if (name === 'noBreakHyphen') this.paragraph.text += '-'
    else if (name === 'tbl') this.tables.push({ rows: [] })
    else if (name === 'tr') table?.rows.push([])
    else if (name === 'tc') this.openCell(table)
    else if (name === 'gridSpan' && cell) cell.span = Math.min(most.columns, Math.max(1, Number(val) || 1))
    else if (name === 'vMerge' && cell) cell.continues = val !== 'restart'
  }

  private openCell(table: Table | undefined) {
    this.cells += 1
    if (this.cells > most.cells) throw new Unreadable('import_too_many_rows')
    table?.rows.at(-1)?.push({ text: '', span: 1, continues: false })
  }

  add(text: string) {
    if (this.reading) this.paragraph.text += text
  }

  close(name: string) {
    if (name === 't') this.reading = false
    else if (name === 'p') this.closeParagraph()
    else if (name === 'tbl') this.closeTable()
  }

  private closeParagraph() {
    const text = this.paragraph.text.trim()
    const cell = this.tables.at(-1)?.rows.at(-1)?.at(-1)
    if (cell) cell.text = [cell.text, this.numbered(text)].filter(Boolean).join('\n')
    else if (text !== '') this.blocks.push(this.blockOf(text))
  }

  private blockOf(text: string): WordBlock {
    const { style, list, level } = this.paragraph
    const heading = this.headings.get(style) ?? (level >= 0 && level < 9 ? level + 1 : 0)
    if (heading > 0) return { kind: 'heading', level: heading, text }
    if (list === '' || list === '0') return { kind: 'paragraph', text }
    return { kind: 'item', ordered: this.counted.has(list), number: this.count(list), text }
  }

  /** In a cell the numbers of a list are part of what is said: the statuses of steps refer to them. */
  private numbered(text: string): string {
    const { list } = this.paragraph
    return text !== '' && this.counted.has(list) ? `${this.count(list)}. ${text}` : text
  }

  private count(list: string): number {
    const number = (this.counts.get(list) ?? 0) + 1
    this.counts.set(list, number)
    return number
  }

  private closeTable() {
    const table = this.tables.pop()
    if (!table) return
    const rows = filledRows(table.rows)
    const around = this.tables.at(-1)?.rows.at(-1)?.at(-1)
    if (around)
      around.text = [around.text, ...rows.map((cells) => cells.join(' '))].filter(Boolean).join('\n')
    else if (rows.length > 0) this.blocks.push({ kind: 'table', rows })
  }
}

function filledRows(rows: readonly (readonly Cell[])[]): string[][] {
  const filled: string[][] = []
  for (const cells of rows) {
    const above = filled.at(-1) ?? []
    const row: string[] = []
    for (const { text, span, continues } of cells) {
      const said = continues ? (above[row.length] ?? '') : text
      for (let column = 0; column < span && row.length < most.columns; column++) row.push(said)
    }
    filled.push(row)
  }
  return filled
}
