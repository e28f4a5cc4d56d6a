'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { fieldError, typedList, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { makePackageAction } from '@/lib/archive-exports/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  submissionKey: string
  records: { id: string; label: string; hint: string }[]
  words: Messages['archive-exports']
  formWords: FormWords
}

export function PackageForm({ municipality, submissionKey, records, words, formWords }: Props) {
  return (
    <CommandForm
      action={makePackageAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="mt-4 grid max-w-prose gap-4"
    >
      {(state) => (
        <>
          <p className="text-ui text-ink-2">{words.makeText}</p>
          <input type="hidden" name="records[]" value="" />
          <Fieldset id="records" legend={words.records} error={fieldError(formWords, state, 'records')}>
            {records.map(({ id, label, hint }) => (
              <Checkbox
                key={id}
                name="records[]"
                value={id}
                label={label}
                hint={hint}
                defaultChecked={typedList(state, 'records', []).includes(id)}
              />
            ))}
          </Fieldset>
          <Field
            id="registerNumber"
            label={words.registerNumber}
            hint={words.registerNumberHint}
            error={fieldError(formWords, state, 'registerNumber')}
          >
            {(control) => (
              <TextInput
                {...control}
                name="registerNumber"
                defaultValue={typedValue(state, 'registerNumber')}
              />
            )}
          </Field>
          <div>
            <SubmitButton variant="primary" pendingText={words.making}>
              {words.make}
            </SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
