'use client'

import type { ReactNode } from 'react'
import { StepEnd, stepLook } from '@/components/concerns/step-head'
import { Checkbox } from '@/components/ui/checkbox'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { fieldError, typedList, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { describeConcernAction } from '@/lib/concern-drafts/actions'
import type { DraftAnswers } from '@/lib/concern-drafts/schema'
import { bases } from '@/lib/concerns/rules'
import type { FormState } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'

export type StepProps = {
  municipality: string
  draft: string
  answers: DraftAnswers
  /** Progress, save state, title. */
  head: ReactNode
  words: FormWords
  optional: string
  button: { next: string; pending: string }
}
type Props = StepProps & {
  text: Messages['concerns']['story']
  basisText: Messages['concerns']['basis']
}

/** Step 2: behaviour, when, how one knows, what has been done. */
export function StoryStep(props: Props) {
  const { municipality, draft, head, words, button } = props
  return (
    <CommandForm
      action={describeConcernAction}
      municipality={municipality}
      submissionKey=""
      words={words}
      className={stepLook}
    >
      {(state) => (
        <>
          <input type="hidden" name="draft" value={draft} />
          {head}
          <StoryFields {...props} state={state} />
          <StepEnd>
            <SubmitButton variant="primary" size="big" wide pendingText={button.pending}>
              {button.next}
            </SubmitButton>
          </StepEnd>
        </>
      )}
    </CommandForm>
  )
}

function StoryFields({ answers, text, basisText, words, optional, state }: Props & { state: FormState }) {
  return (
    <>
      <Field id="observed" large label={text.observed} error={fieldError(words, state, 'observed')}>
        {(control) => (
          <TextArea
            {...control}
            name="observed"
            rows={6}
            required
            defaultValue={typedValue(state, 'observed', answers.observed)}
          />
        )}
      </Field>
      <Field
        id="observedWhen"
        large
        label={text.observedWhen}
        hint={text.observedWhenHint}
        error={fieldError(words, state, 'observedWhen')}
      >
        {(control) => (
          <TextInput
            {...control}
            name="observedWhen"
            required
            autoComplete="off"
            defaultValue={typedValue(state, 'observedWhen', answers.observedWhen)}
          />
        )}
      </Field>
      <Fieldset
        id="basis"
        large
        legend={text.basis}
        hint={text.basisHint}
        error={fieldError(words, state, 'basis')}
      >
        <input type="hidden" name="basis[]" value="" />
        {bases.map((basis) => (
          <Checkbox
            key={basis}
            name="basis[]"
            value={basis}
            label={basisText[basis]}
            defaultChecked={typedList(state, 'basis', answers.basis).includes(basis)}
          />
        ))}
      </Fieldset>
      <Field
        id="done"
        large
        label={text.done}
        hint={text.doneHint}
        optional={optional}
        error={fieldError(words, state, 'done')}
      >
        {(control) => (
          <TextArea {...control} name="done" defaultValue={typedValue(state, 'done', answers.done)} />
        )}
      </Field>
    </>
  )
}
