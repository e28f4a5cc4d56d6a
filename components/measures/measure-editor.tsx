'use client'

import { useRouter } from 'next/navigation'
import { type FocusEvent, type FormEvent, type KeyboardEvent, type SubmitEvent, useActionState } from 'react'
import { MeasureFields } from '@/components/measures/measure-fields'
import { StepFields } from '@/components/measures/step-fields'
import { formId, useMeasureForm } from '@/components/measures/use-measure-form'
import type { Conflict } from '@/components/plans/autosave'
import { EditNotices, EditState, type EditWords } from '@/components/plans/edit-state'
import { FieldConflict } from '@/components/plans/field-conflict'
import { PlainConflict, seenBefore } from '@/components/plans/plain-conflict'
import { Button } from '@/components/ui/button'
import { FormMessages } from '@/components/ui/command-form'
import { errorText, fieldError } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Editing } from '@/lib/measure-editing/queries'
import { isLeftOut } from '@/lib/measure-fields/rules'
import { editMeasureAction } from '@/lib/measures/actions'
import type { Calendar } from '@/lib/measures/rules'
import { type MeasureDraft, measureFieldNames, readMeasureForm } from '@/lib/measures/schema'
import { type FormState, municipalityField, submissionField } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'
import type { Locale } from '@/messages/locales'

export type MeasureEditorWords = EditWords & {
  measures: Messages['measures']
  /** A number of days, with # for the number. */
  daysText: { today: string; one: string; many: string }
}

type Props = {
  municipality: string
  number: string
  editing: Editing
  /** False when one has just done something else in the row and goes on from there. */
  takesFocus: boolean
  closeHref: string
  keys: { submission: string; newStep: string }
  calendar: Calendar
  words: MeasureEditorWords
  locale: Locale
}

/** A measure's row opened as a form. Saves field by field as one writes; without JavaScript it has a button. */
export function MeasureEditor(props: Props) {
  const { municipality, number, editing, takesFocus, closeHref, keys, calendar, words, locale } = props
  const router = useRouter()
  const [reply, dispatch] = useActionState(editMeasureAction, { status: 'idle' })
  const initial = typedDraft(reply, editing.draft)
  const { form, begun, autosave, state, errorAt } = useMeasureForm({
    municipality,
    editing,
    initial,
    takesFocus,
  })
  const seen = seenBefore(reply, { body: JSON.stringify(editing.draft), version: editing.version })
  const { measures, form: formWords } = words
  const errorOf = (path: string) => errorText(formWords, errorAt(path)) ?? fieldError(formWords, reply, path)
  const nameOf = (path: string) => measures.fields[path.split('.')[0] as keyof MeasureDraft] ?? path

  const close = async () => {
    if (await autosave.flush()) router.push(closeHref, { scroll: false })
    else document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') autosave.undo()
    if (event.key !== 'Enter') return
    const inLine = event.target instanceof HTMLInputElement
    if (event.ctrlKey || event.metaKey) void close()
    else if (inLine) void autosave.flush()
    else return
    event.preventDefault()
  }
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    void close()
  }
  const onChange = (event: FormEvent) =>
    autosave.touch((event.target as HTMLInputElement).name.replace('[]', ''))
  const onBlur = (event: FocusEvent) => {
    if (event.target.matches('input, textarea, select')) void autosave.flush()
  }
  return (
    <form
      id={formId(editing.measureId)}
      action={dispatch as (data: FormData) => void}
      {...{ onSubmit, onKeyDown, onChange, onBlur }}
      noValidate
      className="grid gap-x-4 gap-y-4 p-4 dense-scale sm:px-6 md:grid-cols-12"
    >
      {/* What Enter presses when there are no scripts: the first button of the form, which else would move a step. */}
      <button type="submit" hidden />
      <input type="hidden" name={municipalityField} value={municipality} />
      <input type="hidden" name={submissionField} value={keys.submission} />
      <input type="hidden" name="measureId" value={editing.measureId} />
      <input type="hidden" name="version" value={seen.version} />
      <input type="hidden" name="base" value={seen.body} />
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 md:col-span-12">
        <p className="text-ui">
          <b>{number}</b> {measures.editor.heading}
        </p>
        <EditState state={state} words={words} locale={locale} />
      </div>
      <div className="contents [&>*]:md:col-span-12">
        <FormMessages state={reply} words={formWords} controlId={(field) => field} />
        <PlainConflict reply={reply} words={words} nameOf={nameOf} />
        <EditNotices state={state} words={words} locale={locale} nameOf={nameOf} />
        {state.conflicts.map((conflict) => (
          <FieldConflict
            key={`${conflict.field}-${conflict.at}`}
            {...{ conflict, words, locale }}
            name={nameOf(conflict.field)}
            show={showChoice(conflict, editing, measures)}
            onChoose={(text) => autosave.resolve(conflict, text)}
          />
        ))}
      </div>
      <MeasureFields
        {...{ form, words, errorOf }}
        initial={begun}
        saved={editing.draft}
        choices={editing.choices}
        settings={editing.settings}
      />
      {!isLeftOut(editing.settings, 'steps', editing.draft.steps) && (
        <StepFields
          {...{ form, words, errorOf, calendar }}
          newStepId={keys.newStep}
          onChange={() => autosave.touch('steps')}
        />
      )}
      <div className="flex flex-wrap items-center gap-2 md:col-span-12">
        <SubmitButton variant="primary">{measures.editor.save}</SubmitButton>
        <Button onClick={() => autosave.undo()}>{measures.editor.undo}</Button>
        <span className="ms-auto text-note text-ink-3 max-sm:hidden">{measures.editor.keys}</span>
      </div>
    </form>
  )
}

/** What was typed, when the form came back; else what is saved. */
function typedDraft(reply: FormState, saved: MeasureDraft): MeasureDraft {
  if (!('typed' in reply)) return saved
  const typed = readMeasureForm(reply.typed) as Record<string, unknown>
  const known = measureFieldNames.filter((field) => typed[field] !== undefined)
  return { ...saved, ...Object.fromEntries(known.map((field) => [field, typed[field]])) }
}

/** How a conflicting choice is shown; undefined for a text, which is compared word by word. */
function showChoice({ field }: Conflict, { choices }: Editing, words: Messages['measures']) {
  const labelOf = (options: { value: string; label: string }[]) => (value: string) =>
    options.find((option) => option.value === value)?.label ?? ''
  const shown: Record<string, (value: string) => string> = {
    status: (value) => words.status[value as keyof typeof words.status] ?? value,
    startsOn: (value) => value,
    dueOn: (value) => value || words.continuous,
    preventionLevel: (value) => words.levels[value as keyof typeof words.levels] ?? '',
    environments: (value) =>
      value
        .split(',')
        .map((each) => words.environments[each as keyof typeof words.environments] ?? '')
        .join(', '),
    responsibleUnitId: labelOf(choices.units),
    guidelineSectionId: labelOf(choices.guidelineSections),
  }
  return shown[field.split('.').at(-1) ?? field]
}
