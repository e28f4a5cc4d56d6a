'use client'

import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { breakGlassAction } from '@/lib/broken-glass/actions'
import { type GlassRecordKind, glassReasons } from '@/lib/broken-glass/rules'
import type { Messages } from '@/messages/load'

type Props = {
  id: string
  kind: GlassRecordKind
  municipality: string
  submissionKey: string
  hasPassword: boolean
  words: FormWords
  text: Messages['broken-glass']['form']
}

/** Why, in an office word and in one's own, and who one is once more. */
export function GlassForm({ id, kind, municipality, submissionKey, hasPassword, words, text }: Props) {
  return (
    <CommandForm
      action={breakGlassAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      controlId={(field) => (field === 'reason' ? `reason-${glassReasons[0]}` : field)}
      className="grid max-w-form gap-6"
    >
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="kind" value={kind} />
          <RadioGroup
            id="reason"
            name="reason"
            legend={text.reason}
            error={fieldError(words, state, 'reason')}
            defaultValue={typedValue(state, 'reason')}
            choices={glassReasons.map((value) => ({ value, ...text.reasons[value] }))}
          />
          <Field id="note" label={text.note} hint={text.noteHint} error={fieldError(words, state, 'note')}>
            {(control) => (
              <TextArea {...control} name="note" rows={3} defaultValue={typedValue(state, 'note')} />
            )}
          </Field>
          {hasPassword && (
            <Field
              id="password"
              label={text.password}
              hint={text.passwordHint}
              error={fieldError(words, state, 'password')}
            >
              {(control) => (
                <TextInput {...control} name="password" type="password" autoComplete="current-password" />
              )}
            </Field>
          )}
          <div>
            <SubmitButton variant="primary" pendingText={text.opening}>
              {text.open}
            </SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
