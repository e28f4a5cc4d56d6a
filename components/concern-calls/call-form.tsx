'use client'

import type { ReactNode } from 'react'
import { CallerFields } from '@/components/concern-calls/caller-fields'
import { AreaField } from '@/components/concerns/area-field'
import { PersonFields } from '@/components/concerns/person-fields'
import { StepEnd, stepLook } from '@/components/concerns/step-head'
import { hasAsked, StoryFields, type StoryFieldsProps } from '@/components/concerns/story-step'
import { CommandForm } from '@/components/ui/command-form'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { registerCallAction } from '@/lib/concern-calls/actions'
import type { CallForm as CallFormView } from '@/lib/concern-calls/queries'
import { peopleOnCall } from '@/lib/concern-calls/schema'
import type { FormState } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'

export type CallFormProps = {
  municipality: string
  submissionKey: string
  view: CallFormView
  head: ReactNode
  words: FormWords
  optional: string
  text: Messages['concern-calls']
  storyText: StoryFieldsProps['text']
  personText: Messages['concerns']['person']
  guardiansText: Messages['concerns']['guardians']
  sourceText: Messages['concerns']['source']
}

/** Sent once however often the button is pressed: the key of the form is the call's. */
export function CallForm(props: CallFormProps) {
  const { municipality, submissionKey, head, words, optional, text, storyText } = props
  return (
    <CommandForm
      action={registerCallAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      className={stepLook}
    >
      {(state) => (
        <>
          <input type="hidden" name="asked" value={hasAsked(state) ? 'yes' : ''} />
          {head}
          <RadioGroup
            id="danger"
            name="danger"
            large
            legend={text.danger}
            hint={text.dangerHint}
            error={fieldError(words, state, 'danger')}
            defaultValue={typedValue(state, 'danger')}
            choices={[
              { value: 'no', label: text.no },
              { value: 'yes', label: text.yes },
            ]}
          />
          <Part title={text.callerTitle}>
            <div className="group grid gap-6">
              <CallerFields {...props} state={state} />
            </div>
          </Part>
          <Part title={text.storyTitle}>
            <div className="group grid gap-6">
              <StoryFields
                answers={{}}
                basisText={text.basis}
                text={storyText}
                {...{ words, optional, state }}
              />
            </div>
          </Part>
          <Part title={text.peopleTitle}>
            <People {...props} state={state} />
          </Part>
          <AreaField
            {...{ state, words, optional }}
            areas={props.view.areas}
            saved=""
            label={text.area}
            hint={text.areaHint}
            empty={text.areaEmpty}
          />
          <ReceivingUnit {...props} state={state} />
          <StepEnd>
            <p className="text-ui text-ink-2">{text.family}</p>
            <SubmitButton variant="primary" size="big" wide pendingText={text.pending}>
              {text.submit}
            </SubmitButton>
          </StepEnd>
        </>
      )}
    </CommandForm>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-6">
      <h2 className="border-b-2 border-ink pb-2">{title}</h2>
      {children}
    </section>
  )
}

type PartProps = CallFormProps & { state: FormState }

const others = Array.from({ length: peopleOnCall - 1 }, (_, at) => at + 1)

/** The first is there to be filled in, the others are folded away: no script has to add them. */
function People({ state, words, optional, text, personText, guardiansText }: PartProps) {
  const common = { person: undefined, text: personText, guardiansText, state, words, optional }
  const isBegun = (at: number) =>
    typedValue(state, `people.${at}.name`) !== '' || hasError(state, `people.${at}.`)
  return (
    <>
      <PersonFields {...common} prefix="people.0." />
      {others.map((at) => (
        // One at a time: the next is offered when the one before is open.
        <Details
          key={at}
          summary={text.morePerson}
          open={isBegun(at)}
          className="[details:not([open])+&]:hidden"
        >
          <div className="mt-2">
            <PersonFields {...common} prefix={`people.${at}.`} />
          </div>
        </Details>
      ))}
    </>
  )
}

function hasError(state: FormState, prefix: string): boolean {
  if (state.status !== 'refused' || state.refusal.kind !== 'invalid') return false
  return Object.keys(state.refusal.fields).some((field) => field.startsWith(prefix))
}

function ReceivingUnit({ view, state, words, text }: PartProps) {
  const chosen = typedValue(state, 'receivingUnitId', view.receivingUnitId)
  if (view.receivingUnits.length === 0) return null
  return (
    <Field
      id="receivingUnitId"
      large
      label={text.receivingUnit}
      error={fieldError(words, state, 'receivingUnitId')}
    >
      {(control) => (
        // A form that comes back is reset to the options it was made with, hence a new list for each answer.
        <Select
          {...control}
          key={chosen}
          name="receivingUnitId"
          defaultValue={chosen}
          options={view.receivingUnits.map((unit) => ({ value: unit.id, label: unit.name }))}
        />
      )}
    </Field>
  )
}
