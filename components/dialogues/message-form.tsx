'use client'

import { type Action, CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'

type Props<Value> = {
  action: Action<Value>
  municipality: string
  id: string
  submissionKey: string
  words: FormWords
  texts: { label: string; hint: string; send: string; sending: string }
  /** It is what the page is for. */
  primary?: boolean
}

/** One message to somebody without a name: to the one who filed a report, or who asked for advice. */
export function MessageForm<Value>(props: Props<Value>) {
  const { action, municipality, id, submissionKey, words, texts, primary } = props
  return (
    <CommandForm
      action={action}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      className="mt-6 grid max-w-prose gap-4"
    >
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <Field
            id="message"
            label={texts.label}
            hint={texts.hint}
            error={fieldError(words, state, 'message')}
          >
            {(control) => (
              <TextArea
                {...control}
                name="message"
                rows={4}
                required
                dir="auto"
                defaultValue={typedValue(state, 'message')}
              />
            )}
          </Field>
          <div>
            <SubmitButton variant={primary ? 'primary' : 'plain'} pendingText={texts.sending}>
              {texts.send}
            </SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
