import { CommandForm } from '@/components/ui/command-form'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { removeIndicatorAction, restoreIndicatorAction } from '@/lib/indicators/actions'

type Props = {
  municipality: string
  indicatorId: string
  text: string
  label?: string
  formWords: FormWords
}

export function RemoveIndicator({ municipality, indicatorId, text, label, formWords }: Props) {
  return (
    <CommandForm
      action={removeIndicatorAction}
      municipality={municipality}
      submissionKey={crypto.randomUUID()}
      words={formWords}
    >
      <input type="hidden" name="indicatorId" value={indicatorId} />
      <SubmitButton size="small" aria-label={label}>
        {text}
      </SubmitButton>
    </CommandForm>
  )
}

export function RestoreIndicator({ municipality, indicatorId, text, label, formWords }: Props) {
  return (
    <CommandForm
      action={restoreIndicatorAction}
      municipality={municipality}
      submissionKey={crypto.randomUUID()}
      words={formWords}
    >
      <input type="hidden" name="indicatorId" value={indicatorId} />
      <SubmitButton size="small" aria-label={label}>
        {text}
      </SubmitButton>
    </CommandForm>
  )
}
