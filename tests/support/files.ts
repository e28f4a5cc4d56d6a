import { strFromU8, unzipSync } from 'fflate'

/** A CSV with semicolons, read the slow way: quotes, doubled quotes, line breaks inside. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let [cell, quoted] = ['', false]
  const body = text.replace(/^\uFEFF/, '')
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at] ?? ''
    if (quoted && sign === '"' && body[at + 1] === '"') {
      cell += sign
      at += 1
    } else if (sign === '"') quoted = !quoted
    else if (quoted || !/[;\r\n]/.test(sign)) cell += sign
    else {
      rows.at(-1)?.push(cell)
      cell = ''
      if (sign === '\r') at += 1
      if (sign !== ';') rows.push([])
    }
  }
  return rows.filter((row) => row.length > 0)
}

/** The parts of a file that is a zip of XML (DOCX, XLSX): path to text. */
export function unzipped(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]))
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function fromXml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
}

export type WorkbookCell = { type: string; value: string; formula: boolean }

/** The cells of a sheet (the first is 1) as the workbook holds them: text by its words, other values as written. */
export function readWorkbook(bytes: Uint8Array, sheet = 1): WorkbookCell[][] {
  const parts = unzipped(bytes)
  const strings = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, inner = '']) => textIn(inner, 't'),
  )
  const xml = parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? ''
  return [...xml.matchAll(/<row\b[^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
    const cells: WorkbookCell[] = []
    for (const [, attributes = '', inner = ''] of row.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? 'n'
      const value = textIn(inner, 'v') || textIn(inner, 't')
      cells[columnOf(/\br="([A-Z]+)/.exec(attributes)?.[1] ?? 'A')] = {
        type,
        value: type === 's' ? (strings[Number(value)] ?? '') : value,
        formula: /<f\b/.test(inner),
      }
    }
    return Array.from(cells, (cell) => cell ?? { type: 'n', value: '', formula: false })
  })
}

/** A is 0, Z is 25, AA is 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** The words of every element of that name, joined. */
function textIn(xml: string, element: string): string {
  const found = xml.matchAll(new RegExp(`<${element}(?:\\s[^>]*)?>(.*?)</${element}>`, 'gs'))
  return [...found].map(([, text = '']) => fromXml(text)).join('')
}

/** What a Word part says, without its form. */
export function wordsIn(xml: string): string {
  return textIn(xml, 'w:t')
}
