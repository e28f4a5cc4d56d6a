'use client'

import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { createGuidelineAction } from '@/lib/guideline-versions/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  submissionKey: string
  words: Messages['guidelines']['create']
  formWords: FormWords
}

export function NewGuidelineForm({ municipality, submissionKey, words, formWords }: Props) {
  return (
    <CommandForm
      action={createGuidelineAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="mt-4 grid gap-4"
    >
      {(state) => (
        <>
          <Field id="title" label={words.title} error={fieldError(formWords, state, 'title')}>
            {(control) => <TextInput {...control} name="title" defaultValue={typedValue(state, 'title')} />}
          </Field>
          <div>
            <SubmitButton>{words.submit}</SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
