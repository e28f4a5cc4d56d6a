'use client'

import type { ReactNode } from 'react'
import { StepEnd, stepLook } from '@/components/concerns/step-head'
import { Checkbox } from '@/components/ui/checkbox'
import { CommandForm } from '@/components/ui/command-form'
import { Details } from '@/components/ui/details'
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

/** The hint has been shown: the next press of the button lets the text through. */
export function hasAsked(state: FormState): boolean {
  if (state.status !== 'refused' || state.refusal.kind !== 'invalid') return false
  const [fault = ''] = state.refusal.fields.observed ?? []
  return ['not_a_ground', 'say_more'].includes(fault) || typedValue(state, 'asked') !== ''
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
      className={`group ${stepLook}`}
    >
      {(state) => (
        <>
          <input type="hidden" name="draft" value={draft} />
          <input type="hidden" name="asked" value={hasAsked(state) ? 'yes' : ''} />
          {head}
          <StoryFields {...props} state={state} />
          <StepEnd>
            <SubmitButton variant="primary" size="big" wide pendingText={button.pending}>
              {button.next}
            </SubmitButton>
            <SubmitButton name="next" value="files" wide pendingText={button.pending}>
              {props.text.files}
            </SubmitButton>
          </StepEnd>
        </>
      )}
    </CommandForm>
  )
}

export type StoryFieldsProps = Pick<Props, 'words' | 'optional' | 'text' | 'basisText'> & {
  answers: Partial<DraftAnswers>
  state: FormState
}

export function StoryFields(props: StoryFieldsProps) {
  const { answers, text, basisText, words, state } = props
  return (
    <>
      <Told {...props} field="observed" required rows={6} />
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
      <div className="group-not-has-[[value=told]:checked]:hidden">
        <Told {...props} field="heard" hint={text.heardHint} />
      </div>
      <Told {...props} field="done" hint={text.doneHint} />
      <More {...props} />
    </>
  )
}

type ToldField = 'observed' | 'heard' | 'done' | 'ownWords' | 'earlier'
type ToldProps = StoryFieldsProps & { field: ToldField; hint?: string; required?: true; rows?: 6 }

function Told({ answers, text, words, optional, state, field, hint, required, rows }: ToldProps) {
  return (
    <Field
      id={field}
      large
      label={text[field]}
      hint={hint}
      optional={required ? undefined : optional}
      error={fieldError(words, state, field)}
    >
      {(control) => (
        <TextArea
          {...control}
          name={field}
          rows={rows}
          required={required}
          defaultValue={typedValue(state, field, answers[field])}
        />
      )}
    </Field>
  )
}

/** Folded away: whoever is in a hurry needs none of it. */
function More(props: StoryFieldsProps) {
  const { answers, text, words, state } = props
  const open = (['ownWords', 'earlier'] as const).some(
    (field) => fieldError(words, state, field) || typedValue(state, field, answers[field]) !== '',
  )
  return (
    <Details summary={text.more} open={open}>
      <div className="mt-2 grid gap-6">
        <Told {...props} field="ownWords" hint={text.ownWordsHint} />
        <Told {...props} field="earlier" hint={text.earlierHint} />
      </div>
    </Details>
  )
}
