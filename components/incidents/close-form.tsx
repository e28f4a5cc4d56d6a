'use client'

import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { RadioGroup } from '@/components/ui/radio-group'
import { type Option, Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { closeIncidentAction } from '@/lib/incident-handling/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  submissionKey: string
  incidentId: string
  choices: readonly { value: string; label: string }[]
  twins: readonly Option[]
  text: Messages['incidents']['page']
  words: FormWords
}

export function CloseForm({ municipality, submissionKey, incidentId, choices, twins, text, words }: Props) {
  return (
    <CommandForm
      action={closeIncidentAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      className="mt-4 grid gap-4"
    >
      {(state) => (
        <>
          <input type="hidden" name="incidentId" value={incidentId} />
          <RadioGroup
            id="outcome"
            name="outcome"
            legend={text.outcome}
            choices={choices}
            defaultValue={typedValue(state, 'outcome')}
            error={fieldError(words, state, 'outcome')}
          />
          {twins.length > 0 && (
            <Field
              id="duplicateOfId"
              label={text.duplicateOf}
              error={fieldError(words, state, 'duplicateOfId')}
            >
              {(control) => (
                <Select
                  {...control}
                  key={typedValue(state, 'duplicateOfId')}
                  name="duplicateOfId"
                  defaultValue={typedValue(state, 'duplicateOfId')}
                  empty={text.duplicateEmpty}
                  options={twins}
                />
              )}
            </Field>
          )}
          <div>
            <SubmitButton>{text.closeIt}</SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
