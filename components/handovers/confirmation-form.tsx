'use client'

import { TextField } from '@/components/assessments/text-field'
import { Checkbox } from '@/components/ui/checkbox'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { confirmHandoverAction } from '@/lib/handovers/actions'
import type { FormState } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  report: string
  handover: string
  submissionKey: string
  text: Messages['handovers']
  words: FormWords
}

const prefix = 'confirmation'

/** What the report is called where it has arrived. */
export function ConfirmationForm({ municipality, report, handover, submissionKey, text, words }: Props) {
  return (
    <CommandForm
      action={confirmHandoverAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      controlId={(field) => `${prefix}-${field}`}
      className="mt-4 grid max-w-prose gap-4"
    >
      {(state) => (
        <>
          <input type="hidden" name="id" value={report} />
          <input type="hidden" name="handoverId" value={handover} />
          <Field
            id={`${prefix}-reference`}
            label={text.reference}
            hint={text.referenceHint}
            error={fieldError(words, state, 'reference')}
          >
            {(control) => (
              <TextInput
                {...control}
                name="reference"
                autoComplete="off"
                defaultValue={typedValue(state, 'reference')}
              />
            )}
          </Field>
          {isDoubted(state) && <Checkbox name="sure" value="yes" label={text.sure} />}
          <TextField {...{ prefix, words, state }} name="note" label={text.note} rows={2} />
          <div>
            <SubmitButton variant="primary" pendingText={text.confirming}>
              {text.confirm}
            </SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}

const isDoubted = (state: FormState) =>
  state.status === 'refused' &&
  state.refusal.kind === 'invalid' &&
  state.refusal.fields.reference?.includes('reference_personal_number') === true
