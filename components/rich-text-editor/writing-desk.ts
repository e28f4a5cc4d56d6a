import type { Command } from 'prosemirror-state'
import { fill } from '@/components/plans/fill'
import { keepMode, keptMode } from '@/components/rich-text-editor/kept-mode'
import { pasteInto } from '@/components/rich-text-editor/paste'
import type { SavedText } from '@/components/rich-text-editor/saved-text'
import { type Standing, VisualEditor } from '@/components/rich-text-editor/visual-editor'
import type { ControlProps } from '@/components/ui/field'
import { type OpenedText, openText } from '@/lib/opened-texts/rules'
import type { Messages } from '@/messages/load'

/** `plain`: before the scripts have come, or where there are none. */
export type Mode = 'plain' | 'visual' | 'text'
export type DeskState = { mode: Mode; standing: Standing | null; linking: boolean; notice: string }

export type DeskOptions = {
  control: ControlProps
  label: string
  saved: SavedText
  under: number
  words: { editor: Messages['rich-text'] }
  onChange?: () => void
  /** The focus has left the field, with its buttons. */
  onLeave?: () => void
}
type Elements = { host: HTMLElement; area: HTMLTextAreaElement }

/** The reader of texts is a fifth of all that the editor needs, and most sittings never need it in the browser. */
async function opened(text: string): Promise<OpenedText | null> {
  const { isShownAsWritten, parseRichText } = await import('@/lib/rich-text/rules')
  return isShownAsWritten(text) ? null : openText(text, parseRichText(text))
}

const tidy = (text: string) => text.replace(/\r\n?/g, '\n')

/**
 * Keeps the textarea and the editor at one: the textarea holds the text at every moment, the editor shows it. What is
 * written in the editor is in the textarea at once; what is put in the textarea is shown as soon as it has been read.
 */
export class WritingDesk {
  options: DeskOptions
  #state: DeskState = { mode: 'plain', standing: null, linking: false, notice: '' }
  #listeners = new Set<() => void>()
  #elements: Elements | null = null
  #editor: VisualEditor | null = null
  /** The text that is being read in order to be shown. */
  #reading: { text: string } | null = null

  constructor(options: DeskOptions) {
    this.options = options
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  snapshot = () => this.#state

  #set(change: Partial<DeskState>) {
    this.#state = { ...this.#state, ...change }
    this.#editor?.refresh()
    for (const listener of this.#listeners) listener()
  }

  attach(elements: Elements): () => void {
    this.#elements = elements
    const { area } = elements
    const { text, read } = this.options.saved
    const typed = area.value
    // From here on the text changes only through here, also when the page is read anew.
    area.value = typed
    if (keptMode() === 'text') this.#set({ mode: 'text' })
    else if (read && tidy(typed) === text) this.#show(openText(text, read))
    else void this.#read(typed)
    const detach = this.#listen(elements)
    return () => {
      detach()
      this.#reading = null
      this.#editor?.view.destroy()
      this.#editor = null
    }
  }

  /** A form that was sent gives its fields their first values back; its label leads to the field. */
  #listen({ host, area }: Elements): () => void {
    const field = host.parentElement
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && field?.contains(relatedTarget))) this.options.onLeave?.()
    }
    field?.addEventListener('focusout', onFocusOut)
    const afterReset = () => setTimeout(() => this.#elements && this.write(area.value))
    const label = document.querySelector(`label[for="${CSS.escape(this.options.control.id)}"]`)
    area.form?.addEventListener('reset', afterReset)
    label?.addEventListener('click', this.focus)
    return () => {
      field?.removeEventListener('focusout', onFocusOut)
      area.form?.removeEventListener('reset', afterReset)
      label?.removeEventListener('click', this.focus)
      this.#elements = null
    }
  }

  #show(text: OpenedText) {
    if (this.#editor) this.#editor.write(text)
    else if (this.#elements) this.#editor = this.#begin(this.#elements, text)
    // At once: it may be given the focus before the page is drawn anew.
    if (this.#elements) this.#elements.host.hidden = false
    this.#set({ mode: 'visual' })
  }

  #begin({ host, area }: Elements, text: OpenedText): VisualEditor {
    return new VisualEditor(host, {
      opened: text,
      under: this.options.under,
      attributes: () => (this.#state.mode === 'visual' ? this.#attributes() : { role: 'presentation' }),
      nameOfNote: (number) => fill(this.options.words.editor.noteName, { number }),
      onText: (written) => {
        // What is typed while another text is on its way goes with the text that it replaces.
        if (this.#reading) return
        area.value = written
        this.options.onChange?.()
      },
      onStanding: (standing) => this.#stand(standing),
      onLink: this.openLink,
      onPaste: (event) => this.#paste(event),
    })
  }

  #attributes(): Record<string, string> {
    const { control, label } = this.options
    return {
      id: control.id,
      class: 'control rich-editor',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      spellcheck: 'true',
      ...(control['aria-describedby'] ? { 'aria-describedby': control['aria-describedby'] } : {}),
      ...(control['aria-invalid'] ? { 'aria-invalid': 'true' } : {}),
    }
  }

  #stand(standing: Standing) {
    const before = this.#state.standing
    const keys = Object.keys(standing) as (keyof Standing)[]
    if (!before || keys.some((key) => before[key] !== standing[key])) this.#set({ standing })
  }

  #paste(event: ClipboardEvent): boolean {
    if (!this.#editor) return false
    const { images, rows } = this.options.words.editor
    return pasteInto(this.#editor.view, event, (left) => {
      const said = [left.images ? images : '', left.rows > 0 ? fill(rows, { count: left.rows }) : '']
      this.#set({ notice: said.filter(Boolean).join(' ') })
    })
  }

  async #read(text: string) {
    const reading = { text }
    this.#reading = reading
    const answer = await opened(text).catch(() => null)
    if (this.#reading !== reading) return
    this.#reading = null
    if (answer) return this.#show(answer)
    this.#set({ mode: 'text', notice: this.options.words.editor.tooMuch })
  }

  /** Another text, from a colleague or from before. */
  write(text: string) {
    const area = this.#elements?.area
    if (!area) return
    if (this.#state.mode === 'visual' && (this.#reading || tidy(text) !== area.value))
      void this.#read(tidy(text))
    area.value = text
  }

  /** The field may have been given an error, a hint, another label. */
  refresh() {
    this.#editor?.refresh()
  }

  switchMode = async () => {
    if (this.#state.mode === 'visual') {
      this.#set({ mode: 'text', linking: false, notice: '' })
      keepMode('text')
    } else {
      keepMode('visual')
      await this.#read(tidy(this.#elements?.area.value ?? ''))
    }
    this.focus()
  }

  run = (command: Command) => {
    this.#set({ linking: false })
    this.#editor?.run(command)
  }

  openLink = () => this.#set({ linking: true })
  closeLink = () => {
    this.#set({ linking: false })
    this.focus()
  }

  focus = () => {
    if (this.#state.mode === 'visual') this.#editor?.view.focus()
    else this.#elements?.area.focus({ preventScroll: true })
  }
}
