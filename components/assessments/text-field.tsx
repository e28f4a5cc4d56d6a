'use client'

import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { TextArea } from '@/components/ui/text-area'
import type { FormState } from '@/lib/platform/form-state'

type Props = {
  prefix: string
  name: string
  label: string
  hint?: string
  rows?: 2 | 3 | 4
  words: FormWords
  state: FormState
}

/** A text of an assessment: never proposed, only kept when the form comes back. */
export function TextField({ prefix, name, label, hint, rows = 3, words, state }: Props) {
  return (
    <Field id={`${prefix}-${name}`} label={label} hint={hint} error={fieldError(words, state, name)}>
      {(control) => (
        <TextArea {...control} name={name} rows={rows} defaultValue={typedValue(state, name, '')} />
      )}
    </Field>
  )
}
