/**
 * What the visual editor may hold: exactly what lib/rich-text reads, as a schema of ProseMirror, and the way between
 * the two. Nothing else can be typed or pasted, as there is no place for it.
 */
import { Fragment, type Mark, type Node, type NodeSpec, Schema } from 'prosemirror-model'
import type { ColumnAlign, RichBlock, RichDocument, RichInline, RichNote } from '@/lib/rich-text/rules'
import { dividedWords } from '@/lib/rich-text-writing/rules'
import { safeAddress } from '@/lib/safe-addresses/rules'

/** Lists within lists, this deep; as deep as they are read. */
export const deepestList = 4

const align = { default: 'start', validate: 'string' }
const cell = (tag: 'td' | 'th'): NodeSpec => ({
  content: '(text | note_reference)*',
  attrs: { align },
  isolating: true,
  parseDOM: [{ tag, getAttrs: (element) => ({ align: element.dataset.align ?? 'start' }) }],
  toDOM: (node) => [tag, node.attrs.align === 'start' ? {} : { 'data-align': node.attrs.align }, 0],
})

const nodes = {
  doc: { content: '(flow | heading)+ notes?' },
  paragraph: { content: 'inline*', group: 'flow', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    content: '(text | note_reference)*',
    attrs: { level: { default: 1, validate: 'number' } },
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      getAttrs: (element) => ({ level: levelOf(element.dataset.level) }),
    })),
    toDOM: (node) => [`h${node.attrs.level + 2}`, { 'data-level': node.attrs.level }, 0],
  },
  bullet_list: {
    content: 'list_item+',
    group: 'flow',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  ordered_list: {
    content: 'list_item+',
    group: 'flow',
    attrs: { start: { default: 1, validate: 'number' } },
    parseDOM: [{ tag: 'ol', getAttrs: (element) => ({ start: startOf(element.getAttribute('start')) }) }],
    toDOM: (node) => ['ol', node.attrs.start === 1 ? {} : { start: node.attrs.start }, 0],
  },
  list_item: {
    content: 'paragraph flow*',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  table: {
    content: 'table_head table_row*',
    group: 'flow',
    isolating: true,
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['table', ['tbody', 0]],
  },
  table_head: {
    content: 'header_cell+',
    parseDOM: [{ tag: 'tr[data-head]', priority: 60 }],
    toDOM: () => ['tr', { 'data-head': '' }, 0],
  },
  table_row: { content: 'cell+', parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
  header_cell: cell('th'),
  cell: cell('td'),
  notes: {
    content: 'note+',
    isolating: true,
    parseDOM: [{ tag: 'ol[data-notes]', priority: 60 }],
    toDOM: () => ['ol', { 'data-notes': '' }, 0],
  },
  note: {
    content: 'paragraph flow*',
    attrs: { id: { default: '', validate: 'string' } },
    isolating: true,
    defining: true,
    parseDOM: [{ tag: 'li[data-note]', priority: 60, getAttrs: ({ dataset }) => ({ id: dataset.note }) }],
    toDOM: (node) => ['li', { 'data-note': node.attrs.id }, 0],
  },
  text: { group: 'inline' },
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  note_reference: {
    inline: true,
    group: 'inline',
    attrs: { id: { default: '', validate: 'string' } },
    marks: '',
    parseDOM: [{ tag: 'sup[data-reference]', getAttrs: ({ dataset }) => ({ id: dataset.reference }) }],
    toDOM: (node) => ['sup', { 'data-reference': node.attrs.id, role: 'doc-noteref' }],
  },
} satisfies Record<string, NodeSpec>

function levelOf(text: string | undefined): number {
  return Math.min(Math.max(Number(text) || 1, 1), 3)
}

function startOf(text: string | null): number {
  const start = Number(text ?? '1')
  return Number.isSafeInteger(start) && start >= 0 && start < 1e9 ? start : 1
}

export const editingSchema = new Schema({
  nodes,
  marks: {
    link: {
      attrs: { href: { validate: 'string' } },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (element) => {
            const href = safeAddress(element.getAttribute('href') ?? '')
            return href ? { href } : false
          },
        },
      ],
      toDOM: (mark) => ['a', { href: mark.attrs.href }, 0],
    },
    bold: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
})

const { nodes: types, marks } = editingSchema

/** The tree as a document of the editor. */
export function editingDocument({ blocks, footnotes }: Pick<RichDocument, 'blocks' | 'footnotes'>): Node {
  const idOf = (number: number) => footnotes[number - 1]?.id ?? String(number)
  const body = editingBlocks(blocks, idOf)
  const notes = footnotes.map((note) => editingNote(note, idOf))
  return types.doc.create(null, [
    ...(body.length > 0 ? body : [types.paragraph.create()]),
    ...(notes.length > 0 ? [types.notes.create(null, notes)] : []),
  ])
}

type IdOf = (number: number) => string

export function editingNote({ id, blocks }: Pick<RichNote, 'id' | 'blocks'>, idOf: IdOf): Node {
  return types.note.create({ id }, startingWithWords(editingBlocks(blocks, idOf)))
}

export function editingBlocks(blocks: readonly RichBlock[], idOf: IdOf): Node[] {
  return blocks.map((block) => editingBlock(block, idOf))
}

function editingBlock(block: RichBlock, idOf: IdOf): Node {
  switch (block.kind) {
    case 'paragraph':
      return types.paragraph.create(null, words(block.inlines, idOf))
    case 'heading':
      return types.heading.create({ level: block.level }, words(block.inlines, idOf))
    case 'list':
      return editingList(block, idOf)
    case 'table':
      return editingTable(block, idOf)
  }
}

type Of<Kind extends RichBlock['kind']> = Extract<RichBlock, { kind: Kind }>

function editingList({ ordered, start, items }: Of<'list'>, idOf: IdOf): Node {
  const written = items.map((item) =>
    types.list_item.create(null, startingWithWords(editingBlocks(item, idOf))),
  )
  return ordered ? types.ordered_list.create({ start }, written) : types.bullet_list.create(null, written)
}

const startingWithWords = (content: Node[]) =>
  content[0]?.type === types.paragraph ? content : [types.paragraph.create(), ...content]

function editingTable({ align: aligns, head, rows }: Of<'table'>, idOf: IdOf): Node {
  const cellsOf = (type: typeof types.cell, cells: readonly RichInline[][]) =>
    cells.map((content, column) => type.create({ align: aligns[column] ?? 'start' }, words(content, idOf)))
  return types.table.create(null, [
    types.table_head.create(null, cellsOf(types.header_cell, head)),
    ...rows.map((row) => types.table_row.create(null, cellsOf(types.cell, row))),
  ])
}

function words(inlines: readonly RichInline[], idOf: IdOf): Fragment {
  return Fragment.from(
    inlines.flatMap((inline) => {
      if (inline.kind === 'break') return [types.hard_break.create()]
      if (inline.kind === 'note') return [types.note_reference.create({ id: idOf(inline.number) })]
      if (inline.text === '') return []
      return [editingSchema.text(inline.text, marksOf(inline))]
    }),
  )
}

function marksOf({ href, bold, italic }: Extract<RichInline, { kind: 'text' }>): Mark[] {
  return [
    ...(href ? [marks.link.create({ href })] : []),
    ...(bold ? [marks.bold.create()] : []),
    ...(italic ? [marks.italic.create()] : []),
  ]
}

type NumberOf = (id: string) => number

/** A block of the editor as the tree has it; a paragraph with empty lines within becomes several. */
export function richBlocks(node: Node, numberOf: NumberOf): RichBlock[] {
  switch (node.type) {
    case types.paragraph:
      return dividedWords(richWords(node, numberOf)).map((inlines) => ({ kind: 'paragraph', inlines }))
    case types.heading:
      return [{ kind: 'heading', level: node.attrs.level, inlines: richWords(node, numberOf) }]
    case types.table:
      return [richTable(node, numberOf)]
    default: {
      const items = node.children.map((item) => richContent(item, numberOf))
      return [
        { kind: 'list', ordered: node.type === types.ordered_list, start: node.attrs.start ?? 1, items },
      ]
    }
  }
}

export function richContent(parent: Node, numberOf: NumberOf): RichBlock[] {
  return parent.children.flatMap((child) => richBlocks(child, numberOf))
}

function richTable(table: Node, numberOf: NumberOf): RichBlock {
  const rowOf = (row: Node) => row.children.map((each) => richWords(each, numberOf))
  const [head, ...rows] = table.children
  return {
    kind: 'table',
    align: (head?.children ?? []).map((each) => each.attrs.align as ColumnAlign),
    head: head ? rowOf(head) : [],
    rows: rows.map(rowOf),
  }
}

function richWords(parent: Node, numberOf: NumberOf): RichInline[] {
  return parent.children.map((child): RichInline => {
    if (child.type === types.hard_break) return { kind: 'break' }
    if (child.type === types.note_reference)
      return { kind: 'note', number: numberOf(child.attrs.id), occurrence: 1 }
    const has = (name: string) => child.marks.some((mark) => mark.type.name === name)
    const link = child.marks.find((mark) => mark.type === marks.link)
    return {
      kind: 'text',
      text: child.text ?? '',
      ...(has('bold') ? { bold: true as const } : {}),
      ...(has('italic') ? { italic: true as const } : {}),
      ...(link ? { href: link.attrs.href as string } : {}),
    }
  })
}
