'use client'

import { useState } from 'react'
import { WrittenText } from '@/components/incidents/written-text'
import { Checkbox } from '@/components/ui/checkbox'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { type Area, areaChoices } from '@/lib/areas/rules'
import type { StoredFacts } from '@/lib/incidents/rules'
import { incidentKinds } from '@/lib/incidents/schema'
import { environments } from '@/lib/measures/schema'
import { type Trace, tracesIn } from '@/lib/personal-traces/rules'
import type { FormState } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'

export type FieldsText = {
  form: Messages['incidents']['form']
  kinds: Messages['incidents']['kinds']
  environments: Messages['measures']['environments']
  optional: string
}
type Props = {
  state: FormState
  saved: StoredFacts
  areas: readonly Area[]
  today: string
  text: FieldsText
  words: FormWords
  large?: boolean
}

export function KindField({ state, saved, text, words, large }: Props) {
  const kind = typedValue(state, 'kind', saved.kind)
  return (
    <Field id="kind" large={large} label={text.form.kind} error={fieldError(words, state, 'kind')}>
      {(control) => (
        // A form that comes back is reset to the choice it was made with, hence a new list for each answer.
        <Select
          {...control}
          key={kind}
          name="kind"
          required
          defaultValue={kind}
          empty={text.form.kindEmpty}
          options={incidentKinds.map((value) => ({ value, label: text.kinds[value] }))}
        />
      )}
    </Field>
  )
}

export function PlaceFields({ state, saved, areas, text, words, large }: Props) {
  const { form, optional } = text
  const [place, area] = [typedValue(state, 'place', saved.place), typedValue(state, 'areaId', saved.areaId)]
  return (
    <>
      <Field
        id="place"
        large={large}
        label={form.place}
        hint={form.placeHint}
        error={fieldError(words, state, 'place')}
      >
        {(control) => (
          <WrittenText value={place} words={form.traces}>
            {(watch) => (
              <TextInput
                {...control}
                name="place"
                required
                autoComplete="off"
                defaultValue={place}
                onInput={({ currentTarget }) => watch(currentTarget.value)}
              />
            )}
          </WrittenText>
        )}
      </Field>
      <Field
        id="areaId"
        large={large}
        label={form.area}
        optional={optional}
        error={fieldError(words, state, 'areaId')}
      >
        {(control) => (
          <Select
            {...control}
            key={area}
            name="areaId"
            defaultValue={area}
            empty={form.areaEmpty}
            options={areaChoices(areas)}
          />
        )}
      </Field>
      <Checkbox
        name="offensive"
        value="yes"
        label={form.offensive}
        hint={form.offensiveHint}
        defaultChecked={typedValue(state, 'offensive', saved.offensive) === 'yes'}
      />
    </>
  )
}

export function WhenFields({ state, saved, today, text, words, large }: Props) {
  const { form, optional } = text
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field id="happenedOn" large={large} label={form.when} error={fieldError(words, state, 'happenedOn')}>
        {(control) => (
          <DateField
            {...control}
            name="happenedOn"
            required
            max={today}
            defaultValue={typedValue(state, 'happenedOn', saved.happenedOn)}
          />
        )}
      </Field>
      <Field
        id="happenedTime"
        large={large}
        label={form.time}
        optional={optional}
        error={fieldError(words, state, 'happenedTime')}
      >
        {(control) => (
          <TextInput
            {...control}
            name="happenedTime"
            type="time"
            className="max-w-48"
            defaultValue={typedValue(state, 'happenedTime', saved.happenedTime)}
          />
        )}
      </Field>
    </div>
  )
}

export function MoreFields({ state, saved, text, words, large }: Props) {
  const { form, optional } = text
  const description = typedValue(state, 'description', saved.description)
  const environment = typedValue(state, 'environment', saved.environment)
  const [found, setFound] = useState<readonly Trace[]>(() => tracesIn(description))
  const asked = found.some((trace) => trace !== 'personal_number') || isDoubted(state)
  return (
    <>
      <Field
        id="description"
        large={large}
        label={form.description}
        hint={form.descriptionHint}
        optional={optional}
        error={fieldError(words, state, 'description')}
      >
        {(control) => (
          <WrittenText value={description} words={form.traces} onTraces={setFound}>
            {(watch) => (
              <TextArea
                {...control}
                name="description"
                rows={4}
                defaultValue={description}
                onInput={({ currentTarget }) => watch(currentTarget.value)}
              />
            )}
          </WrittenText>
        )}
      </Field>
      {asked && (
        <Checkbox
          name="falseAlarm"
          value="yes"
          label={form.falseAlarm}
          defaultChecked={typedValue(state, 'falseAlarm') === 'yes'}
        />
      )}
      <Field
        id="environment"
        large={large}
        label={form.environment}
        hint={form.environmentHint}
        error={fieldError(words, state, 'environment')}
      >
        {(control) => (
          <Select
            {...control}
            key={environment}
            name="environment"
            defaultValue={environment}
            options={environments.map((value) => ({ value, label: text.environments[value] }))}
          />
        )}
      </Field>
    </>
  )
}

/** The form came back because of a text that may be a false alarm. */
function isDoubted(state: FormState): boolean {
  if (state.status !== 'refused' || state.refusal.kind !== 'invalid') return false
  const keys = Object.values(state.refusal.fields).flat()
  return keys.some((key) => key === 'text_phone_number' || key === 'text_mail_address')
}
