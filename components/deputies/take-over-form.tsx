'use client'

import { TextField } from '@/components/assessments/text-field'
import { CommandForm } from '@/components/ui/command-form'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { takeOverConcernAction } from '@/lib/deputies/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  report: string
  /** What it means, with the colleague's name. */
  intro: string
  submissionKey: string
  text: Messages['deputies']['takeOver']
  words: FormWords
}

export function TakeOverForm({ municipality, report, intro, submissionKey, text, words }: Props) {
  return (
    <CommandForm
      action={takeOverConcernAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      controlId={(field) => `take-over-${field}`}
      className="mt-4 grid gap-4"
    >
      {(state) => (
        <>
          <h3>{text.title}</h3>
          <p className="text-ui text-ink-2">{intro}</p>
          <input type="hidden" name="id" value={report} />
          <TextField
            prefix="take-over"
            name="reason"
            label={text.reason}
            rows={2}
            words={words}
            state={state}
          />
          <div>
            <SubmitButton pendingText={text.saving}>{text.submit}</SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
