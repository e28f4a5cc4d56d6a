import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { EditorState, type Transaction } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { openText, textOf } from '@/lib/opened-texts/rules'
import { parseRichText } from '@/lib/rich-text/rules'
import { editingDocument } from '@/lib/rich-text-editing/rules'
import { norrvik } from '@/prisma/seed/content/joint-council/norrvik'
import { sorvik } from '@/prisma/seed/content/joint-council/sorvik'
import { kalmar } from '@/prisma/seed/content/kalmar/kalmar'
import { orebro } from '@/prisma/seed/content/orebro/orebro'
import { stockholm } from '@/prisma/seed/content/stockholm/stockholm'

const open = (text: string) => openText(text, parseRichText(text))

/** The text after a change in the editor. */
function changed(text: string, change: (transaction: Transaction) => Transaction) {
  const opened = open(text)
  const state = EditorState.create({ doc: opened.document })
  const { doc } = state.apply(change(state.tr))
  return { doc, text: textOf(doc, opened) }
}

/** Types a word at the end of the block that holds `after`. */
function typed(text: string, after: string, word: string) {
  return changed(text, (transaction) => {
    let at = 0
    transaction.doc.descendants((node, position) => {
      if (node.isText && node.text?.includes(after)) at = position + node.text.indexOf(after) + after.length
    })
    return transaction.insertText(word, at)
  }).text
}

describe('what nobody changed is saved as it was written', () => {
  test.each([
    '*  a\n*  b',
    '# Rubrik #\nText  med  rum\n***fet***',
    'a_b_ *c*\n\n\n\n- x\n\n* y',
    '| a|b\n|-|-\n|c',
    'x[^Å]\n\n[^å]: not\n\nslut',
    '  inskjutet\n   - a\n   - b',
    '*'.repeat(5000),
  ])('%j', (text) => {
    const opened = open(text)
    expect(textOf(opened.document, opened)).toBe(text)
    expect(textOf(editingDocument(parseRichText(text)), opened)).toBe(text)
  })

  test('every other part keeps its letters when one is changed', () => {
    const text = '## Ett\n__Fet__ text med 3 * 4\n\n* punkt\n* punkt\n\nSist.'
    expect(typed(text, 'Sist.', ' Nytt.')).toBe(`${text} Nytt.`)
    expect(typed(text, 'punkt', 'en')).toBe(text.replace('* punkt\n* punkt', '- punkt\n- punkten'))
  })

  test('a change that is taken back leaves the text as it was', () => {
    const text = '* a\n* b'
    const { doc } = changed(text, (transaction) => transaction.insertText('x', 3).delete(3, 4))
    expect(textOf(doc, open(text))).toBe(text)
  })
})

/** Every text of this name in the demo, wherever it stands. */
function textsIn(content: unknown, names: readonly string[]): string[] {
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([name, value]) =>
    typeof value === 'string' ? (names.includes(name) ? [value] : []) : textsIn(value, names),
  )
}

test('the texts of the demo are opened and written anew without a letter changed', () => {
  const texts = textsIn([kalmar, orebro, stockholm, norrvik, sorvik], ['body', 'aim', 'purpose'])
  expect(texts.length).toBeGreaterThan(200)
  for (const text of texts) {
    const opened = open(text)
    expect(textOf(opened.document, opened)).toBe(text)
    expect(anew(opened.document)).toBe(text)
  }
})

test('letters that would be marks are letters', () => {
  expect(typed('**Fet** text', 'text', ' *x* [a](b) |')).toBe('**Fet** text \\*x\\* [a\\](b) |')
  expect(typed('a', 'a', '\\')).toBe('a\\\\')
})

const piece = fc.oneof(
  fc.constantFrom(
    '**',
    '*',
    '_',
    '[a](https://a.se)',
    '\n',
    '\n\n',
    '\n- ',
    '\n  - ',
    '\n1. ',
    '|',
    '\n\n|a|b|\n|-|-|\n',
  ),
  fc.constantFrom(
    '\n## rubrik ',
    '\n#### under ',
    '[^1]',
    '\n\n[^1]: ',
    '<',
    '&',
    '\\',
    'räv',
    'ö x',
    '🕊️',
    '1',
    ' ',
  ),
)
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(12),
  text: fc.constantFrom('', 'ny', '* ', '1. ', '#', '|'),
})

/** Written by our own hand, as the text is read: empty parts and spaces at the ends of lines are gone. */
const anew = (doc: Node) => textOf(doc, open('x'))
const readAnew = (text: string) => anew(editingDocument(parseRichText(text)))

test('of any text that is changed anywhere, what is saved reads as what was seen', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), fc.array(edit, { maxLength: 3 }), (pieces, edits) => {
      const text = pieces.join('')
      const after = changed(text, (transaction) => {
        for (const { at, length, text: word } of edits) {
          const size = transaction.doc.content.size
          const from = Math.floor(at * size)
          try {
            transaction.insertText(word, from, Math.min(from + length, size))
          } catch {
            // Not every place can be changed.
          }
        }
        return transaction
      })
      after.doc.check()
      expect(readAnew(after.text), JSON.stringify(after.text)).toBe(readAnew(anew(after.doc)))
    }),
    { numRuns: 200 },
  )
})
