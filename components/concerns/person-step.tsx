'use client'

import { AreaField } from '@/components/concerns/area-field'
import { PersonFields } from '@/components/concerns/person-fields'
import { StepEnd, stepLook } from '@/components/concerns/step-head'
import type { StepProps } from '@/components/concerns/story-step'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Area, areaOf } from '@/lib/areas/rules'
import { describePersonAction } from '@/lib/concern-drafts/actions'
import { mostPeople } from '@/lib/concern-people/schema'
import type { FormState } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'

type Props = StepProps & {
  /** Whose turn it is, of those in the draft; one past the last is somebody new. */
  position: number
  text: Messages['concerns']['person']
  guardiansText: Messages['concerns']['guardians']
  /** Asked only where there is more than one place to send it. */
  receivingUnits: readonly { id: string; name: string }[]
  receivingUnitId: string
  areas: readonly Area[]
}

/** Step 3: whom it is about, one person at a time. */
export function PersonStep(props: Props) {
  const { municipality, draft, head, words, optional, button, answers, position, text, guardiansText } = props
  return (
    <CommandForm
      action={describePersonAction}
      municipality={municipality}
      submissionKey=""
      words={words}
      className={stepLook}
    >
      {(state) => (
        <>
          <input type="hidden" name="draft" value={draft} />
          <input type="hidden" name="position" value={position} />
          {head}
          <PersonFields
            person={answers.people[position]}
            {...{ state, words, optional, text, guardiansText }}
          />
          <WhichArea {...props} state={state} />
          <ReceivingUnit {...props} state={state} />
          <StepEnd>
            <SubmitButton variant="primary" size="big" wide pendingText={button.pending}>
              {button.next}
            </SubmitButton>
            {position + 1 < mostPeople && (
              <SubmitButton name="next" value="another" wide pendingText={button.pending}>
                {text.another}
              </SubmitButton>
            )}
          </StepEnd>
        </>
      )}
    </CommandForm>
  )
}

/** Asked once too; what the school or the address says is chosen already. */
function WhichArea({ answers, areas, position, text, ...props }: Props & { state: FormState }) {
  const { id } = areaOf(areas, answers.areaId ?? '', answers.people)
  if (position > 0) return <input type="hidden" name="areaId" value={answers.areaId ?? ''} />
  return (
    <AreaField
      {...props}
      {...{ areas }}
      saved={id}
      label={text.area}
      hint={text.areaHint}
      empty={text.areaEmpty}
    />
  )
}

/** Asked once, with the first person; with the others the answer is carried along. */
function ReceivingUnit(props: Props & { state: FormState }) {
  const { answers, text, words, state, receivingUnits, receivingUnitId, position } = props
  const saved = answers.receivingUnitId || receivingUnitId
  if (receivingUnits.length === 0) return null
  if (position > 0) return <input type="hidden" name="receivingUnitId" value={saved} />
  const chosen = typedValue(state, 'receivingUnitId', saved)
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
