import { CommandForm } from '@/components/ui/command-form'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { removeIndicatorAction, restoreIndicatorAction } from '@/lib/indicators/actions'

type Props = {
  act: 'remove' | 'restore'
  municipality: string
  indicatorId: string
  text: string
  label?: string
  formWords: FormWords
}

const actions = { remove: removeIndicatorAction, restore: restoreIndicatorAction }

/** Takes an indicator away, or fetches it back. */
export function StandingForm({ act, municipality, indicatorId, text, label, formWords }: Props) {
  return (
    <CommandForm
      action={actions[act]}
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
