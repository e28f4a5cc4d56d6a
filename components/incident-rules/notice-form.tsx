'use client'

import { KindsField } from '@/components/incident-rules/kinds-field'
import { Checkbox } from '@/components/ui/checkbox'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { areaChoices } from '@/lib/areas/rules'
import { addNoticeAction } from '@/lib/incident-rules/actions'
import type { IncidentRulesView } from '@/lib/incident-rules/queries'
import type { FormState } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  view: Pick<IncidentRulesView, 'areas' | 'committees'>
  submissionKey: string
  text: Messages['incident-rules']
  kinds: Messages['incidents']['kinds']
  words: FormWords
}

const controlOf = (field: string) => `notice-${field.replace(/\.\d+$/, '')}`

export function NoticeForm({ municipality, view, submissionKey, text: { form }, kinds, words }: Props) {
  const committees = view.committees.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <CommandForm
      action={addNoticeAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      controlId={controlOf}
      className="mt-4 grid max-w-prose gap-6"
    >
      {(state) => {
        const common = { state, words }
        return (
          <>
            <KindsField
              {...common}
              id={controlOf('kinds')}
              legend={form.kinds}
              hint={form.kindsHint}
              kinds={kinds}
            />
            <Choice
              {...common}
              name="areaId"
              label={form.area}
              hint={form.areaHint}
              empty={form.areaEmpty}
              options={areaChoices(view.areas)}
            />
            <Choice
              {...common}
              name="fromCommitteeId"
              label={form.from}
              hint={form.fromHint}
              empty={form.fromEmpty}
              options={committees}
            />
            <Choice
              {...common}
              name="committeeId"
              label={form.committee}
              empty={form.choose}
              options={committees}
            />
            <Checkbox
              name="handles"
              value="yes"
              label={form.handles}
              defaultChecked={typedValue(state, 'handles', '') === 'yes'}
            />
            <Field
              id={controlOf('source')}
              label={form.source}
              hint={form.sourceHint}
              optional={form.optional}
              error={fieldError(words, state, 'source')}
            >
              {(control) => (
                <TextInput {...control} name="source" defaultValue={typedValue(state, 'source', '')} />
              )}
            </Field>
            <div>
              <SubmitButton variant="primary" pendingText={form.pending}>
                {form.submit}
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
  options: { value: string; label: string }[]
  state: FormState
  words: FormWords
}

function Choice({ name, label, hint, empty, options, state, words }: ChoiceProps) {
  const chosen = typedValue(state, name, '')
  return (
    <Field id={controlOf(name)} label={label} hint={hint} error={fieldError(words, state, name)}>
      {(control) => (
        // A form that comes back is reset to the choice it was made with, hence a new list for each answer.
        <Select {...control} key={chosen} name={name} empty={empty} defaultValue={chosen} options={options} />
      )}
    </Field>
  )
}
