'use client'

import '@/components/rich-text-editor/rich-text-editor.css'
import {
  type ComponentProps,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { WritingHelp } from '@/components/rich-text/writing-help'
import { EditorKeys } from '@/components/rich-text-editor/editor-keys-help'
import { LinkForm } from '@/components/rich-text-editor/link-form'
import { Toolbar } from '@/components/rich-text-editor/toolbar'
import { type DeskOptions, WritingDesk } from '@/components/rich-text-editor/writing-desk'
import { TextArea } from '@/components/ui/text-area'
import { removeLink, setLink } from '@/lib/editing-lists/rules'
import type { Messages } from '@/messages/load'

/** The text as it is saved, whichever way it is written in. */
export type RichTextHandle = { value: string; focus: () => void }

export type RichTextWords = { editor: Messages['rich-text']; help: Messages['ui']['writingHelp'] }

type Props = Omit<DeskOptions, 'words'> & {
  ref?: Ref<RichTextHandle>
  name: string
  defaultValue: string
  rows?: ComponentProps<typeof TextArea>['rows']
  words: RichTextWords
}

/**
 * Rich text, written as it will look. The text itself stands in the textarea, which is the whole field where there are
 * no scripts and what is sent in every case; the editor is another way to write in it.
 */
export function RichTextField(props: Props) {
  const { ref, control, name, defaultValue, rows = 8, words, onChange } = props
  const begun = useWrittenBefore(control.id, defaultValue)
  const host = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const desk = useDesk(props, { host, area })
  const { mode, standing, linking, notice } = useSyncExternalStore(
    desk.subscribe,
    desk.snapshot,
    desk.snapshot,
  )
  const isVisual = mode === 'visual'
  useImperativeHandle(ref, () => ({
    get value() {
      return area.current?.value ?? ''
    },
    set value(text) {
      desk.write(text)
    },
    focus: desk.focus,
  }))
  return (
    <div>
      {isVisual && standing && (
        <Toolbar
          controls={control.id}
          words={words.editor}
          standing={standing}
          run={desk.run}
          onLink={desk.openLink}
        />
      )}
      {isVisual && linking && (
        <LinkForm
          id={control.id}
          words={words.editor.linkForm}
          address={standing?.link ?? null}
          onSet={(href) => desk.run(setLink(href))}
          onRemove={() => desk.run(removeLink)}
          onClose={desk.closeLink}
        />
      )}
      <p role="status" className="text-ui text-ink-2 not-empty:pb-2">
        {notice}
      </p>
      {!isVisual && <p className="mb-2 hint-text text-ink-2">{words.editor.hint}</p>}
      <div ref={host} hidden={!isVisual} />
      <TextArea
        {...(isVisual ? {} : control)}
        ref={area}
        hidden={isVisual}
        name={name}
        rows={rows}
        defaultValue={begun}
        onChange={onChange}
        className={mode === 'plain' ? 'rich-waiting' : ''}
      />
      <div className="mt-1 flex flex-wrap items-start justify-between gap-x-6">
        {isVisual ? <EditorKeys words={words.editor.keys} /> : <WritingHelp words={words.help} />}
        {mode !== 'plain' && (
          <button
            type="button"
            aria-pressed={!isVisual}
            onClick={desk.switchMode}
            data-print="no"
            className="tool ms-auto"
          >
            {words.editor.asText}
          </button>
        )}
      </div>
    </div>
  )
}

/**
 * One may have begun to write before the scripts came. React gives a text area back what it was sent, unless it is
 * given what stands there.
 */
function useWrittenBefore(id: string, sent: string): string {
  const [begun] = useState(() => ({ sent, text: writtenIn(id) ?? sent }))
  return sent === begun.sent ? begun.text : sent
}

function writtenIn(id: string): string | null {
  if (typeof document === 'undefined') return null
  const area = document.getElementById(id)
  return area instanceof HTMLTextAreaElement ? area.value : null
}

type Places = { host: { current: HTMLElement | null }; area: { current: HTMLTextAreaElement | null } }

/** Before the first picture of the page, so that no signs are seen that the editor will not show. */
function useDesk(options: DeskOptions, { host, area }: Places): WritingDesk {
  const [desk] = useState(() => new WritingDesk(options))
  desk.options = options
  useLayoutEffect(
    () =>
      host.current && area.current ? desk.attach({ host: host.current, area: area.current }) : undefined,
    [desk, host, area],
  )
  useEffect(() => desk.refresh())
  return desk
}
