import { crc32, deflateSync } from 'node:zlib'
import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { logoSize, printable, withTexts } from '@/lib/documents/rules'
import type {
  Report,
  ReportFact,
  ReportLine,
  ReportLogo,
  ReportTable,
  ReportTally,
} from '@/lib/documents/schema'
import { barLine, shapeColours } from '@/lib/word-documents/rules'
import { blocksIn, headingLevels, type WordNotes } from '@/lib/word-text/export'

/** A report as a Word file: real headings, tables with heads that repeat, footnotes, pages numbered. */
export async function wordOf(given: Report): Promise<Uint8Array<ArrayBuffer>> {
  const report = withTexts(given, printable)
  const notes: WordNotes = { footnotes: {}, ids: new Map(), lists: [] }
  const children = [
    ...(report.logo ? [logoOf(report.logo)] : []),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(report.title)] }),
    new Paragraph({ spacing: { after: 300 }, children: [new TextRun({ text: report.lead, size: 26 })] }),
    factTable(report.facts),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(report.words.contents)] }),
    new TableOfContents(report.words.contents, {
      hyperlink: true,
      headingStyleRange: '1-2',
      beginDirty: false,
    }),
    ...(report.tally ? tallyOf(report.tally) : []),
    ...report.chapters.flatMap((chapter) => [
      new Paragraph({
        heading: headingLevels[chapter.level - 1],
        children: [new TextRun(`${chapter.number} ${chapter.heading}`.trim())],
      }),
      ...chapter.blocks.flatMap((block) =>
        block.kind === 'cells' ? cellTable(block) : blocksIn([block], chapter.level, notes),
      ),
    ]),
  ]
  const packed = await Packer.toBuffer(documentOf(report, children, notes))
  return new Uint8Array(packed)
}

const pixelsPerMillimetre = 96 / 25.4

function logoOf(logo: ReportLogo): Paragraph {
  const { width, height } = logoSize(logo)
  const picture = new ImageRun({
    type: 'png',
    data: Buffer.from(logo.png),
    transformation: {
      width: Math.round(width * pixelsPerMillimetre),
      height: Math.round(height * pixelsPerMillimetre),
    },
    altText: { name: logo.alt, title: logo.alt, description: logo.alt },
  })
  return new Paragraph({ spacing: { after: 360 }, children: [picture] })
}

function documentOf(report: Report, children: (Paragraph | Table | TableOfContents)[], notes: WordNotes) {
  return new Document({
    title: report.title,
    creator: report.author,
    lastModifiedBy: report.author,
    description: report.lead,
    styles: stylesFor(report),
    numbering: { config: notes.lists },
    footnotes: notes.footnotes,
    sections: [
      {
        properties: { page: { margin: { top: 1760, bottom: 1470, left: 1420, right: 1130 } } },
        headers: { default: new Header({ children: [runningHead(report)] }) },
        footers: { default: new Footer({ children: [pageFoot(report)] }) },
        children,
      },
    ],
  })
}

function stylesFor({ language }: Report) {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '172026', font: 'Source Sans 3' },
    paragraph: { spacing: { before, after: 140 }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: {
          font: 'Source Sans 3',
          size: 21,
          color: '172026',
          language: { value: language === 'sv' ? 'sv-SE' : 'en-GB' },
        },
        paragraph: { spacing: { after: 120, line: 280 } },
      },
      title: heading(52, 0),
      heading1: heading(32, 480),
      heading2: heading(27, 360),
      heading3: heading(24, 280),
      heading4: heading(21, 240),
    },
  }
}

const textWidth = 9356
const quiet = { size: 18, color: '435058' }
const thin = { style: BorderStyle.SINGLE, size: 4, color: '76828A' }
const hair = { style: BorderStyle.SINGLE, size: 4, color: 'D3D9DB' }
const heavy = { style: BorderStyle.SINGLE, size: 12, color: '172026' }
const no = { style: BorderStyle.NONE, size: 0, color: 'auto' }

function runningHead({ running, draft }: Report): Paragraph {
  const register = [draft, running.register].filter(Boolean).join(' · ')
  return new Paragraph({
    tabStops: [
      { type: TabStopType.CENTER, position: textWidth / 2 },
      { type: TabStopType.RIGHT, position: textWidth },
    ],
    border: { bottom: thin },
    children: [
      new TextRun({ ...quiet, text: running.owner, bold: true }),
      new TextRun({ ...quiet, children: [new Tab(), running.body, new Tab(), register] }),
    ],
  })
}

function pageFoot({ words }: Report): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    border: { top: thin },
    children: [
      new TextRun({
        ...quiet,
        children: [
          words.made,
          new Tab(),
          `${words.page} `,
          PageNumber.CURRENT,
          ` ${words.of} `,
          PageNumber.TOTAL_PAGES,
        ],
      }),
    ],
  })
}

const lines = { top: heavy, bottom: hair, left: no, right: no, insideVertical: no, insideHorizontal: hair }
const inner = { top: 60, bottom: 60, left: 0, right: 160 }

/** One fact to a row, its label first: read in order also by those who hear it. */
function factTable(facts: readonly ReportFact[]): Table {
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [2800, textWidth - 2800],
    borders: lines,
    margins: inner,
    rows: facts.map(
      ({ label, value }) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({ children: [tight(new TextRun({ ...quiet, text: label }))] }),
            new TableCell({ children: [tight(new TextRun({ text: value, bold: true }))] }),
          ],
        }),
    ),
  })
}

const tight = (...children: TextRun[]) => new Paragraph({ spacing: { after: 0 }, children })

function tallyOf(tally: ReportTally): (Paragraph | Table)[] {
  const picture = new ImageRun({
    type: 'png',
    data: barPicture(tally),
    transformation: { width: 600, height: 20 },
    altText: { name: tally.heading, title: tally.heading, description: tally.alt },
  })
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(tally.heading)] }),
    new Paragraph({ children: [picture] }),
    ...cellTable({
      kind: 'cells',
      name: tally.heading,
      columns: [
        { label: tally.head.word, share: 6 },
        { label: tally.head.count, share: 1 },
      ],
      rows: tally.rows.map(({ shape, word, count }) => [[{ text: word, shape }], [{ text: String(count) }]]),
    }),
  ]
}

/** An empty paragraph after a table keeps it apart from what follows. */
function cellTable({ columns, rows }: ReportTable): (Paragraph | Table)[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const head = columns.map(
    ({ label }) =>
      new TableCell({
        borders: { bottom: thin },
        children: [tight(new TextRun({ ...quiet, text: label, bold: true }))],
      }),
  )
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: row.flat().reduce((sum, { text }) => sum + text.length, 0) < 1500,
        children: row.map((cell) => new TableCell({ children: cell.map(cellLine) })),
      }),
  )
  return [
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: columns.map(({ share }) => Math.floor((share / all) * textWidth)),
      borders: lines,
      margins: inner,
      rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...body],
    }),
    new Paragraph({ children: [] }),
  ]
}

function cellLine({ text, look, shape }: ReportLine): Paragraph {
  const colour = shape ? { color: shapeColours[shape] } : look === 'note' ? { color: '435058' } : {}
  return tight(new TextRun({ text, size: 18, bold: look === 'strong' || Boolean(shape), ...colour }))
}

/** A PNG in greys, made here: one line of pixels, repeated. */
function barPicture({ rows }: ReportTally): Buffer {
  const [width, height] = [1200, 40]
  const line = barLine(rows, width)
  const pixels = Buffer.alloc((width + 1) * height)
  for (let row = 0; row < height; row += 1) pixels.set(line, row * (width + 1) + 1)
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size[8] = 8
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
