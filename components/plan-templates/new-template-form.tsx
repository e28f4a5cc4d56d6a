'use client'

import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { type Option, Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { makeTemplateAction } from '@/lib/plan-templates/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  submissionKey: string
  sources: readonly Option[]
  from: string
  name: string
  words: Messages['plan-templates']['new']
  formWords: FormWords
}

export function NewTemplateForm(props: Props) {
  const { municipality, submissionKey, sources, from, name, words, formWords } = props
  return (
    <CommandForm
      action={makeTemplateAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="mt-8 grid max-w-prose gap-6"
    >
      {(state) => (
        <>
          <Field id="from" label={words.from} error={fieldError(formWords, state, 'from')}>
            {(control) => (
              <Select
                key={typedValue(state, 'from', from)}
                {...control}
                name="from"
                defaultValue={typedValue(state, 'from', from)}
                empty={words.blank}
                options={sources}
              />
            )}
          </Field>
          <Field id="name" label={words.name} error={fieldError(formWords, state, 'name')}>
            {(control) => (
              <TextInput {...control} name="name" defaultValue={typedValue(state, 'name', name)} />
            )}
          </Field>
          <div>
            <SubmitButton variant="primary" pendingText={words.pending}>
              {words.submit}
            </SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
