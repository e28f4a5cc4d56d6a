import type { ColumnAlign } from '@/lib/rich-text/rules'

/** A file on its way out of the system. */
export type SentFile = { name: string; type: string; content: string | Uint8Array<ArrayBuffer> }

/**
 * A document as it is set on paper, whatever made it (a plan, a guideline) and whatever it becomes (PDF, Word). Only
 * finished words: it knows no states, no dates as data and no language but its own.
 */
export type Report = {
  language: 'sv' | 'en'
  title: string
  lead: string
  /** Who stands behind it: the municipality. */
  author: string
  /** YYYY-MM-DD: the day it was taken out. */
  day: string
  /** The municipality's colour, as #rrggbb: only an edge mark. */
  accent: string
  /** The municipality's logotype, as the bytes of a PNG. */
  logo: ReportLogo | null
  /** The word laid over a document that is not decided. */
  draft: string | null
  running: { owner: string; body: string; register: string }
  facts: readonly ReportFact[]
  words: { contents: string; page: string; of: string; made: string }
  tally: ReportTally | null
  chapters: readonly ReportChapter[]
}
export type ReportLogo = { png: readonly number[]; width: number; height: number; alt: string }
export type ReportFact = { label: string; value: string }

export type ReportShape = 'late' | 'soon' | 'course' | 'none' | 'done' | 'idea' | 'notrequired'
export type ReportTally = {
  heading: string
  /** The chart in words. */
  alt: string
  head: { word: string; count: string }
  rows: readonly { shape: ReportShape; word: string; count: number }[]
}

export type ReportChapter = {
  /** 1 is a chapter, 2 a part of it. */
  level: number
  number: string
  heading: string
  blocks: readonly ReportBlock[]
}
export type ReportBlock = PaperBlock | ReportTable

/** A table of our own making: each cell is a few lines, each with its look. */
export type ReportTable = {
  kind: 'cells'
  /** What it holds, for those who do not see it. */
  name: string
  columns: readonly { label: string; share: number }[]
  rows: readonly (readonly ReportLine[])[][]
}
export type ReportLine = { text: string; look?: 'strong' | 'note'; shape?: ReportShape }

/** Rich text made ready for paper: a footnote stands where it is first referred to. */
export type PaperInline =
  | { kind: 'text'; text: string; bold?: true; italic?: true; href?: string }
  | { kind: 'break' }
  | { kind: 'note'; key: string; blocks: PaperBlock[] | null }
export type PaperBlock =
  | { kind: 'paragraph'; inlines: PaperInline[] }
  | { kind: 'heading'; level: number; inlines: PaperInline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: PaperBlock[][] }
  | { kind: 'table'; align: ColumnAlign[]; head: PaperInline[][]; rows: PaperInline[][][] }
