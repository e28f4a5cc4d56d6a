/**
 * What each column of a measure table means. The headings of the plans of 2017 (Åtgärd, Syfte, Ansvarig, Andra
 * berörda, Status) and their kin are known words; a column without a known heading is judged by what stands in it.
 */
import type { Grid } from '@/lib/pasted-tables/rules'
import { readStatus } from '@/lib/status-prose/rules'
import { readTime } from '@/lib/swedish-dates/rules'

export const columnMeanings = [
  'title',
  'purpose',
  'responsible',
  'otherParties',
  'status',
  'due',
  'start',
  'level',
  'section',
  'none',
] as const
export type ColumnMeaning = (typeof columnMeanings)[number]

/** Tried in this order: "Andra berörda" before "Ansvarig", "Klart" before "Status". */
const headingWords: [ColumnMeaning, RegExp][] = [
  ['none', /^(nr|nummer|no|#|id|löpnr)\.?$/i],
  ['otherParties', /andra|övriga|berör|medverk|samverk|samarbet|partner|parties|others/i],
  ['responsible', /ansvar|vem\b|utförare|responsible|owner/i],
  ['start', /^(start|börja|påbörja|fr\.?o\.?m|från)/i],
  ['due', /tid|klar|när\b|datum|deadline|slut|senast|due|when|date/i],
  ['status', /status|läge|state|progress/i],
  ['level', /nivå|prevention|level/i],
  ['section', /avsnitt|område|rubrik|kapitel|section|area/i],
  ['purpose', /syfte|mål\b|målsättning|varför|beskrivning|purpose|aim|goal|why|description/i],
  ['title', /åtgärd|insats|aktivitet|uppdrag|vad\b|titel|measure|action|activity|what|title/i],
]

function meaningOf(heading: string): ColumnMeaning | null {
  return headingWords.find(([, words]) => words.test(heading.trim()))?.[0] ?? null
}

/** The first row is a heading when two of its cells are known words and none is a sentence. */
export function hasHeadings([first = []]: Grid): boolean {
  const short = first.every((cell) => cell.length <= 60)
  return short && first.filter((cell) => meaningOf(cell) !== null).length >= Math.min(2, first.length)
}

/** One meaning per column, none twice; there is always a title. */
export function mapColumns(headings: readonly string[], rows: Grid): ColumnMeaning[] {
  const meanings: (ColumnMeaning | null)[] = headings.map(() => null)
  const free = (meaning: ColumnMeaning) => meaning === 'none' || !meanings.includes(meaning)
  headings.forEach((heading, column) => {
    // "Syfte med åtgärd" speaks of the purpose: the word that comes first decides.
    const meaning = firstNamed(heading)
    if (meaning) meanings[column] = free(meaning) ? meaning : 'none'
  })
  headings.forEach((_, column) => {
    if (meanings[column] !== null) return
    const meaning = byContent(rows.map((row) => row[column] ?? ''))
    if (meaning && free(meaning)) meanings[column] = meaning
  })
  if (free('title')) {
    const column = meanings.findIndex(
      (meaning, at) => meaning === null && rows.some((row) => /\p{L}{3}/u.test(row[at] ?? '')),
    )
    meanings[Math.max(0, column)] = 'title'
  }
  const text = meanings.indexOf(null)
  if (text >= 0 && free('purpose')) meanings[text] = 'purpose'
  return meanings.map((meaning) => meaning ?? 'none')
}

function firstNamed(heading: string): ColumnMeaning | null {
  const [first = ''] = heading.trim().split(/\s+/)
  return meaningOf(first) ?? meaningOf(heading)
}

/** Enough rows to tell; reading them all would only take time. */
const sample = 40
const someDay = '2026-01-01'

function byContent(cells: readonly string[]): ColumnMeaning | null {
  const filled = cells.filter((cell) => cell !== '').slice(0, sample)
  if (filled.length === 0) return 'none'
  const share = (test: (cell: string) => boolean) => filled.filter(test).length / filled.length
  if (share((cell) => /^[\d.]+$/.test(cell) && !/^20\d\d/.test(cell)) > 0.8) return 'none'
  if (share((cell) => cell.length < 40 && readTime(cell, someDay) !== null) > 0.6) return 'due'
  if (share((cell) => cell.length < 200 && readStatus(cell, someDay) !== null) > 0.6) return 'status'
  if (
    share((cell) => /förvaltning|enhet|nämnd|samordnare|kontor|chef/i.test(cell) && cell.length < 80) > 0.5
  ) {
    return 'responsible'
  }
  return null
}

/** What is remembered for a table with these headings. */
export function headingKey(headings: readonly string[]): string {
  return headings.map((heading) => heading.toLowerCase().replace(/\s+/g, ' ').trim()).join(' | ')
}
