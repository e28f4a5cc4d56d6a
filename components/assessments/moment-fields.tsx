'use client'

import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'

export type Proposal = { on: string; at: string }
type Props = {
  /** Tells forms on the same page apart. */
  prefix: string
  text: Messages['assessments']['form']
  words: FormWords
  state: FormState
  proposal: Proposal
}

/** When it was made: what was done in the morning may be written down in the afternoon. */
export function MomentFields({ prefix, text, words, state, proposal }: Props) {
  return (
    <Fieldset id={`${prefix}-made`} legend={text.made}>
      <div className="flex flex-wrap gap-4">
        <Field id={`${prefix}-on`} label={text.on} error={fieldError(words, state, 'on')}>
          {(control) => (
            <DateField {...control} name="on" required defaultValue={typedValue(state, 'on', proposal.on)} />
          )}
        </Field>
        <Field id={`${prefix}-at`} label={text.at} error={fieldError(words, state, 'at')}>
          {(control) => (
            <TextInput
              {...control}
              type="time"
              name="at"
              required
              className="max-w-32"
              defaultValue={typedValue(state, 'at', proposal.at)}
            />
          )}
        </Field>
      </div>
    </Fieldset>
  )
}
