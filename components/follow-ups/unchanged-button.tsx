'use client'

import { CommandForm } from '@/components/ui/command-form'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { confirmUnchangedAction } from '@/lib/follow-ups/actions'

type Props = {
  municipality: string
  measureId: string
  submissionKey: string
  words: {
    button: string
    /** With the measure's title: what a list of the page's buttons says. */
    label: string
    done: string
  }
  formWords: FormWords
  size?: 'small' | 'normal'
}

/** "No change" in one press: a follow-up of today with the status as it is. */
export function UnchangedButton({ municipality, measureId, submissionKey, words, formWords, size }: Props) {
  return (
    <CommandForm
      action={confirmUnchangedAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="inline-flex flex-wrap items-center gap-x-3 gap-y-1"
    >
      {(state) => (
        <>
          <input type="hidden" name="measureId" value={measureId} />
          <SubmitButton size={size} aria-label={words.label}>
            {words.button}
          </SubmitButton>
          {/* Stands there from the start, so that what comes into it is read out. */}
          <span role="status" className="text-ui text-ink-2">
            {state.status === 'done' ? words.done : ''}
          </span>
        </>
      )}
    </CommandForm>
  )
}
