'use client'

import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { askReporterAction } from '@/lib/dialogues/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  id: string
  submissionKey: string
  words: FormWords
  text: Messages['dialogues']
}

export function DialogueForm({ municipality, id, submissionKey, words, text }: Props) {
  return (
    <CommandForm
      action={askReporterAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      className="mt-6 grid max-w-prose gap-4"
    >
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <Field
            id="message"
            label={text.question}
            hint={text.hint}
            error={fieldError(words, state, 'message')}
          >
            {(control) => (
              <TextArea
                {...control}
                name="message"
                rows={4}
                required
                dir="auto"
                defaultValue={typedValue(state, 'message')}
              />
            )}
          </Field>
          <div>
            <SubmitButton pendingText={text.sending}>{text.send}</SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
