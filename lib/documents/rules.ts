/**
 * What every file that leaves the system has in common, whatever its format: a name that any computer can keep
 * (DOS, archives and e-mail systems still stumble on å, ä and ö), and text without the characters that XML, and with
 * it Word and Excel, cannot hold.
 */
import type { PaperBlock, PaperInline, ReportLogo } from '@/lib/documents/schema'
import type { RichBlock, RichDocument, RichInline, RichNote } from '@/lib/rich-text/rules'

export const contentTypes = {
  pdf: 'application/pdf',
  'pdf-archive': 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const

/** "Handlingsplan", "Norrmalms stadsdelsnämnd", "2027–2028" become handlingsplan-norrmalms-stadsdelsnamnd-2027-2028. */
export function fileName(parts: readonly string[], ending: string): string {
  const name = parts.map(plainLetters).filter(Boolean).join('-').slice(0, 120).replace(/-+$/, '')
  return `${name || 'fil'}.${ending}`
}

function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** Without control characters and halves of characters; line breaks and tabs stay. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '')
}

/**
 * Rich text for paper. A footnote's text goes with its first reference in the running text; a reference inside another
 * footnote is a number only, and a footnote that only others refer to stands as a paragraph at the end.
 */
export function paperText({ blocks, footnotes }: RichDocument, place: string): PaperBlock[] {
  const placed = new Set<number>()
  const bare = (number: number): PaperInline => ({ kind: 'text', text: `[${number}]` })
  const inNote = (note: RichNote) =>
    note.blocks.map((block) => paperBlock(block, ({ number }) => bare(number)))
  const running = blocks.map((block) =>
    paperBlock(block, ({ number }) => {
      const note = footnotes[number - 1]
      const isFirst = !placed.has(number)
      placed.add(number)
      return { kind: 'note', key: `${place}-${number}`, blocks: isFirst && note ? inNote(note) : null }
    }),
  )
  const rest = footnotes.filter(({ number }) => !placed.has(number))
  return [
    ...running,
    ...rest.flatMap((note): PaperBlock[] => {
      const [first, ...others] = inNote(note)
      const mark = { kind: 'text' as const, text: `[${note.number}] ` }
      return first?.kind === 'paragraph'
        ? [{ kind: 'paragraph', inlines: [mark, ...first.inlines] }, ...others]
        : [{ kind: 'paragraph', inlines: [mark] }, ...inNote(note)]
    }),
  ]
}

type NoteReference = Extract<RichInline, { kind: 'note' }>
type Refer = (reference: NoteReference) => PaperInline

function paperBlock(block: RichBlock, refer: Refer): PaperBlock {
  const inlines = (list: readonly RichInline[]) =>
    list.map((inline): PaperInline => (inline.kind === 'note' ? refer(inline) : inline))
  switch (block.kind) {
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((part) => paperBlock(part, refer))) }
    case 'table':
      return { ...block, head: block.head.map(inlines), rows: block.rows.map((row) => row.map(inlines)) }
    default:
      return { ...block, inlines: inlines(block.inlines) }
  }
}

/** Places where a line may break are put into words that no column can hold; addresses stay whole. */
export function breakable(text: string): string {
  return text.replace(/\S{33,}/gu, (word) =>
    [...word].map((letter, index) => (index > 0 && index % 16 === 0 ? `\u200B${letter}` : letter)).join(''),
  )
}

/** A PNG in base64, as the bytes that a document is made of; a text would be printed. */
export function reportLogo(
  { png, ...size }: { png: string; width: number; height: number },
  alt: string,
): ReportLogo {
  return { png: [...Buffer.from(png, 'base64')], ...size, alt }
}

/** On paper a logotype is at most 60 by 16 mm, and keeps its shape. */
export function logoSize({ width, height }: { width: number; height: number }): {
  width: number
  height: number
} {
  const scale = Math.min(60 / width, 16 / height)
  return { width: width * scale, height: height * scale }
}

/** Every text within, seen through `change`; addresses are left as they are. */
export function withTexts<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value
  if (Array.isArray(value)) return value.map((one) => withTexts(one, change)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === 'href' ? one : withTexts(one, change)]),
  ) as Value
}
