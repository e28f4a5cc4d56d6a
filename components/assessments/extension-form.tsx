'use client'

import { TextField } from '@/components/assessments/text-field'
import { CommandForm } from '@/components/ui/command-form'
import { DateField } from '@/components/ui/date-field'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { extendTermAction } from '@/lib/assessments/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  report: string
  submissionKey: string
  text: Messages['assessments']
  words: FormWords
}

/** Folded until it is asked for: it is meant for what is exceptional. */
export function ExtensionForm({ municipality, report, submissionKey, text, words }: Props) {
  const [prefix, said] = ['extension', text.extension]
  return (
    <CommandForm
      action={extendTermAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      controlId={(field) => `${prefix}-${field}`}
    >
      {(state) => (
        <Details summary={said.open} open={state.status !== 'idle'}>
          <p className="max-w-prose text-ui text-ink-2">{said.intro}</p>
          <input type="hidden" name="id" value={report} />
          <div className="mt-4 grid gap-4">
            <Field id={`${prefix}-until`} label={said.until} error={fieldError(words, state, 'until')}>
              {(control) => (
                <DateField {...control} name="until" required defaultValue={typedValue(state, 'until', '')} />
              )}
            </Field>
            <TextField {...{ prefix, words, state }} name="reasons" label={said.reasons} />
            <div>
              <SubmitButton pendingText={text.form.saving}>{said.submit}</SubmitButton>
            </div>
          </div>
        </Details>
      )}
    </CommandForm>
  )
}
