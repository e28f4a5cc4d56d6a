'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { CommandForm } from '@/components/ui/command-form'
import { Fieldset } from '@/components/ui/fieldset'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { shareMeasureAction, withdrawMeasureAction } from '@/lib/shared-measures/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  submissionKey: string
  measureId: string
  words: Messages['shared-measures']['decision']
  formWords: FormWords
}

/** Second look: exactly this leaves. */
export function ShareForm({ seen, ...props }: Props & { seen: string }) {
  const { municipality, submissionKey, measureId, words, formWords } = props
  return (
    <CommandForm
      action={shareMeasureAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="mt-6 grid max-w-prose gap-4"
    >
      {(state) => (
        <>
          <input type="hidden" name="measureId" value={measureId} />
          <input type="hidden" name="seen" value={seen} />
          <Fieldset id="confirmed" legend={words.heading} error={fieldError(formWords, state, 'confirmed')}>
            <Checkbox
              name="confirmed"
              value="yes"
              label={words.confirm}
              defaultChecked={typedValue(state, 'confirmed') === 'yes'}
            />
          </Fieldset>
          <div>
            <SubmitButton variant="primary">{words.share}</SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}

export function WithdrawForm({ municipality, submissionKey, measureId, words, formWords }: Props) {
  return (
    <CommandForm
      action={withdrawMeasureAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="mt-6"
    >
      <input type="hidden" name="measureId" value={measureId} />
      <SubmitButton>{words.withdraw}</SubmitButton>
    </CommandForm>
  )
}
