import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRichText, plainWords, type RichBlock } from '@/lib/rich-text/rules'
import { safeAddress } from '@/lib/safe-addresses/rules'

const blocks = (text: string) => parseRichText(text).blocks
const text = (words: string, marks = {}) => ({ kind: 'text', text: words, ...marks })
const paragraph = (...inlines: unknown[]) => ({ kind: 'paragraph', inlines })

/** Everything that is read, in the order that it is read. */
function wordsIn(list: readonly RichBlock[]): string {
  return list
    .map((block) => {
      if (block.kind === 'list') return block.items.map(wordsIn).join(' ')
      if (block.kind === 'table') return [block.head, ...block.rows].flat().map(plainWords).join(' ')
      return plainWords(block.inlines)
    })
    .join(' ')
}

describe('prose reads as it was typed', () => {
  test('an empty line divides paragraphs, a single break stays a break', () => {
    expect(blocks('Ett stycke\nmed brytning\n\nNästa')).toEqual([
      paragraph(text('Ett stycke'), { kind: 'break' }, text('med brytning')),
      paragraph(text('Nästa')),
    ])
    expect(blocks('\n\n \n')).toEqual([])
    expect(blocks('a\r\nb\r\n\r\nc')).toHaveLength(2)
  })

  test('what is not a document is letters: HTML, code, quotes, rulers, pictures, indents', () => {
    for (const typed of [
      '<script>alert(1)</script>',
      '**x** <b onclick="x">hej</b>',
      'a_ `kod`',
      '* * *x\n> citat',
      '_x_\n---',
      '*x*\n\n    indraget',
      '~~~\n*x*\n~~~',
    ]) {
      const shown = wordsIn(blocks(typed))
      for (const word of typed.match(/<[^>]+>|`kod`|> citat|---|indraget|~~~/g) ?? [])
        expect(shown).toContain(word)
    }
    expect(blocks('*a* ![bild](https://x.se/a.png)')).toEqual([
      paragraph(text('a', { italic: true }), text(' !'), text('bild', { href: 'https://x.se/a.png' })),
    ])
  })

  test('a number, a hash or an ampersand in a sentence is no mark', () => {
    const typed = 'År 2016. R&D och #5, snake_case_namn, 3 < 4 > 2 och 100 %'
    expect(blocks(typed)).toEqual([paragraph(text(typed))])
  })
})

describe('what the text can hold', () => {
  test('bold, italic and links, within each other', () => {
    expect(blocks('En **fet *kursiv*** [länk **fet**](https://bra.se/a?b=1)')).toEqual([
      paragraph(
        text('En '),
        text('fet ', { bold: true }),
        text('kursiv', { bold: true, italic: true }),
        text(' '),
        text('länk ', { href: 'https://bra.se/a?b=1' }),
        text('fet', { bold: true, href: 'https://bra.se/a?b=1' }),
      ),
    ])
  })

  test('only addresses that are safe to follow are links; others are shown', () => {
    expect(safeAddress('mailto:samordnare@kommun.se')).toBe('mailto:samordnare@kommun.se')
    const unsafe = [
      'javascript:alert(1)',
      'data:text/html,x',
      'JaVaScRiPt:alert(1)',
      '/plans',
      'vbscript:x',
      '//x.se',
    ]
    for (const address of unsafe) {
      expect(safeAddress(address)).toBeNull()
      expect(blocks(`[bilaga](${address})`)).toEqual([paragraph(text(`bilaga (${address})`))])
    }
    expect(safeAddress('java\nscript:alert(1)')).toBeNull()
  })

  test('headings follow each other without a jump, whatever was typed', () => {
    const levels = (typed: string) =>
      blocks(typed).map((block) => (block.kind === 'heading' ? block.level : block.kind))
    expect(levels('## a\n### b\n#### c\n## d')).toEqual([1, 2, 3, 1])
    expect(levels('### a\n##### b\n# c')).toEqual([1, 2, 1])
    expect(levels('- # a')).toEqual(['list'])
  })

  test('lists, also within lists, to a limit', () => {
    expect(blocks('3. a\n4. b\n   - c')).toEqual([
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [
          [paragraph(text('a'))],
          [paragraph(text('b')), { kind: 'list', ordered: false, start: 1, items: [[paragraph(text('c'))]] }],
        ],
      },
    ])
    const deep = Array.from({ length: 9 }, (_, depth) => `${'  '.repeat(depth)}- nivå ${depth}`).join('\n')
    const depthOf = (list: readonly RichBlock[]): number =>
      Math.max(0, ...list.map((block) => (block.kind === 'list' ? 1 + depthOf(block.items.flat()) : 0)))
    expect(depthOf(blocks(deep))).toBe(4)
    expect(wordsIn(blocks(deep))).toContain('nivå 8')
  })

  test('tables, every row as wide as the widest', () => {
    expect(blocks('| Vad | När |\n| --- | --: |\n| **x** |\n| a | b | c |')).toEqual([
      {
        kind: 'table',
        align: ['start', 'end', 'start'],
        head: [[text('Vad')], [text('När')], []],
        rows: [
          [[text('x', { bold: true })], [], []],
          [[text('a')], [text('b')], [text('c')]],
        ],
      },
    ])
  })

  test('footnotes are numbered by their first reference; none is lost', () => {
    const { blocks: read, footnotes } = parseRichText(
      'Ett[^b], två[^a], ett[^b].\n\n[^a]: A\n[^b]: B\n[^c]: C',
    )
    expect(read).toEqual([
      paragraph(
        text('Ett'),
        { kind: 'note', number: 1, occurrence: 1 },
        text(', två'),
        { kind: 'note', number: 2, occurrence: 1 },
        text(', ett'),
        { kind: 'note', number: 1, occurrence: 2 },
        text('.'),
      ),
    ])
    expect(footnotes.map((note) => [note.number, note.references, wordsIn(note.blocks)])).toEqual([
      [1, 2, 'B'],
      [2, 1, 'A'],
      [3, 0, 'C'],
    ])
    expect(blocks('Se [^x].')).toEqual([paragraph(text('Se [^x].'))])
    expect(parseRichText('a[^1]\n\n[^1]: se [^1]').footnotes).toHaveLength(1)
  })
})

