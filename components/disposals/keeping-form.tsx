'use client'

import { CommandForm } from '@/components/ui/command-form'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { type Option, Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { decideKeepingAction } from '@/lib/retention/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  submissionKey: string
  kinds: Option[]
  words: Messages['disposals']['keeping']
  formWords: FormWords
}

/** A decision that somebody else has made, registered: it lengthens and never shortens. */
export function KeepingForm({ municipality, submissionKey, kinds, words, formWords }: Props) {
  const keeps: Option[] = [
    { value: 'years', label: words.forYears },
    { value: 'for_good', label: words.forGood },
  ]
  return (
    <CommandForm
      action={decideKeepingAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="mt-4 grid gap-4"
    >
      {(state) => {
        const error = (field: string) => fieldError(formWords, state, field)
        const value = (field: string, saved = '') => typedValue(state, field, saved)
        return (
          <>
            <Field id="kind" label={words.kind} error={error('kind')}>
              {(control) => (
                <Select
                  {...control}
                  name="kind"
                  options={kinds}
                  defaultValue={value('kind', kinds[0]?.value)}
                />
              )}
            </Field>
            <Field id="keep" label={words.keep} error={error('keep')}>
              {(control) => (
                <Select {...control} name="keep" options={keeps} defaultValue={value('keep', 'years')} />
              )}
            </Field>
            <Field id="years" label={words.years} hint={words.yearsHint} error={error('years')}>
              {(control) => (
                <TextInput {...control} name="years" inputMode="numeric" defaultValue={value('years')} />
              )}
            </Field>
            <Field id="registerNumber" label={words.registerNumber} error={error('registerNumber')}>
              {(control) => (
                <TextInput {...control} name="registerNumber" defaultValue={value('registerNumber')} />
              )}
            </Field>
            <Field id="decidedOn" label={words.decidedOn} error={error('decidedOn')}>
              {(control) => <DateField {...control} name="decidedOn" defaultValue={value('decidedOn')} />}
            </Field>
            <div>
              <SubmitButton variant="primary" pendingText={words.pending}>
                {words.submit}
              </SubmitButton>
            </div>
          </>
        )
      }}
    </CommandForm>
  )
}
