'use client'

import { CommandForm } from '@/components/ui/command-form'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { revisePlanAction } from '@/lib/editions/actions'

type Props = {
  municipality: string
  planId: string
  submissionKey: string
  submit: string
  pending: string
  formWords: FormWords
}

export function RevisionForm({ municipality, planId, submissionKey, submit, pending, formWords }: Props) {
  return (
    <CommandForm
      action={revisePlanAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="mt-4"
    >
      <input type="hidden" name="planId" value={planId} />
      <SubmitButton pendingText={pending}>{submit}</SubmitButton>
    </CommandForm>
  )
}
