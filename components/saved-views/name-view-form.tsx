'use client'

import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { renameViewAction, saveViewAction } from '@/lib/saved-views/actions'

type Props = {
  municipality: string
  submissionKey: string
  /** The view that gets another name; without it the address shown gets one. */
  view?: { id: string; name: string }
  query: string
  words: { name: string; hint?: string; submit: string }
  formWords: FormWords
}

export function NameViewForm({ municipality, submissionKey, view, query, words, formWords }: Props) {
  const id = view ? `view-${view.id}` : 'view-name'
  return (
    <CommandForm
      action={view ? renameViewAction : saveViewAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      controlId={() => id}
      className="grid gap-2 dense-scale"
    >
      {(state) => (
        <>
          {view ? (
            <input type="hidden" name="viewId" value={view.id} />
          ) : (
            <input type="hidden" name="query" value={query} />
          )}
          <Field id={id} label={words.name} hint={words.hint} error={fieldError(formWords, state, 'name')}>
            {(control) => (
              <TextInput {...control} name="name" defaultValue={typedValue(state, 'name', view?.name)} />
            )}
          </Field>
          <div>
            <SubmitButton size="small">{words.submit}</SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