describe('no text stops a page', () => {
  const size = 20_000
  const hostile: Record<string, string> = {
    brackets: '['.repeat(size),
    'open emphasis': '*a_ '.repeat(size / 4),
    'lists on a line': '- '.repeat(size / 2),
    'lists by indent': Array.from({ length: 180 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
    'empty lines': `**x**${'\n'.repeat(size)}*x*`,
    'a wide table': `${'|a'.repeat(2000)}|\n${'|-'.repeat(2000)}|\n${'|\n'.repeat(5000)}`,
    'half links': '[a](b'.repeat(size / 5),
    footnotes: `${'[^1]'.repeat(4000)}\n\n[^1]: x`,
    'a hundred thousand': `**x** ${'ord '.repeat(25_000)}`,
  }
  test.each(Object.keys(hostile))('%s', (name) => {
    const typed = hostile[name] ?? ''
    const begun = performance.now()
    const { blocks: read } = parseRichText(typed)
    expect(performance.now() - begun).toBeLessThan(1_500)
    expect(wordsIn(read).length).toBeGreaterThan(0)
  })

  test('any text has a reading, and all its letters are there', () => {
    const marks = [
      '**',
      '*',
      '_',
      '[',
      '](',
      ')',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '|',
      '|-|',
      '#',
      '[^1]',
      '[^1]: ',
      '<',
      '&',
    ]
    const piece = fc.oneof(fc.constantFrom(...marks), fc.constantFrom('räv', 'ö', 'åsna', '🕊️'), fc.string())
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const typed = pieces.join('')
        const { blocks: read, footnotes } = parseRichText(typed)
        const shown = [read, ...footnotes.map((note) => note.blocks)].map(wordsIn).join(' ')
        const seen = (word: string) => shown.split(word).length
        if (!typed.includes('[^')) expect(seen('räv')).toBe(typed.split('räv').length)
      }),
      { numRuns: 300 },
    )
  })

  test('the same text is read once, and only the last texts are kept', () => {
    const first = parseRichText('**en gång**')
    expect(parseRichText('**en gång**')).toBe(first)
    const long = 'o'.repeat(59_000)
    for (let number = 0; number < 18; number += 1) parseRichText(`**${number}** ${long}`)
    expect(parseRichText('**en gång**')).not.toBe(first)
    expect(parseRichText('**en gång**')).toEqual(first)
  })
})
