import { strToU8, zipSync } from 'fflate'

/** Word and Excel files as a test needs them, made of their parts: what a merged cell or a formula is in the file. */
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`)
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'

export type WordPart =
  | string
  | { heading: string }
  | { item: string; ordered?: boolean }
  | { table: WordCell[][] }
export type WordCell = string | { text: string; span?: number; merge?: 'restart' | 'continue' }

const run = (text: string) =>
  text
    .split('\n')
    .map((line) => `<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`)
    .join('<w:r><w:br/></w:r>')
const paragraph = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`

function cell(given: WordCell): string {
  const { text, span, merge } = typeof given === 'string' ? { text: given } : given
  const merged = merge ? `<w:vMerge w:val="${merge}"/>` : ''
  return `<w:tc><w:tcPr>${span ? `<w:gridSpan w:val="${span}"/>` : ''}${merged}</w:tcPr>${paragraph(text)}</w:tc>`
}

function part(given: WordPart): string {
  if (typeof given === 'string') return paragraph(given)
  if ('heading' in given) return paragraph(given.heading, '<w:pStyle w:val="Rubrik1"/>')
  if ('item' in given) {
    return paragraph(
      given.item,
      `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${given.ordered ? 1 : 2}"/></w:numPr>`,
    )
  }
  const rows = given.table.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`)
  return `<w:tbl>${rows.join('')}</w:tbl>`
}

const numbering = `<w:numbering ${word}>
  <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  </w:numbering>`
const styles = `<w:styles ${word}><w:style w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style></w:styles>`

export function makeWord(parts: WordPart[]): Uint8Array<ArrayBuffer> {
  return zip({
    '[Content_Types].xml': xml(types),
    'word/document.xml': xml(`<w:document ${word}><w:body>${parts.map(part).join('')}</w:body></w:document>`),
    'word/styles.xml': xml(styles),
    'word/numbering.xml': xml(numbering),
  })
}

export type SheetCell = string | number | { day: number } | { formula: string; shown: string }

function sheetCell(given: SheetCell, reference: string): string {
  if (typeof given === 'string')
    return `<c r="${reference}" t="inlineStr"><is><t>${escaped(given)}</t></is></c>`
  if (typeof given === 'number') return `<c r="${reference}"><v>${given}</v></c>`
  if ('day' in given) return `<c r="${reference}" s="1"><v>${given.day}</v></c>`
  return `<c r="${reference}" t="str"><f>${escaped(given.formula)}</f><v>${escaped(given.shown)}</v></c>`
}

export function makeSheet(rows: SheetCell[][], merges: string[] = []): Uint8Array<ArrayBuffer> {
  const data = rows.map((cells, row) => {
    const filled = cells.map((given, column) =>
      sheetCell(given, `${String.fromCharCode(65 + column)}${row + 1}`),
    )
    return `<row r="${row + 1}">${filled.join('')}</row>`
  })
  const merged =
    merges.length > 0
      ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : ''
  return zip({
    '[Content_Types].xml': xml(types),
    'xl/workbook.xml': xml(
      '<workbook xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': xml(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/styles.xml': xml('<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'),
    'xl/worksheets/sheet1.xml': xml(
      `<worksheet><sheetData>${data.join('')}</sheetData>${merged}</worksheet>`,
    ),
  })
}

/** Some kilobytes that unpack to a thousand times as much. */
export function makeBomb(): Uint8Array<ArrayBuffer> {
  return zip({ 'word/document.xml': new Uint8Array(12_000_000).fill(32) })
}

function zip(parts: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(parts, { level: 6 }))
}

/** The beginning of a Word file with a password: an old container that names the encrypted part. */
export function makeLocked(): Uint8Array<ArrayBuffer> {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  return new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(600),
    ...name,
    0,
    0,
  ])
}

export const picture = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82,
])

export const makeOther = () => zip({ 'readme.txt': strToU8('Inget') })

/** Ten letters that would grow to a million. */
export function makeEntities(): Uint8Array<ArrayBuffer> {
  const type = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
  return zip({
    'word/document.xml': strToU8(`<?xml version="1.0"?>${type}<w:document ${word}>&b;</w:document>`),
  })
}
