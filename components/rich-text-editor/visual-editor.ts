import { history, redoDepth, undoDepth } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { type Command, EditorState, type Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { editorKeys } from '@/components/rich-text-editor/editor-keys'
import { headingNow, linkNow, listNow } from '@/lib/editing-lists/rules'
import { goToNote, isInNote } from '@/lib/editing-notes/rules'
import { order, shownSigns } from '@/lib/editing-order/rules'
import { isInTable } from '@/lib/editing-tables/rules'
import { type OpenedText, textOf } from '@/lib/opened-texts/rules'
import { editingSchema } from '@/lib/rich-text-editing/rules'

/** Where the cursor stands, as the buttons show it. */
export type Standing = {
  heading: number
  list: 'bullet' | 'ordered' | null
  bold: boolean
  italic: boolean
  link: string | null
  table: boolean
  note: boolean
  undo: boolean
  redo: boolean
}

type Options = {
  opened: OpenedText
  /** The level of the heading that the text stands under. */
  under: number
  attributes: () => Record<string, string>
  nameOfNote: (number: number) => string
  onText: (text: string) => void
  onStanding: (standing: Standing) => void
  onLink: () => void
  onPaste: (event: ClipboardEvent) => boolean
}

/** ProseMirror in the page: what is written in it is told as text, and a text can be put in it. */
export class VisualEditor {
  readonly view: EditorView
  #options: Options
  #opened: OpenedText

  constructor(host: HTMLElement, options: Options) {
    this.#options = options
    this.#opened = options.opened
    const openLink: Command = () => {
      options.onLink()
      return true
    }
    this.view = new EditorView(host, {
      state: EditorState.create({
        doc: options.opened.document,
        plugins: [history(), ...editorKeys(openLink), order, shownSigns(options.nameOfNote)],
      }),
      attributes: options.attributes,
      nodeViews: { heading: (node) => headingView(node, options.under) },
      dispatchTransaction: (transaction) => this.#dispatch(transaction),
      handleClickOn: (view, _position, node) =>
        node.type.name === 'note_reference' && goToNote(node.attrs.id)(view.state, view.dispatch),
      handleDOMEvents: { paste: (_view, event) => options.onPaste(event) },
    })
    options.onStanding(this.#standing())
  }

  #dispatch(transaction: Transaction) {
    const before = this.view.state
    this.view.updateState(before.apply(transaction))
    if (!this.view.state.doc.eq(before.doc) && !transaction.getMeta('written'))
      this.#options.onText(textOf(this.view.state.doc, this.#opened))
    this.#options.onStanding(this.#standing())
  }

  #standing(): Standing {
    const { state } = this.view
    const { $from, from, to, empty } = state.selection
    const has = (name: 'bold' | 'italic') => {
      const mark = editingSchema.marks[name]
      return empty
        ? mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined
        : state.doc.rangeHasMark(from, to, mark)
    }
    return {
      heading: headingNow(state),
      list: listNow(state),
      bold: has('bold'),
      italic: has('italic'),
      link: linkNow(state),
      table: isInTable(state),
      note: isInNote(state),
      undo: undoDepth(state) > 0,
      redo: redoDepth(state) > 0,
    }
  }

  run(command: Command) {
    command(this.view.state, this.view.dispatch, this.view)
    this.view.focus()
  }

  /** Puts another text in its place: only what differs is exchanged, so that the cursor stays where it was. */
  write(opened: OpenedText) {
    this.#opened = opened
    const { state } = this.view
    const start = state.doc.content.findDiffStart(opened.document.content)
    const end = state.doc.content.findDiffEnd(opened.document.content)
    if (start === null || !end) return
    const overlap = Math.max(0, start - Math.min(end.a, end.b))
    const slice = opened.document.slice(start, end.b + overlap)
    const transaction = state.tr.replace(start, end.a + overlap, slice)
    if (!transaction.doc.eq(opened.document))
      transaction.replaceWith(0, transaction.doc.content.size, opened.document.content)
    this.view.dispatch(transaction.setMeta('written', true))
  }

  /** What has changed about the field is told to those who read the page with their ears. */
  refresh() {
    this.view.setProps({ attributes: this.#options.attributes })
  }
}

/** One level below the heading that the text stands under, as it will be read. */
function headingView(node: Node, under: number) {
  const dom = document.createElement(`h${Math.min(under + node.attrs.level, 6)}`)
  dom.dataset.level = String(node.attrs.level)
  return {
    dom,
    contentDOM: dom,
    update: (next: Node) => next.type === node.type && next.attrs.level === node.attrs.level,
  }
}
