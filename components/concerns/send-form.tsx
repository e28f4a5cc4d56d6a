'use client'

import type { ReactNode } from 'react'
import { StepEnd } from '@/components/concerns/step-head'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { fileConcernAction } from '@/lib/concerns/actions'
import { sources } from '@/lib/concerns/rules'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  draft: string
  /** Where the reporter worked last time. */
  source: string
  words: FormWords
  optional: string
  text: Messages['concerns']['review']
  sourceText: Messages['concerns']['source']
  /** What happens with it, before the button. */
  before: ReactNode
}

/** Step 4. The draft's id is the submission key: however often it is sent, there is one report. */
export function SendForm(props: Props) {
  const { municipality, draft, source, words, optional, text, sourceText, before } = props
  return (
    <CommandForm
      action={fileConcernAction}
      municipality={municipality}
      submissionKey={draft}
      words={words}
      className="flex flex-1 flex-col gap-6"
    >
      {(state) => (
        <>
          <input type="hidden" name="draft" value={draft} />
          <Field
            id="source"
            large
            label={text.source}
            optional={optional}
            error={fieldError(words, state, 'source')}
          >
            {(control) => (
              // A form that comes back is reset to the choice it was made with, hence a new list for each answer.
              <Select
                {...control}
                key={typedValue(state, 'source', source)}
                name="source"
                defaultValue={typedValue(state, 'source', source)}
                empty={text.sourceEmpty}
                options={sources.map((value) => ({ value, label: sourceText[value] }))}
              />
            )}
          </Field>
          <Field
            id="phone"
            large
            label={text.phone}
            optional={optional}
            error={fieldError(words, state, 'phone')}
          >
            {(control) => (
              <TextInput
                {...control}
                name="phone"
                type="tel"
                autoComplete="tel"
                defaultValue={typedValue(state, 'phone')}
              />
            )}
          </Field>
          {before}
          <StepEnd>
            <SubmitButton variant="primary" size="big" wide pendingText={text.sending}>
              {text.send}
            </SubmitButton>
          </StepEnd>
        </>
      )}
    </CommandForm>
  )
}
