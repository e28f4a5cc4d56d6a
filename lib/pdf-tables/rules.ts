/**
 * A measure table copied out of a PDF: the text has lost its columns, and each cell is a run of short lines, one cell
 * after the other. What is left to go by: a row ends with its status; a cell begins with a capital; a line was broken
 * because the next word had no room in its column, so where it had room another cell began; and a heading says which
 * columns there are. The cells of a row are the division of its lines that breaks these rules the least.
 */

import type { Grid } from '@/lib/pasted-tables/rules'
import { isCut, joinLines, type Lines, linesOf } from '@/lib/pasted-text/rules'

export type PdfTable = {
  headings: string[]
  rows: Grid
  /** Rows whose division was a close call. */
  doubtful: ReadonlySet<number>
}

const knownHeadings =
  /(Åtgärd|Insats|Aktivitet|Syfte(?: med åtgärd)?|Mål|Ansvarig|Andra berörda|Medverkande|Status)/g
const statusBegins =
  /^(\d+[.)]\s+)?(Pågår|Pågående|Förslag|Klart?|Genomför[dt]|Avslutat?d?|Ej påbörja[dt]|Planera[ds]|Löpande|Utgår)(?!\p{L})/u
const statusEnds = /(?:^|\s)(Pågår|Pågående|Förslag|Klart?|Genomför[dt]|Löpande|Utgår)\s*$/u
const statusGoesOn = /^(t\.?o\.?m|till och med|senast|från|våren|hösten|20\d\d)/iu

/** Null when there is no heading row, or when it does not end with the status: only then can rows be told apart. */
export function readPdfTable(text: string): PdfTable | null {
  const source = linesOf(text)
  const at = source.lines.findIndex((line) => headingsOf(line).length >= 3)
  const headings = headingsOf(source.lines[at] ?? '')
  if (headings.at(-1) !== 'Status') return null
  const raw = text.split('\n')
  const body = raw.slice(raw.indexOf(source.lines[at] ?? '') + 1)
  const rows = rowsOf(body, source.marksWords)
  if (rows.length === 0) return null
  const divided = divideAll(rows, { columns: headings.length - 1, source })
  return {
    headings,
    rows: divided.map(({ cells, status }) => [...cells, status].map((lines) => joinLines(lines, source))),
    doubtful: new Set(divided.flatMap(({ margin }, row) => (margin < 2 ? [row] : []))),
  }
}

function headingsOf(line: string): string[] {
  const rest = line.replace(knownHeadings, '').trim()
  return rest === '' ? [...line.matchAll(knownHeadings)].map(([heading]) => heading) : []
}

type Line = { text: string; endsParagraph: boolean; page: number }
type RawRow = { lines: Line[]; status: string[] }

/** A row is the lines up to its status, and the status with what belongs to it. */
function rowsOf(raw: readonly string[], marksWords: boolean): RawRow[] {
  const rows: RawRow[] = []
  let lines: Line[] = []
  let status: string[] | null = null
  let page = 0
  for (const line of raw) {
    if (line.trim() === '') {
      const last = lines.at(-1)
      if (line !== '' && last) last.endsParagraph = true
      continue
    }
    if (status && !belongsToStatus(line, status, marksWords)) {
      rows.push({ lines, status })
      if (line.startsWith(' ')) page += 1
      ;[lines, status] = [[], null]
    }
    if (status) status.push(line)
    else status = begin(line, lines, page)
  }
  return status ? [...rows, { lines, status }] : rows
}

/** Takes the line into the row, or as the beginning of its status; a short row has its last cells on one line. */
function begin(line: string, lines: Line[], page: number): string[] | null {
  const add = (text: string) => lines.push({ text, endsParagraph: /\s{2,}$/.test(text), page })
  if (lines.length > 0 && statusBegins.test(line.trim())) return [line]
  const tail = lines.length > 0 ? statusEnds.exec(line) : null
  if (!tail?.[1]) {
    add(line)
    return null
  }
  add(`${line.slice(0, tail.index)}  `)
  return [`${tail[1]} `]
}

function belongsToStatus(line: string, status: readonly string[], marksWords: boolean): boolean {
  const [text, first = '', last = ''] = [line.trim(), status[0]?.trim(), status.at(-1)]
  if (statusGoesOn.test(text)) return true
  if (!/^\d+[.)]/.test(first)) return false
  if (/^\d+[.)]\s/.test(text) || isCut(last, marksWords)) return true
  const closed = statusEnds.test(last) && /^\d+[.)]\s+\p{L}+\s*$/u.test(last.trim())
  return !closed && !/[.]\s*$/.test(last)
}

type Division = { cells: string[][]; status: string[]; margin: number }
type Given = { columns: number; source: Lines }

