'use client'

import { useEffect, useRef } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { addMeasureAction } from '@/lib/measures/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  planId: string
  sectionId: string
  cancelHref: string
  submissionKey: string
  words: Messages['measures']['add']
  formWords: FormWords
}

/** The title first; then the row opens and the rest is filled in there. */
export function AddMeasureForm({
  municipality,
  planId,
  sectionId,
  cancelHref,
  submissionKey,
  words,
  formWords,
}: Props) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <CommandForm
      action={addMeasureAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      controlId={() => 'new-measure'}
      className="mt-4 grid gap-4 border-y-2 border-accent bg-paper-2 p-4 sm:p-6"
    >
      {(state) => (
        <>
          <input type="hidden" name="planId" value={planId} />
          <input type="hidden" name="sectionId" value={sectionId} />
          <Field
            id="new-measure"
            label={words.title}
            hint={words.hint}
            error={fieldError(formWords, state, 'title')}
          >
            {(control) => (
              <TextInput {...control} ref={field} name="title" defaultValue={typedValue(state, 'title')} />
            )}
          </Field>
          <div className="flex flex-wrap gap-2">
            <SubmitButton variant="primary">{words.submit}</SubmitButton>
            <ButtonLink data-inplace href={cancelHref}>
              {words.cancel}
            </ButtonLink>
          </div>
        </>
      )}
    </CommandForm>
  )
}
