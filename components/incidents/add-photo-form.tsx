'use client'

import { PhotoField } from '@/components/incidents/photo-field'
import { CommandForm } from '@/components/ui/command-form'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { addPhotoAction } from '@/lib/incident-photos/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  submissionKey: string
  incidentId: string
  text: Messages['incidents']
  formWords: FormWords
}

export function AddPhotoForm({ municipality, submissionKey, incidentId, text, formWords }: Props) {
  const { form, page } = text
  return (
    <CommandForm
      action={addPhotoAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="grid max-w-prose gap-4"
    >
      {(state) => (
        <>
          <input type="hidden" name="incidentId" value={incidentId} />
          <PhotoField
            state={state}
            label={form.photo}
            hint={form.photoHint}
            again={form.photoAgain}
            formWords={formWords}
          />
          <div>
            <SubmitButton pendingText={page.adding}>{page.add}</SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
