'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { subjects } from '@/lib/concerns/rules'
import type { FormState } from '@/lib/platform/form-state'
import { addRuleAction } from '@/lib/routing/actions'
import type { RoutingView } from '@/lib/routing/queries'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  view: Pick<RoutingView, 'areas' | 'committees' | 'units'>
  submissionKey: string
  text: Messages['routing']
  words: FormWords
}
type Choices = readonly { id: string; name: string }[]

export function RuleForm({ municipality, view, submissionKey, text, words }: Props) {
  return (
    <CommandForm
      action={addRuleAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      className="mt-4 grid max-w-prose gap-6"
    >
      {(state) => {
        const common = { state, words }
        return (
          <>
            <Choice
              {...common}
              name="subject"
              label={text.subject}
              empty={text.choose}
              options={subjects.map((id) => ({ id, name: text.subjects[id] }))}
            />
            <Fieldset id="conditions" legend={text.conditions}>
              <div className="grid gap-4">
                <Checkbox name="danger" value="yes" label={text.danger} />
                <Choice
                  {...common}
                  name="areaId"
                  label={text.area}
                  empty={text.anyArea}
                  options={view.areas}
                />
                <Choice
                  {...common}
                  name="committeeId"
                  label={text.committee}
                  empty={text.anyCommittee}
                  options={view.committees}
                />
                <Choice
                  {...common}
                  name="fromUnitId"
                  label={text.fromUnit}
                  empty={text.anyUnit}
                  options={view.units}
                />
              </div>
            </Fieldset>
            <Fieldset id="to" legend={text.to}>
              <div className="grid gap-4">
                <Choice
                  {...common}
                  name="toUnitId"
                  label={text.toUnit}
                  empty={text.none}
                  options={view.units.filter(({ receives }) => receives)}
                />
                <Checkbox name="policeFirst" value="yes" label={text.police.policeFirst} />
              </div>
            </Fieldset>
            <div>
              <SubmitButton variant="primary" pendingText={text.saving}>
                {text.submit}
              </SubmitButton>
            </div>
          </>
        )
      }}
    </CommandForm>
  )
}

type ChoiceProps = {
  name: string
  label: string
  hint?: string
  empty: string
  options: Choices
  state: FormState
  words: FormWords
}

function Choice({ name, label, hint, empty, options, state, words }: ChoiceProps) {
  return (
    <Field id={name} label={label} hint={hint} error={fieldError(words, state, name)}>
      {(control) => (
        <Select
          {...control}
          name={name}
          empty={empty}
          defaultValue={typedValue(state, name, '')}
          options={options.map((option) => ({ value: option.id, label: option.name }))}
        />
      )}
    </Field>
  )
}
