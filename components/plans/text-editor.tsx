'use client'

import { useRouter } from 'next/navigation'
import { type KeyboardEvent, type SubmitEvent, useActionState, useEffect, useRef, useState } from 'react'
import type { Draft } from '@/components/plans/autosave'
import { EditNotices, EditState, type EditWords } from '@/components/plans/edit-state'
import { FieldConflict } from '@/components/plans/field-conflict'
import { PlainConflict, seenBefore } from '@/components/plans/plain-conflict'
import { useAutosave } from '@/components/plans/use-autosave'
import {
  RichTextField,
  type RichTextHandle,
  type RichTextWords,
} from '@/components/rich-text-editor/rich-text-field'
import type { SavedText } from '@/components/rich-text-editor/saved-text'
import { Button } from '@/components/ui/button'
import { FormMessages } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { keepSectionTextAction } from '@/lib/field-history/actions'
import { tidyText } from '@/lib/merging/rules'
import { editPlanTextAction, savePlanTextAction } from '@/lib/plans/actions'
import { textLimit } from '@/lib/plans/rules'
import { municipalityField, submissionField } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'
import type { Locale } from '@/messages/locales'

type Props = {
  municipality: string
  section: { id: string; number: string; heading: string; body: string; version: number }
  closeHref: string
  historyHref: string
  submissionKey: string
  words: EditWords & { text: Messages['plans']['text']; rich: RichTextWords; history: string }
  saved: SavedText
  /** The level of the section's own heading. */
  under: number
  label: string
  locale: Locale
}
type TextDraft = Draft & { body: string }

/** The text of a section, edited where it stands. Saves as one writes; without JavaScript it is a form with a button. */
export function TextEditor(props: Props) {
  const { municipality, section, closeHref, historyHref, submissionKey, words, label, locale } = props
  const field = useRef<RichTextHandle>(null)
  const router = useRouter()
  const [reply, dispatch] = useActionState(editPlanTextAction, { status: 'idle' })
  const [tooLong, setTooLong] = useState(false)
  const base = seenBefore(reply, section)
  const { autosave, state } = useAutosave<TextDraft>(`section:${section.id}`, {
    draft: { body: section.body },
    version: section.version,
    read: () => ({ body: tidyText(field.current?.value ?? section.body) }),
    write: (_, value) => {
      if (field.current) field.current.value = String(value)
    },
    send: ({ version, base, mine }) =>
      savePlanTextAction(municipality, { sectionId: section.id, version, base, ...mine }),
    findInvalid: async (fields) => {
      const isTooLong = tidyText(field.current?.value ?? '').length > textLimit
      setTooLong(isTooLong)
      return isTooLong ? fields : []
    },
    showInvalid: () => undefined,
    keep: ({ mine, theirs }) => keepSectionTextAction(municipality, { sectionId: section.id, mine, theirs }),
    textAt: (draft) => draft.body,
    withText: (draft, _, text) => ({ ...draft, body: text }),
  })
  useEffect(() => field.current?.focus(), [])

  const close = async () => {
    if (await autosave.flush()) router.push(closeHref, { scroll: false })
    else field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') autosave.undo()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void close()
  }
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    void close()
  }
  const id = `text-${section.id}`
  const error = fieldError(words.form, reply, 'body') ?? (tooLong ? words.form.too_long : undefined)
  return (
    <form
      action={dispatch as (form: FormData) => void}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      className="mt-2 grid gap-4 border-y-2 border-accent bg-paper-2 p-4 sm:p-6"
      noValidate
    >
      <input type="hidden" name={municipalityField} value={municipality} />
      <input type="hidden" name={submissionField} value={submissionKey} />
      <input type="hidden" name="sectionId" value={section.id} />
      <input type="hidden" name="version" value={base.version} />
      <input type="hidden" name="base" value={base.body} />
      <FormMessages state={reply} words={words.form} controlId={() => id} />
      <PlainConflict reply={reply} words={words} />
      <EditNotices state={state} words={words} locale={locale} nameOf={() => words.text.field} />
      {state.conflicts.map((conflict) => (
        <FieldConflict
          key={conflict.at}
          conflict={conflict}
          words={words}
          locale={locale}
          name={words.text.field}
          onChoose={(text) => autosave.resolve(conflict, text)}
        />
      ))}
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <span className="text-note text-ink-3 max-sm:hidden">{words.editor.keys}</span>
        <EditState state={state} words={words} locale={locale} />
      </div>
      <Field id={id} label={label} error={error}>
        {(control) => (
          <RichTextField
            ref={field}
            control={control}
            name="body"
            label={label}
            defaultValue={typedValue(reply, 'body', section.body)}
            saved={props.saved}
            under={props.under}
            words={words.rich}
            onChange={() => autosave.touch('body')}
            onLeave={() => void autosave.flush()}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton variant="primary">{words.text.save}</SubmitButton>
        <Button onClick={() => autosave.undo()}>{words.editor.undo}</Button>
        <a href={historyHref} className="ms-auto inline-flex min-h-11 items-center text-ui sm:min-h-8">
          {words.history}
        </a>
      </div>
    </form>
  )
}
