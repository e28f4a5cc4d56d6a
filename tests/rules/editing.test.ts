import type { Node } from 'prosemirror-model'
import { type Command, EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import {
  addressFrom,
  indentItem,
  linkNow,
  outdentItem,
  removeLink,
  setLink,
  toggleBold,
  toggleHeading,
  toggleList,
} from '@/lib/editing-lists/rules'
import { insertNote, removeEmptyNote } from '@/lib/editing-notes/rules'
import { order } from '@/lib/editing-order/rules'
import {
  addColumn,
  addRow,
  cellBelow,
  emptyCells,
  insertTable,
  leaveDownwards,
  nextCell,
  previousCell,
  removeColumn,
  removeRow,
} from '@/lib/editing-tables/rules'
import { openText, textOf } from '@/lib/opened-texts/rules'
import { parseRichText } from '@/lib/rich-text/rules'

/** The editor without its page: a text, where the cursor stands, and what is done. */
class Writing {
  state: EditorState
  readonly #text: string

  constructor(text: string) {
    this.#text = text
    this.state = EditorState.create({ doc: this.#opened.document, plugins: [order] })
  }
  get #opened() {
    return openText(this.#text, parseRichText(this.#text))
  }
  get text() {
    return textOf(this.state.doc, this.#opened)
  }
  /** Marks from the first letters to the last; one text puts the cursor after it. */
  at(from: string, to?: string) {
    const [start, end] = [placeOf(this.state.doc, from), placeOf(this.state.doc, to ?? from)]
    const selection = TextSelection.create(this.state.doc, to === undefined ? end.to : start.from, end.to)
    this.state = this.state.apply(this.state.tr.setSelection(selection))
    return this
  }
  do(...commands: Command[]) {
    for (const command of commands) {
      const done = command(this.state, (transaction) => {
        this.state = this.state.apply(transaction)
      })
      expect(done).toBe(true)
    }
    return this
  }
  type(words: string) {
    this.state = this.state.apply(this.state.tr.insertText(words))
    return this
  }
}

function placeOf(doc: Node, words: string): { from: number; to: number } {
  let found = { from: 1, to: 1 }
  doc.descendants((node, at) => {
    const index = node.text?.indexOf(words) ?? -1
    if (index >= 0) found = { from: at + index, to: at + index + words.length }
  })
  return found
}

describe('headings and lists', () => {
  test('no level of heading is jumped over, whatever is made of the others', () => {
    const writing = new Writing('## a\n\n### b\n\n#### c').at('a').do(toggleHeading(1))
    expect(writing.text).toBe('a\n\n## b\n\n### c')
    expect(new Writing('x').at('x').do(toggleHeading(3)).text).toBe('## x')
  })

  test('a list is begun, changed to the other kind and ended', () => {
    const writing = new Writing('a').at('a').do(toggleList('bullet'))
    expect(writing.text).toBe('- a')
    expect(writing.do(toggleList('ordered')).text).toBe('1. a')
    expect(writing.do(toggleList('ordered')).text).toBe('a')
  })

  test('an item moves inwards from its first letter, four levels and no more', () => {
    const deep = '- a\n  - b\n    - c\n      - d\n      - e'
    const writing = new Writing(deep)
    writing.at('e').state = writing.state.apply(
      writing.state.tr.setSelection(
        TextSelection.create(writing.state.doc, placeOf(writing.state.doc, 'e').from),
      ),
    )
    expect(indentItem(writing.state)).toBe(false)
    expect(writing.do(outdentItem).text).toBe('- a\n  - b\n    - c\n      - d\n    - e')
    expect(writing.do(indentItem).text).toBe(deep)
    expect(indentItem(new Writing('- a\n- b').at('b').state)).toBe(false)
  })
})

describe('links', () => {
  test.each([
    ['www.bra.se', 'https://www.bra.se/'],
    ['bra.se/x', 'https://bra.se/x'],
    [' https://bra.se ', 'https://bra.se/'],
    ['namn@kommun.se', 'mailto:namn@kommun.se'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['/plans', null],
    ['bara ord', null],
  ])('%j is %j', (typed, address) => expect(addressFrom(typed)).toBe(address))

  test('the words that are marked, the link that the cursor stands in, or the address itself', () => {
    const writing = new Writing('se bilaga nu').at('bilaga', 'bilaga').do(setLink('https://a.se/'))
    expect(writing.text).toBe('se [bilaga](https://a.se/) nu')
    writing.at('bil')
    expect(linkNow(writing.state)).toBe('https://a.se/')
    expect(writing.do(setLink('https://b.se/')).text).toBe('se [bilaga](https://b.se/) nu')
    expect(writing.at('bil').do(removeLink).text).toBe('se bilaga nu')
    expect(new Writing('skriv ').at('skriv').do(setLink('mailto:a@b.se')).text).toBe(
      'skriv[a@b.se](mailto:a@b.se)',
    )
    expect(new Writing('a b').at('b', 'b').do(toggleBold).text).toBe('a **b**')
  })
})

describe('footnotes', () => {
  test('are numbered where they stand, and lead back', () => {
    const writing = new Writing('ett två').at('två').do(insertNote).type('andra')
    writing.do(insertNote)
    expect(writing.state.selection.$from.parent.textContent).toBe('ett två')
    writing.at('ett').do(insertNote).type('första')
    expect(writing.text).toBe('ett[^2] två[^1]\n\n[^2]: första\n[^1]: andra')
    expect(writing.state.doc.lastChild?.textContent).toBe('förstaandra')
  })

  test('one without words is gone with its reference; one with words stays', () => {
    const writing = new Writing('a').at('a').do(insertNote, removeEmptyNote)
    expect(writing.text).toBe('a')
    const kept = new Writing('a[^1]\n\n[^1]: ord')
    const { from } = placeOf(kept.state.doc, 'a')
    kept.state = kept.state.apply(kept.state.tr.delete(from + 1, from + 2))
    expect(kept.text).toBe('a\n\n[^1]: ord')
  })

  test('a new one never takes a name that stands in the text', () => {
    expect(new Writing('se [^1] och').at('och').do(insertNote).text).toContain('[^2]')
  })
})

describe('tables', () => {
  const table = '| a | b |\n| --- | --: |\n| c | d |'

  test('rows and columns come and go, and the next row takes the place of the heads', () => {
    expect(new Writing(table).at('c').do(addRow).type('ny').text).toBe(`${table}\n| ny |  |`)
    expect(new Writing(table).at('a').do(addColumn).type('n').text).toBe(
      '| a | n | b |\n| --- | --- | --: |\n| c |  | d |',
    )
    expect(new Writing(table).at('a').do(removeRow).text).toBe('| c | d |\n| --- | --: |')
    expect(new Writing(table).at('d').do(removeColumn).text).toBe('| a |\n| --- |\n| c |')
    expect(new Writing('x\n\n| a |\n|-|').at('a').do(removeColumn).text).toBe('x')
  })

  test('the cursor goes from cell to cell, and out at the end', () => {
    const writing = new Writing(table).at('b').do(nextCell)
    expect(writing.state.selection.$from.parent.textContent).toBe('c')
    expect(writing.do(previousCell).state.selection.$from.parent.textContent).toBe('b')
    expect(writing.do(cellBelow).state.selection.$from.parent.textContent).toBe('d')
    expect(nextCell(writing.state)).toBe(false)
    expect(writing.do(leaveDownwards).type('efter').text).toBe(`${table}\n\nefter`)
  })

  test('what is cut out over several cells leaves even rows', () => {
    expect(new Writing(table).at('a', 'c').do(emptyCells).text).toBe('|  |  |\n| --- | --: |\n|  | d |')
    const writing = new Writing(table).at('b', 'c')
    writing.state = writing.state.apply(writing.state.tr.deleteSelection())
    writing.state.doc.check()
    expect(parseRichText(writing.text).blocks[0]?.kind).toBe('table')
  })

  test('one is put in beside the words, with a line after it to go on with', () => {
    const writing = new Writing('ord').at('ord').do(insertTable).type('x')
    expect(writing.text).toBe('ord\n\n| x |  |  |\n| --- | --- | --- |\n|  |  |  |\n|  |  |  |')
    expect(writing.state.doc.lastChild?.type.name).toBe('paragraph')
    expect(insertTable(writing.state)).toBe(false)
  })
})
