'use client'

import { StepEnd, stepLook } from '@/components/concerns/step-head'
import type { StepProps } from '@/components/concerns/story-step'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { describePersonAction } from '@/lib/concern-drafts/actions'
import { guardianAnswers } from '@/lib/concerns/rules'
import type { FormState } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'

type Props = StepProps & {
  text: Messages['concerns']['person']
  guardiansText: Messages['concerns']['guardians']
  /** Asked only where there is more than one place to send it. */
  receivingUnits: readonly { id: string; name: string }[]
  receivingUnitId: string
}
type PartProps = Props & { state: FormState }

/** Step 3: whom it is about. */
export function PersonStep(props: Props) {
  const { municipality, draft, head, words, button } = props
  return (
    <CommandForm
      action={describePersonAction}
      municipality={municipality}
      submissionKey=""
      words={words}
      className={`group ${stepLook}`}
    >
      {(state) => (
        <>
          <input type="hidden" name="draft" value={draft} />
          {head}
          <Person {...props} state={state} />
          <Guardians {...props} state={state} />
          {props.receivingUnits.length > 0 && <ReceivingUnit {...props} state={state} />}
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

function Person({ answers, text, words, optional, state }: PartProps) {
  return (
    <>
      <RadioGroup
        id="subject"
        name="subject"
        large
        legend={text.subject}
        error={fieldError(words, state, 'subject')}
        defaultValue={typedValue(state, 'subject', answers.subject)}
        choices={[
          { value: 'child', label: text.under18 },
          { value: 'adult', label: text.over18 },
          { value: 'unknown', label: text.unknown },
        ]}
      />
      <Field id="name" large label={text.name} error={fieldError(words, state, 'name')}>
        {(control) => (
          <TextInput
            {...control}
            name="name"
            required
            autoComplete="off"
            defaultValue={typedValue(state, 'name', answers.name)}
          />
        )}
      </Field>
      <Field
        id="whereabouts"
        large
        label={text.whereabouts}
        optional={optional}
        error={fieldError(words, state, 'whereabouts')}
      >
        {(control) => (
          <TextInput
            {...control}
            name="whereabouts"
            autoComplete="off"
            defaultValue={typedValue(state, 'whereabouts', answers.whereabouts)}
          />
        )}
      </Field>
    </>
  )
}

/** Not asked of an adult: hidden by the style sheet, so that it works without JavaScript; the server ignores it too. */
function Guardians({ answers, text, guardiansText, words, optional, state }: PartProps) {
  return (
    <div className="grid gap-6 group-has-[[value=adult]:checked]:hidden">
      <RadioGroup
        id="guardians"
        name="guardians"
        large
        optional={optional}
        legend={text.guardians}
        hint={text.guardiansHint}
        error={fieldError(words, state, 'guardians')}
        defaultValue={typedValue(state, 'guardians', answers.guardians)}
        choices={guardianAnswers.map((value) => ({ value, label: guardiansText[value] }))}
      />
      <div className="group-not-has-[[value=informed]:checked]:hidden">
        <Field
          id="informed"
          large
          label={text.informed}
          optional={optional}
          error={fieldError(words, state, 'informed')}
        >
          {(control) => (
            <TextInput
              {...control}
              name="informed"
              autoComplete="off"
              defaultValue={typedValue(state, 'informed', answers.informed)}
            />
          )}
        </Field>
      </div>
    </div>
  )
}

function ReceivingUnit({ answers, text, words, state, receivingUnits, receivingUnitId }: PartProps) {
  const chosen = typedValue(state, 'receivingUnitId', answers.receivingUnitId || receivingUnitId)
  return (
    <Field
      id="receivingUnitId"
      large
      label={text.receivingUnit}
      hint={text.receivingUnitHint}
      error={fieldError(words, state, 'receivingUnitId')}
    >
      {(control) => (
        // A form that comes back is reset to the options it was made with, hence a new list for each answer.
        <Select
          {...control}
          key={chosen}
          name="receivingUnitId"
          defaultValue={chosen}
          options={receivingUnits.map((unit) => ({ value: unit.id, label: unit.name }))}
        />
      )}
    </Field>
  )
}
