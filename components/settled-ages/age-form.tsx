'use client'

import { TextField } from '@/components/assessments/text-field'
import { CommandForm } from '@/components/ui/command-form'
import { Details } from '@/components/ui/details'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { settleAgeAction } from '@/lib/settled-ages/actions'
import { settledKinds } from '@/lib/settled-ages/schema'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  report: string
  person: number
  /** It has been settled before. */
  again: boolean
  submissionKey: string
  text: Messages['settled-ages']
  words: FormWords
}

/** Folded: the age is often still to be found out. */
export function AgeForm({ municipality, report, person, again, submissionKey, text, words }: Props) {
  const prefix = `age-${person}`
  return (
    <CommandForm
      action={settleAgeAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      controlId={(field) => (field === 'kind' ? `${prefix}-kind-child` : `${prefix}-${field}`)}
      className="mt-2"
    >
      {(state) => (
        <Details summary={again ? text.again : text.open} open={state.status !== 'idle'}>
          <p className="max-w-prose text-ui text-ink-2">{text.intro}</p>
          <input type="hidden" name="id" value={report} />
          <input type="hidden" name="person" value={person} />
          <div className="mt-4 grid max-w-prose gap-4">
            <RadioGroup
              id={`${prefix}-kind`}
              name="kind"
              legend={text.kind}
              error={fieldError(words, state, 'kind')}
              defaultValue={typedValue(state, 'kind', '')}
              choices={settledKinds.map((value) => ({ value, label: text.kinds[value] }))}
            />
            <TextField {...{ prefix, words, state }} name="basis" label={text.basis} rows={2} />
            <div>
              <SubmitButton pendingText={text.saving}>{text.submit}</SubmitButton>
            </div>
          </div>
        </Details>
      )}
    </CommandForm>
  )
}
