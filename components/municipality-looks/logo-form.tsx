'use client'

import { CommandForm } from '@/components/ui/command-form'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { fieldError } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { changeLogoAction, removeLogoAction } from '@/lib/municipality-looks/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  submissionKey: string
  words: Messages['municipality-looks']['logo']
  formWords: FormWords
}

export function LogoForm({ municipality, submissionKey, words, formWords }: Props) {
  return (
    <CommandForm
      action={changeLogoAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      controlId={() => 'logo'}
      className="mt-4 grid max-w-prose gap-4"
    >
      {(state) => (
        <>
          <Field id="logo" label={words.file} hint={words.hint} error={fieldError(formWords, state, 'file')}>
            {(control) => (
              <input {...control} type="file" name="file" accept=".png,.jpg,.jpeg" className="control" />
            )}
          </Field>
          <div className="flex flex-wrap items-center gap-4">
            <SubmitButton pendingText={words.pending}>{words.submit}</SubmitButton>
            <p role="status" className="text-ui text-ink-2">
              {state.status === 'done' && words.done}
            </p>
          </div>
        </>
      )}
    </CommandForm>
  )
}

export function RemoveLogoForm({ municipality, submissionKey, words, formWords }: Props) {
  return (
    <div className="mt-2">
      <Details summary={words.ask}>
        <CommandForm
          action={removeLogoAction}
          municipality={municipality}
          submissionKey={submissionKey}
          words={formWords}
          className="grid gap-2"
        >
          <p className="text-ui text-ink-2">{words.what}</p>
          <div>
            <SubmitButton size="small" pendingText={words.removing}>
              {words.remove}
            </SubmitButton>
          </div>
        </CommandForm>
      </Details>
    </div>
  )
}
