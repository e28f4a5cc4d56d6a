'use client'

import { KindsField } from '@/components/incident-rules/kinds-field'
import { Checkbox } from '@/components/ui/checkbox'
import { CommandForm } from '@/components/ui/command-form'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { setClockAction } from '@/lib/incident-rules/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  today: string
  submissionKey: string
  text: Messages['incident-rules']
  kinds: Messages['incidents']['kinds']
  words: FormWords
}

const controlOf = (field: string) => `clock-${field.replace(/\.\d+$/, '')}`

export function ClockForm({ municipality, today, submissionKey, text: { clockForm }, kinds, words }: Props) {
  return (
    <CommandForm
      action={setClockAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      controlId={controlOf}
      className="mt-4 grid max-w-prose gap-6"
    >
      {(state) => (
        <>
          <KindsField id={controlOf('kinds')} legend={clockForm.kinds} {...{ state, kinds, words }} />
          <Checkbox
            name="offensiveOnly"
            value="yes"
            label={clockForm.offensive}
            defaultChecked={typedValue(state, 'offensiveOnly', '') === 'yes'}
          />
          <Field id={controlOf('hours')} label={clockForm.hours} error={fieldError(words, state, 'hours')}>
            {(control) => (
              <TextInput
                {...control}
                name="hours"
                inputMode="numeric"
                className="max-w-32"
                defaultValue={typedValue(state, 'hours', '')}
              />
            )}
          </Field>
          <Field id={controlOf('source')} label={clockForm.source} error={fieldError(words, state, 'source')}>
            {(control) => (
              <TextInput {...control} name="source" defaultValue={typedValue(state, 'source', '')} />
            )}
          </Field>
          <Field
            id={controlOf('validFrom')}
            label={clockForm.from}
            hint={clockForm.fromHint}
            error={fieldError(words, state, 'validFrom')}
          >
            {(control) => (
              <DateField
                {...control}
                name="validFrom"
                min={today}
                defaultValue={typedValue(state, 'validFrom', '')}
              />
            )}
          </Field>
          <div>
            <SubmitButton pendingText={clockForm.pending}>{clockForm.submit}</SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
