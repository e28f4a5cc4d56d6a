'use client'

import { CommandForm } from '@/components/ui/command-form'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { giveFeedbackAction } from '@/lib/concern-feedback/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  report: string
  submissionKey: string
  text: Messages['concern-feedback']['worker']
  words: FormWords
}

export function FeedbackForm({ municipality, report, submissionKey, text, words }: Props) {
  return (
    <CommandForm
      action={giveFeedbackAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      controlId={(field) => `feedback-${field}`}
      className="mt-4 grid gap-4"
    >
      {(state) => (
        <>
          <input type="hidden" name="id" value={report} />
          <RadioGroup
            id="feedback-give"
            name="give"
            legend={text.question}
            error={fieldError(words, state, 'give')}
            defaultValue={typedValue(state, 'give', '')}
            choices={[
              { value: 'yes', label: text.yes },
              { value: 'no', label: text.no },
            ]}
          />
          <div>
            <SubmitButton pendingText={text.saving}>{text.submit}</SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
