'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useState } from 'react'
import { type FieldErrors, useForm } from 'react-hook-form'
import { useAutosave } from '@/components/plans/use-autosave'
import { keepMeasureTextAction } from '@/lib/field-history/actions'
import type { Editing } from '@/lib/measure-editing/queries'
import { saveMeasureAction } from '@/lib/measures/actions'
import { withField } from '@/lib/measures/rules'
import {
  inOrder,
  type MeasureDraft,
  type MeasureField,
  measureDraft,
  measureFieldNames,
  readMeasureForm,
} from '@/lib/measures/schema'
import { tidyText } from '@/lib/merging/rules'

type Given = {
  municipality: string
  editing: Editing /** What the fields hold to begin with. */
  initial: MeasureDraft
  takesFocus: boolean
}

/** One schema for browser and server: the form checks as one writes, the server checks again. */
export function useMeasureForm({ municipality, editing, initial, takesFocus }: Given) {
  const [defaultValues] = useState(() => writtenBefore(editing.measureId, initial))
  const form = useForm<MeasureDraft>({ defaultValues, resolver: zodResolver(measureDraft) })
  const { measureId, version, draft } = editing
  const { autosave, state } = useAutosave<MeasureDraft>(`measure:${measureId}`, {
    draft,
    version,
    read: () => tidyDraft(form.getValues()),
    write: (field, value) => form.setValue(field as MeasureField, value as never),
    send: (change) =>
      saveMeasureAction(municipality, {
        measureId,
        version: change.version,
        base: change.base,
        ...change.mine,
      }),
    findInvalid: async (fields) => {
      await form.trigger(fields as MeasureField[])
      const { error } = measureDraft.safeParse(form.getValues())
      return fields.filter((field) => error?.issues.some(({ path }) => path[0] === field))
    },
    showInvalid: (fields) => {
      for (const [path, [message]] of Object.entries(fields)) form.setError(path as MeasureField, { message })
    },
    keep: ({ field, mine, theirs }) =>
      keepMeasureTextAction(municipality, { measureId, field, mine, theirs }),
    textAt,
    withText: withField,
  })
  useEffect(() => {
    // At once, not by the form library, which waits: whoever has begun to write in another field goes on there.
    const element = document.getElementById(formId(measureId))
    const begun = element?.contains(document.activeElement)
    if (takesFocus && !begun) element?.querySelector<HTMLElement>('[name=title]')?.focus()
  }, [measureId, takesFocus])
  return {
    form,
    begun: defaultValues,
    autosave,
    state,
    errorAt: (path: string) => errorAt(form.formState.errors, path),
  }
}

export const formId = (measureId: string) => `andra-${measureId}`

/** What stands in the page's fields already: one may have begun to write before the scripts came. */
function writtenBefore(measureId: string, initial: MeasureDraft): MeasureDraft {
  if (typeof document === 'undefined') return initial
  const form = document.getElementById(formId(measureId))
  if (!(form instanceof HTMLFormElement)) return initial
  const fields: Record<string, unknown> = { base: '{}' }
  const data = new FormData(form)
  for (const name of new Set(data.keys())) {
    if (name.startsWith('steps.new.')) continue
    if (name.endsWith('[]')) fields[name.slice(0, -2)] = data.getAll(name).filter((value) => value !== '')
    else fields[name] = data.get(name)
  }
  const read = readMeasureForm(fields) as Record<string, unknown>
  // What the plan does not ask for has no field in the page, and stays as it is.
  return Object.fromEntries(
    measureFieldNames.map((name) => [name, read[name] ?? initial[name]]),
  ) as MeasureDraft
}

/** As the server compares: one kind of line break, no space at the ends, choices in their order. */
function tidyDraft(draft: MeasureDraft): MeasureDraft {
  const tidy = <Texts extends object>(texts: Texts): Texts =>
    Object.fromEntries(
      Object.entries(texts).map(([name, value]) => [
        name,
        typeof value === 'string' ? tidyText(value) : value,
      ]),
    ) as Texts
  return { ...tidy(draft), environments: inOrder(draft.environments), steps: draft.steps.map(tidy) }
}

function textAt(draft: MeasureDraft, path: string): string {
  const [field, stepId, stepField] = path.split('.')
  if (field !== 'steps') return String(draft[field as MeasureField] ?? '')
  const step = draft.steps.find(({ id }) => id === stepId)
  return String(step?.[stepField as keyof typeof step] ?? '')
}

/** The message key at a path such as `steps.0.title`. */
function errorAt(errors: FieldErrors<MeasureDraft>, path: string): string | undefined {
  let found: unknown = errors
  for (const part of path.split('.')) found = (found as Record<string, unknown> | undefined)?.[part]
  return (found as { message?: string } | undefined)?.message
}
