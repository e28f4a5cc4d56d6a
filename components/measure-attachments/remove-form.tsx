'use client'

import { CommandForm } from '@/components/ui/command-form'
import { Details } from '@/components/ui/details'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { removeAttachmentAction } from '@/lib/measure-attachments/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  attachmentId: string
  submissionKey: string
  /** Names the file: there is one such button for each. */
  label: string
  words: Messages['attachments']['removal']
  formWords: FormWords
}

/** Asks before it removes, also without JavaScript: what is gone cannot be fetched back. */
export function RemoveForm({ municipality, attachmentId, submissionKey, label, words, formWords }: Props) {
  return (
    <Details summary={words.ask}>
      <CommandForm
        action={removeAttachmentAction}
        municipality={municipality}
        submissionKey={submissionKey}
        words={formWords}
        className="grid gap-2"
      >
        <input type="hidden" name="attachmentId" value={attachmentId} />
        <p className="text-note text-ink-2">{words.what}</p>
        <div>
          <SubmitButton size="small" aria-label={label} pendingText={words.pending}>
            {words.submit}
          </SubmitButton>
        </div>
      </CommandForm>
    </Details>
  )
}
