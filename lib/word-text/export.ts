import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  type IPropertiesOptions,
  LevelFormat,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { PaperBlock, PaperInline } from '@/lib/documents/schema'

type Lists = NonNullable<IPropertiesOptions['numbering']>['config'][number]

/** What a Word file keeps apart from its text: the footnotes by number, and one numbering per numbered list. */
export type WordNotes = {
  footnotes: Record<string, { children: Paragraph[] }>
  ids: Map<string, number>
  lists: Lists[]
}

export const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

type Mark = { bullet: { level: number } } | { numbering: { reference: string; level: number } }
type Within = { under: number; notes: WordNotes; depth: number; mark?: Mark }

/** Rich text as Word's own paragraphs, lists, tables and footnotes. `under` is the level of the heading above. */
export function blocksIn(
  blocks: readonly PaperBlock[],
  under: number,
  notes: WordNotes,
): (Paragraph | Table)[] {
  return blocks.flatMap((block) => blockIn(block, { under, notes, depth: 0 }))
}

function blockIn(block: PaperBlock, within: Within): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [
        new Paragraph({ ...within.mark, ...indentOf(within), children: runs(block.inlines, within.notes) }),
      ]
    case 'heading':
      return [
        new Paragraph({
          heading: headingLevels[Math.min(within.under + block.level, 6) - 1],
          children: runs(block.inlines, within.notes),
        }),
      ]
    case 'list':
      return listIn(block, within)
    case 'table':
      return [tableIn(block, within.notes), new Paragraph({ children: [] })]
  }
}

/** What follows the first paragraph of an item stands under it, without a mark of its own. */
function indentOf({ mark, depth }: Within) {
  return !mark && depth > 0 ? { indent: { left: depth * 480 } } : {}
}

type Of<Kind extends PaperBlock['kind']> = Extract<PaperBlock, { kind: Kind }>

function listIn({ ordered, start, items }: Of<'list'>, within: Within): (Paragraph | Table)[] {
  const level = within.depth
  const mark: Mark = ordered
    ? { numbering: { reference: newNumbering(within.notes, start, level), level } }
    : { bullet: { level } }
  return items.flatMap((item) =>
    item.flatMap((block, index) =>
      blockIn(block, {
        ...within,
        depth: level + 1,
        mark: index === 0 && block.kind === 'paragraph' ? mark : undefined,
      }),
    ),
  )
}

function newNumbering({ lists }: WordNotes, start: number, level: number): string {
  const reference = `list-${lists.length + 1}`
  lists.push({
    reference,
    levels: [
      {
        level,
        start,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: (level + 1) * 480, hanging: 360 } } },
      },
    ],
  })
  return reference
}

const hair = { style: BorderStyle.SINGLE, size: 4, color: 'D3D9DB' }
const heavy = { style: BorderStyle.SINGLE, size: 12, color: '172026' }
const no = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const places = { start: AlignmentType.START, center: AlignmentType.CENTER, end: AlignmentType.END }

function tableIn({ align, head, rows }: Of<'table'>, notes: WordNotes): Table {
  const cells = (row: PaperInline[][], bold: boolean) =>
    row.map(
      (cell, column) =>
        new TableCell({
          children: [
            new Paragraph({
              spacing: { after: 0 },
              alignment: places[align[column] ?? 'start'],
              children: runs(
                cell.map((inline) => (bold && inline.kind === 'text' ? { ...inline, bold } : inline)),
                notes,
              ),
            }),
          ],
        }),
    )
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: heavy, bottom: hair, left: no, right: no, insideVertical: no, insideHorizontal: hair },
    margins: { top: 60, bottom: 60, left: 0, right: 160 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, true) }),
      ...rows.map((row) => new TableRow({ children: cells(row, false) })),
    ],
  })
}

function runs(inlines: readonly PaperInline[], notes: WordNotes): ParagraphChild[] {
  return inlines.map((inline): ParagraphChild => {
    if (inline.kind === 'break') return new TextRun({ break: 1 })
    if (inline.kind === 'note') return referenceTo(inline, notes)
    const { text, bold, italic: italics, href } = inline
    if (!href) return new TextRun({ text, bold, italics })
    return new ExternalHyperlink({
      link: href,
      children: [new TextRun({ text, bold, italics, style: 'Hyperlink' })],
    })
  })
}

/** Word refers to a footnote once; whoever refers to it again shows its number. */
function referenceTo(note: Extract<PaperInline, { kind: 'note' }>, notes: WordNotes): ParagraphChild {
  const known = notes.ids.get(note.key)
  if (known !== undefined || note.blocks === null)
    return new TextRun({ text: String(known ?? ''), superScript: true })
  const id = notes.ids.size + 1
  notes.ids.set(note.key, id)
  const content = blocksIn(note.blocks, 0, notes).filter((block) => block instanceof Paragraph)
  notes.footnotes[id] = { children: content.length > 0 ? content : [new Paragraph({ children: [] })] }
  return new FootnoteReferenceRun(id)
}
