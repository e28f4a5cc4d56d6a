'use client'

import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { remindCommitteeAction } from '@/lib/reminders/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  committeeId: string
  submissionKey: string
  words: Messages['reminders']['form']
  formWords: FormWords
  optional: string
}

export function RemindForm({ municipality, committeeId, submissionKey, words, formWords, optional }: Props) {
  return (
    <CommandForm
      action={remindCommitteeAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="mt-3 grid max-w-prose justify-items-start gap-3"
    >
      {(state) => (
        <>
          <input type="hidden" name="committeeId" value={committeeId} />
          <Field
            id="note"
            label={words.note}
            hint={words.noteHint}
            optional={optional}
            error={fieldError(formWords, state, 'note')}
            className="w-full"
          >
            {(control) => (
              <TextArea {...control} name="note" rows={2} defaultValue={typedValue(state, 'note')} />
            )}
          </Field>
          <SubmitButton pendingText={words.pending}>{words.submit}</SubmitButton>
        </>
      )}
    </CommandForm>
  )
}
