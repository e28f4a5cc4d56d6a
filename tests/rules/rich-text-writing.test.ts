import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRichText, type RichBlock, type RichDocument, type RichInline } from '@/lib/rich-text/rules'
import { settled } from '@/lib/rich-text-marks/rules'
import { dividedWords, writeRichText } from '@/lib/rich-text-writing/rules'

/** The tree without what no reader can see: spaces at the ends of lines, the mark of a space. */
const seen = ({ blocks, footnotes }: Pick<RichDocument, 'blocks' | 'footnotes'>) => ({
  blocks: blocks.flatMap(plain),
  footnotes: footnotes.map(({ number, blocks: within }) => ({ number, blocks: within.flatMap(plain) })),
})

function plain(block: RichBlock): unknown[] {
  switch (block.kind) {
    case 'list':
      return [
        {
          ...block,
          start: block.ordered ? block.start : 1,
          items: block.items.map((item) => item.flatMap(plain)),
        },
      ]
    case 'table':
      return [{ ...block, head: block.head.map(words), rows: block.rows.map((row) => row.map(words)) }]
    case 'heading':
      return words(block.inlines).length > 0 ? [{ ...block, inlines: words(block.inlines) }] : []
    default:
      return dividedWords(words(block.inlines)).map((inlines) => ({ ...block, inlines }))
  }
}

const words = (inlines: readonly RichInline[]) =>
  settled(inlines.map((inline) => (inline.kind === 'note' ? { ...inline, occurrence: 1 } : inline)))

const write = ({ blocks, footnotes }: Pick<RichDocument, 'blocks' | 'footnotes'>) =>
  writeRichText(blocks, footnotes)
const again = (text: string) => parseRichText(write(parseRichText(text)))

function expectSame(text: string) {
  const read = parseRichText(text)
  const once = write(read)
  expect(seen(parseRichText(once)), JSON.stringify(once)).toEqual(seen(read))
  expect(write(again(text)), 'written twice').toBe(once)
}

describe('what is written is read back', () => {
  test.each([
    'Ett stycke\nmed brytning\n\nNästa',
    'En **fet *kursiv*** [länk **fet**](https://bra.se/a?b=1) slut',
    '## a\n### b\n#### c\n## d #',
    '3. a\n4. b\n   - c\n\n     mer\n   - d',
    '- a\n\n* b\n\n- c',
    '| Vad | När |\n| --- | --: |\n| **x** \\| y |\n| a | b | c |',
    'Ett[^b], två[^a], ett[^b].\n\n[^a]: A\n[^b]: B\n\n    - x\n    - y\n[^c]: C[^a]',
    'Se \\*stjärna\\*, snake_case, 3 * 4, [hak], a\\\\b, &amp; och \\&amp;',
    '\\# ingen rubrik\n\\- ingen lista\n1\\. inte heller\n\\+',
    'a**b**c och a*b*c, **a.**b',
    '- \n- x\n-',
    '**a**_b_',
    'x <https://a.se/b> y',
    '[a\\]b](https://x.se/a_b_(c))',
    'a\n\\---|---',
  ])('%j', (text) => expectSame(text))
})

const marks = [
  ...[
    '**',
    '*',
    '_',
    '__',
    '***',
    '[',
    '](https://a.se)',
    ')',
    '\n',
    '\n\n',
    '- ',
    '\n- ',
    '\n  - ',
    '\n1. ',
    '\n2) ',
  ],
  ...[
    '|',
    '\n|-|\n',
    '\n## ',
    '#',
    '[^1]',
    '\n\n[^1]: ',
    '\n    ',
    '<',
    '>',
    '&',
    '\\',
    ' ',
    '.',
    '&amp;',
    '\n\n    ',
  ],
]
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...marks) },
  { weight: 2, arbitrary: fc.constantFrom('räv', 'ö', 'å b', '🕊️', 'x', '1') },
  fc.string({ maxLength: 4 }),
)

test('of any text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => expectSame(pieces.join(''))),
    { numRuns: 300 },
  )
})

const letters = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('räv', 'ö', 'a b', '🕊️', '.', 'x.', ' ', ' y ', '1. ', '# ', '- ', '(a)'),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[ -~åäö\n]{1,6}$/) },
)
const word = fc.record(
  {
    kind: fc.constant('text' as const),
    text: letters,
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    href: fc.constantFrom('https://a.se/', 'mailto:a@b.se', 'https://x.se/a_(b)|c*d'),
  },
  { requiredKeys: ['kind', 'text'] },
)
const inline = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 1, arbitrary: fc.constant({ kind: 'break' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'note' as const, number: 1, occurrence: 1 }) },
)
const inlines = fc.array(inline, { minLength: 1, maxLength: 6 })
const cells = fc.array(fc.array(fc.oneof(word), { maxLength: 3 }), { minLength: 2, maxLength: 2 })
const paragraph = fc.record({ kind: fc.constant('paragraph' as const), inlines })
const table = fc.record({
  kind: fc.constant('table' as const),
  align: fc.constant(['start', 'end'] as ('start' | 'end')[]),
  head: cells,
  rows: fc.array(cells, { maxLength: 3 }),
})
const { list } = fc.letrec<{ list: RichBlock; item: RichBlock[] }>((tie) => ({
  list: fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    start: fc.constantFrom(1, 1, 7),
    items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
  }) as fc.Arbitrary<RichBlock>,
  item: fc
    .tuple(
      paragraph,
      fc.array(fc.oneof({ depthSize: 'small', maxDepth: 2 }, paragraph, table, tie('list')), {
        maxLength: 2,
      }),
    )
    .map(([first, rest]) => [first, ...rest]),
}))
const heading = fc.record({
  kind: fc.constant('heading' as const),
  level: fc.constant(1 as const),
  inlines: fc.array(word, { minLength: 1, maxLength: 3 }),
})
const blocks: fc.Arbitrary<RichBlock[]> = fc.array(fc.oneof(paragraph, heading, list, table), {
  minLength: 1,
  maxLength: 4,
})

test('of any tree', () => {
  fc.assert(
    fc.property(blocks, (tree) => {
      const note = {
        number: 1,
        id: 'n',
        references: 1,
        blocks: [{ kind: 'paragraph' as const, inlines: [{ kind: 'text' as const, text: 'not' }] }],
      }
      const reference: RichBlock = {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: 'x' },
          { kind: 'note', number: 1, occurrence: 1 },
        ],
      }
      const whole = { blocks: [reference, ...tree], footnotes: [note] }
      const text = write(whole)
      const read = parseRichText(text)
      expect(seen(read), JSON.stringify(text)).toEqual(seen(whole))
    }),
    { numRuns: 100 },
  )
})