/** Column widths are not known beforehand: they follow from a first division, and decide the next. */
function divideAll(rows: readonly RawRow[], given: Given): Division[] {
  const known = commonWords(rows)
  let widths: number[][] = []
  let divided: Division[] = []
  for (let round = 0; round < 4; round++) {
    divided = rows.map((row) =>
      divide(row, { ...given, widths: widths[row.lines[0]?.page ?? 0] ?? [], known }),
    )
    widths = widthsOf(rows, divided)
  }
  return divided
}

function widthsOf(rows: readonly RawRow[], divided: readonly Division[]): number[][] {
  const widths: number[][] = []
  divided.forEach(({ cells }, row) => {
    const page = rows[row]?.lines[0]?.page ?? 0
    const known = widths[page] ?? []
    cells.forEach((cell, column) => {
      const widest = Math.max(0, ...cell.map((line) => line.trim().length))
      known[column] = Math.max(known[column] ?? 0, widest)
    })
    widths[page] = known
  })
  return widths
}

/** Words that somewhere stand in small letters: with a capital they begin something. */
function commonWords(rows: readonly RawRow[]): ReadonlySet<string> {
  const words = rows.flatMap(({ lines }) =>
    lines.flatMap(({ text }) => text.match(/\p{Ll}[\p{L}]{3,}/gu) ?? []),
  )
  return new Set(words.map((word) => word.slice(0, 6)))
}

type Rules = Given & { widths: readonly number[]; known: ReadonlySet<string> }

function divide({ lines, status }: RawRow, rules: Rules): Division {
  const starts = lines.flatMap((_, at) => (at > 0 && mayBegin(lines, at, rules) ? [at] : []))
  const ranked = choices(starts, rules.columns - 1)
    .map((cuts) => ({ cuts, cost: costOf(lines, cuts, rules) }))
    .sort((a, b) => a.cost - b.cost)
  const [best, second] = ranked
  const bounds = [0, ...(best?.cuts ?? []), lines.length]
  const cells = Array.from({ length: rules.columns }, (_, column) =>
    lines.slice(bounds[column] ?? lines.length, bounds[column + 1] ?? lines.length).map(({ text }) => text),
  )
  return { cells, status, margin: (second?.cost ?? Number.POSITIVE_INFINITY) - (best?.cost ?? 0) }
}

const opensMore =
  /(?:[,/]|(?<!\p{L})(?:och|eller|samt|av|för|till|i|på|med|via|om|under|inom|den|det|en|ett|som|vid|från|genom|mellan))\s*$/iu

/** A capital, after a line that was left whole. */
function mayBegin(lines: readonly Line[], at: number, { source }: Rules): boolean {
  const [before = '', text = ''] = [lines[at - 1]?.text, lines[at]?.text.trim()]
  if (!/^\p{Lu}/u.test(text) || isCut(before, source.marksWords)) return false
  return !opensMore.test(before.replace(/\s+$/, ''))
}

/** Every way to choose at most so many of the places, in order: a cell at the end may be empty. */
function choices(places: readonly number[], most: number): number[][] {
  const few = places.slice(0, 14)
  let all: number[][] = [[]]
  for (const place of few)
    all = [...all, ...all.filter((cuts) => cuts.length < most).map((cuts) => [...cuts, place])]
  return all
}

function costOf(lines: readonly Line[], cuts: readonly number[], rules: Rules): number {
  // A row without purpose or responsible is less likely than one without others.
  let cost = Math.max(0, rules.columns - 2 - cuts.length) * 12 + (cuts.length < rules.columns - 1 ? 2 : 0)
  lines.forEach((line, at) => {
    const column = cuts.filter((cut) => cut <= at).length
    cost += tooWide(line, rules.widths[column])
    const next = lines[at + 1]
    if (!next) return
    cost += cuts.includes(at + 1)
      ? costOfCut(line, next, rules)
      : costOfStay(line, next, rules.widths[column])
  })
  return cost
}

function tooWide({ text }: Line, width: number | undefined): number {
  if (width === undefined) return 0
  return Math.max(0, text.trim().length - width * 0.92) * 0.5
}

/** A word that is common elsewhere, now with a capital, begins a cell; a name may stand anywhere. */
function costOfCut(before: Line, next: Line, { known }: Rules): number {
  const word = /^\p{Lu}\p{L}*/u.exec(next.text.trim())?.[0].toLowerCase() ?? ''
  const name = known.has(word.slice(0, 6)) || word.length < 4 ? 0 : 1.5
  return name - (before.endsParagraph ? 2 : 0) - (/[.]\s*$/.test(before.text) ? 1 : 0)
}

/** The line was broken though the next word had room. */
function costOfStay(line: Line, next: Line, width: number | undefined): number {
  const word = /^\S+/.exec(next.text.trim())?.[0] ?? ''
  const room = (width ?? 0) - line.text.trim().length - 1 - word.length
  const begins = /^\p{Lu}/u.test(word) ? 1.5 : 0
  return (
    begins + (line.endsParagraph ? 2 : 0) + (width !== undefined && room > 2 ? Math.min(3, room * 0.4) : 0)
  )
}
