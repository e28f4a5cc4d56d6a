'use client'

import { CommandForm } from '@/components/ui/command-form'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { startVersionAction } from '@/lib/guideline-versions/actions'

type Props = {
  municipality: string
  guidelineId: string
  submissionKey: string
  label: string
  formWords: FormWords
}

export function StartVersionForm({ municipality, guidelineId, submissionKey, label, formWords }: Props) {
  return (
    <CommandForm
      action={startVersionAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
    >
      <input type="hidden" name="guidelineId" value={guidelineId} />
      <SubmitButton>{label}</SubmitButton>
    </CommandForm>
  )
}
