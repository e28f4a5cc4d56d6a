'use client'

import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { nameDeputyAction } from '@/lib/deputies/actions'
import type { DeputyUnit } from '@/lib/deputies/queries'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  unit: Pick<DeputyUnit, 'id' | 'candidates'>
  submissionKey: string
  text: Messages['deputies']
  words: FormWords
}

export function NameDeputyForm({ municipality, unit, submissionKey, text, words }: Props) {
  const id = (field: string) => `${field}-${unit.id}`
  return (
    <CommandForm
      action={nameDeputyAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      controlId={id}
      className="mt-4 grid max-w-prose gap-4"
    >
      {(state) => (
        <>
          <input type="hidden" name="unitId" value={unit.id} />
          <Field id={id('userId')} label={text.name} error={fieldError(words, state, 'userId')}>
            {(control) => (
              <Select
                {...control}
                name="userId"
                empty={text.choose}
                defaultValue={typedValue(state, 'userId', '')}
                options={unit.candidates.map(({ userId, name }) => ({ value: userId, label: name }))}
              />
            )}
          </Field>
          <div>
            <SubmitButton pendingText={text.adding}>{text.add}</SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
