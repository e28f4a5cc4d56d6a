'use client'

import { accents } from '@/components/ui/accent'
import { CommandForm } from '@/components/ui/command-form'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { chooseAccentAction } from '@/lib/municipality-looks/actions'
import { accentNames } from '@/lib/municipality-looks/schema'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  submissionKey: string
  accent: string
  words: Messages['municipality-looks']['accent']
  formWords: FormWords
}

export function AccentForm({ municipality, submissionKey, accent, words, formWords }: Props) {
  return (
    <CommandForm
      action={chooseAccentAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      controlId={(field) => `look-${field}`}
      className="mt-4 grid max-w-prose gap-4"
    >
      {(state) => (
        <>
          <RadioGroup
            id="look-accent"
            name="accent"
            legend={words.legend}
            hint={words.hint}
            error={fieldError(formWords, state, 'accent')}
            defaultValue={typedValue(state, 'accent', accent)}
            choices={accentNames.map((value) => ({
              value,
              label: (
                <span className="flex items-center gap-3">
                  <svg width="40" height="20" aria-hidden="true">
                    <rect width="20" height="20" fill={accents[value].light.accent} />
                    <rect x="20" width="20" height="20" fill={accents[value].dark.accent} />
                  </svg>
                  {words.names[value]}
                </span>
              ),
            }))}
          />
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
