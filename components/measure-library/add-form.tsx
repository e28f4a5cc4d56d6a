'use client'

import { CommandForm } from '@/components/ui/command-form'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { addFromLibraryAction } from '@/lib/measure-library/actions'

type Props = {
  municipality: string
  planId: string
  sectionId: string
  libraryId: string
  submissionKey: string
  words: { add: string; label: string; pending: string }
  formWords: FormWords
}

export function AddForm(props: Props) {
  const { municipality, planId, sectionId, libraryId, submissionKey, words, formWords } = props
  return (
    <CommandForm
      action={addFromLibraryAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      controlId={() => `library-${libraryId}`}
    >
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="sectionId" value={sectionId} />
      <input type="hidden" name="libraryId" value={libraryId} />
      <SubmitButton aria-label={words.label} pendingText={words.pending}>
        {words.add}
      </SubmitButton>
    </CommandForm>
  )
}
