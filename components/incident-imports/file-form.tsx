'use client'

import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { readIncidentsAction } from '@/lib/incident-imports/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  submissionKey: string
  text: Messages['incident-imports']['form']
  words: FormWords
}

export function FileForm({ municipality, submissionKey, text, words }: Props) {
  return (
    <CommandForm
      action={readIncidentsAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      className="mt-8 grid max-w-prose gap-6"
    >
      {(state) => (
        <>
          <Field
            id="system"
            label={text.system}
            hint={text.systemHint}
            error={fieldError(words, state, 'system')}
          >
            {(control) => (
              <TextInput {...control} name="system" required defaultValue={typedValue(state, 'system')} />
            )}
          </Field>
          <Field id="file" label={text.file} hint={text.fileHint} error={fieldError(words, state, 'file')}>
            {(control) => (
              <input {...control} type="file" name="file" accept=".csv,.txt,.xlsx" className="control" />
            )}
          </Field>
          <div>
            <SubmitButton variant="primary" pendingText={text.reading}>
              {text.read}
            </SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
