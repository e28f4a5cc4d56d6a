'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { CommandForm } from '@/components/ui/command-form'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { fieldError, typedList, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { carryPlanOnAction } from '@/lib/editions/actions'
import type { FormState } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  planId: string
  submissionKey: string
  proposed: { title: string; from: string; to: string }
  settled: readonly { id: string; label: string; hint: string }[]
  words: Messages['editions']['next']
  pending: string
  formWords: FormWords
}

/** The next period's plan: its name and days as proposed, and what is settled only when it is ticked. */
export function NextPeriodForm(props: Props) {
  const { municipality, planId, submissionKey, words, pending, formWords } = props
  return (
    <CommandForm
      action={carryPlanOnAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="mt-4 grid gap-4"
    >
      {(state) => (
        <>
          <input type="hidden" name="planId" value={planId} />
          <Fields {...props} state={state} />
          <Settled {...props} state={state} />
          <div>
            <SubmitButton pendingText={pending}>{words.submit}</SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}

function Fields({ proposed, words, formWords, state }: Props & { state: FormState }) {
  const days = [
    { name: 'periodFrom', value: proposed.from },
    { name: 'periodTo', value: proposed.to },
  ] as const
  return (
    <>
      <Field id="title" label={words.fields.title} error={fieldError(formWords, state, 'title')}>
        {(control) => (
          <TextInput {...control} name="title" defaultValue={typedValue(state, 'title', proposed.title)} />
        )}
      </Field>
      <div className="flex flex-wrap gap-4">
        {days.map(({ name, value }) => (
          <Field key={name} id={name} label={words.fields[name]} error={fieldError(formWords, state, name)}>
            {(control) => (
              <DateField {...control} name={name} defaultValue={typedValue(state, name, value)} />
            )}
          </Field>
        ))}
      </div>
    </>
  )
}

function Settled({ settled, words, state }: Props & { state: FormState }) {
  if (settled.length === 0) return null
  const ticked = typedList(state, 'keep')
  return (
    <Fieldset id="keep" legend={words.keep} hint={words.keepHint}>
      {settled.map(({ id, label, hint }) => (
        <Checkbox
          key={id}
          name="keep[]"
          value={id}
          label={label}
          hint={hint}
          defaultChecked={ticked.includes(id)}
        />
      ))}
    </Fieldset>
  )
}
