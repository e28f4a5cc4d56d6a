'use client'

import { TextField } from '@/components/assessments/text-field'
import { CommandForm } from '@/components/ui/command-form'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { forwardConcernAction } from '@/lib/forwardings/actions'
import type { Reception } from '@/lib/forwardings/queries'
import { forwardingReasons } from '@/lib/forwardings/schema'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  report: string
  receptions: readonly Reception[]
  submissionKey: string
  text: Messages['forwardings']
  words: FormWords
}

/** Folded: most reports have come right. */
export function ForwardingForm({ municipality, report, receptions, submissionKey, text, words }: Props) {
  const prefix = 'forward'
  return (
    <CommandForm
      action={forwardConcernAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      controlId={(field) => `${prefix}-${field}`}
    >
      {(state) => (
        <Details summary={text.open} open={state.status !== 'idle'}>
          <p className="max-w-prose text-ui text-ink-2">{text.intro}</p>
          <input type="hidden" name="id" value={report} />
          <div className="mt-4 grid max-w-prose gap-6">
            <Field id={`${prefix}-toUnitId`} label={text.toUnit} error={fieldError(words, state, 'toUnitId')}>
              {(control) => (
                <Select
                  {...control}
                  name="toUnitId"
                  empty={text.toUnitEmpty}
                  defaultValue={typedValue(state, 'toUnitId', '')}
                  options={receptions.map(({ id, name }) => ({ value: id, label: name }))}
                />
              )}
            </Field>
            <RadioGroup
              id={`${prefix}-reason`}
              name="reason"
              legend={text.reason}
              error={fieldError(words, state, 'reason')}
              defaultValue={typedValue(state, 'reason', '')}
              choices={forwardingReasons.map((value) => ({ value, label: text.reasons[value] }))}
            />
            <TextField {...{ prefix, words, state }} name="note" label={text.note} rows={2} />
            <div>
              <SubmitButton pendingText={text.saving}>{text.submit}</SubmitButton>
            </div>
          </div>
        </Details>
      )}
    </CommandForm>
  )
}
