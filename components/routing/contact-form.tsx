'use client'

import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { setPoliceContactAction } from '@/lib/routing/actions'
import type { PoliceContact } from '@/lib/routing/queries'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  contact: PoliceContact | null
  submissionKey: string
  text: Messages['routing']['contact']
  words: FormWords
}

export function ContactForm({ municipality, contact, submissionKey, text, words }: Props) {
  return (
    <CommandForm
      action={setPoliceContactAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      controlId={(field) => `contact-${field}`}
      className="mt-4 grid max-w-prose gap-4"
    >
      {(state) => (
        <>
          {(['name', 'phone', 'instruction'] as const).map((field) => (
            <Field
              key={field}
              id={`contact-${field}`}
              label={text[field]}
              error={fieldError(words, state, field)}
            >
              {(control) => (
                <TextInput
                  {...control}
                  name={field}
                  defaultValue={typedValue(state, field, contact?.[field] ?? '')}
                />
              )}
            </Field>
          ))}
          <div>
            <SubmitButton pendingText={text.saving}>{text.submit}</SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
