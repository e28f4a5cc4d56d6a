'use client'

import type { ReactNode } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import type { MeasureEditorWords } from '@/components/measures/measure-editor'
import type { TextName } from '@/components/measures/measure-fields'
import { type ControlProps, Field } from '@/components/ui/field'
import { type FieldSettings, isLeftOut } from '@/lib/measure-fields/rules'
import type { MeasureDraft } from '@/lib/measures/schema'

type Props = {
  name: TextName
  form: UseFormReturn<MeasureDraft>
  saved: MeasureDraft
  settings: FieldSettings
  words: MeasureEditorWords
  error: string | undefined
  hint?: string
  className?: string
  children: (control: ControlProps) => ReactNode
}

/** A field as the plan asks for it: not at all, or with a word that it must be filled before the plan goes on. */
export function AskedField({ name, form, saved, settings, words, ...rest }: Props) {
  const settled = name !== 'title' && name !== 'status' ? name : null
  const required = settled !== null && settings[settled] === 'required'
  const now = useWatch({ control: form.control, name, disabled: !required }) ?? saved[name]
  if (settled && isLeftOut(settings, settled, saved[name])) return null
  const { demanded, missing } = words.measures.editor
  const demand = now.trim() === '' ? missing : demanded
  return (
    <Field {...rest} id={name} label={words.measures.fields[name]} note={required ? demand : undefined} />
  )
}
