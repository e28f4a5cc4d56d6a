'use client'

import { seenBase, WrittenMeanwhile } from '@/components/merging/written-meanwhile'
import { Checkbox } from '@/components/ui/checkbox'
import { CommandForm } from '@/components/ui/command-form'
import { DateField } from '@/components/ui/date-field'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { fieldError, typedList, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'

type Choice = { value: string; label: string; hint?: string }
type About = { name: string; label: string; hint?: string; optional?: boolean; value?: string }
/** A field as data: what a form of a case asks for. */
export type AskedField =
  | (About & { kind: 'line' | 'day' })
  | (About & { kind: 'text'; rows?: 2 | 3 | 4 | 6 })
  | (About & { kind: 'choice'; options: readonly Choice[]; empty: string })
  | (About & { kind: 'one'; options: readonly Choice[] })
  | (About & { kind: 'several'; options: readonly Choice[]; values?: readonly string[] })

export type FoldedFormProps<Value> = {
  /** Unique on the page: the ids of its fields begin with it. */
  id: string
  action: (previous: FormState<Value>, formData: FormData) => Promise<FormState<Value>>
  municipality: string
  submissionKey: string
  hidden: Readonly<Record<string, string>>
  fields: readonly AskedField[]
  /** The words that open it; without them it stands open. */
  summary?: string
  /** What the act means, said before its button. */
  text?: string
  save: string
  primary?: boolean
  formWords: FormWords
  optional: string
  /** What the writer sees now, where several may change the same. */
  base?: Readonly<Record<string, string>>
  meanwhile?: Messages['guideline-drafts']['meanwhile']
}

/** A form of a case: folded until asked for, and open again when it comes back with something to put right. */
export function FoldedForm<Value>(props: FoldedFormProps<Value>) {
  const { action, ...rest } = props
  const { id, municipality, submissionKey, hidden, summary, formWords } = rest
  return (
    <CommandForm
      action={action}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      controlId={(field) => `${id}-${field}`}
      className="mt-3"
    >
      {(state) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {summary ? (
            <Details summary={summary} open={state.status === 'idle' ? undefined : true}>
              <Inside {...rest} state={state} />
            </Details>
          ) : (
            <Inside {...rest} state={state} />
          )}
        </>
      )}
    </CommandForm>
  )
}

type Within = Omit<FoldedFormProps<unknown>, 'action'> & { state: FormState }

function Inside(props: Within) {
  const { base, meanwhile, fields, state, text, save, primary } = props
  const nameOf = (field: string) => fields.find(({ name }) => name === field)?.label ?? field
  return (
    <div className="mt-2 grid max-w-prose gap-4">
      {base && meanwhile && <WrittenMeanwhile state={state} words={meanwhile} nameOf={nameOf} />}
      {base && <input type="hidden" name="base" value={seenBase(state, base)} />}
      {fields.map((field) => (
        <Asked key={field.name} {...props} field={field} />
      ))}
      {text && <p className="text-ui text-ink-2">{text}</p>}
      <div>
        <SubmitButton variant={primary ? 'primary' : 'plain'}>{save}</SubmitButton>
      </div>
    </div>
  )
}

function Asked({ id, field, state, formWords, optional }: Within & { field: AskedField }) {
  const error = fieldError(formWords, state, field.name)
  const about = { id: `${id}-${field.name}`, hint: field.hint, error }
  const given = { name: field.name, defaultValue: typedValue(state, field.name, field.value) }
  const extra = field.optional ? optional : undefined
  if (field.kind === 'one') {
    return (
      <RadioGroup
        key={given.defaultValue}
        {...about}
        {...given}
        legend={field.label}
        choices={field.options}
      />
    )
  }
  if (field.kind === 'several') return <Several {...about} field={field} state={state} />
  return (
    <Field {...about} label={field.label} optional={extra}>
      {(control) => {
        if (field.kind === 'day') return <DateField {...control} {...given} />
        if (field.kind === 'text') return <TextArea {...control} {...given} rows={field.rows} />
        if (field.kind === 'choice')
          return (
            <Select
              key={given.defaultValue}
              {...control}
              {...given}
              options={field.options}
              empty={field.empty}
            />
          )
        return <TextInput {...control} {...given} autoComplete="off" />
      }}
    </Field>
  )
}

type SeveralProps = {
  id: string
  hint?: string
  error?: string
  field: Extract<AskedField, { kind: 'several' }>
  state: FormState
}

function Several({ id, hint, error, field, state }: SeveralProps) {
  const chosen = typedList(state, field.name, field.values)
  return (
    <Fieldset key={chosen.join()} id={id} legend={field.label} hint={hint} error={error}>
      <input type="hidden" name={`${field.name}[]`} value="" />
      {field.options.map((option) => (
        <Checkbox
          key={option.value}
          name={`${field.name}[]`}
          value={option.value}
          label={option.label}
          hint={option.hint}
          defaultChecked={chosen.includes(option.value)}
        />
      ))}
    </Fieldset>
  )
}
