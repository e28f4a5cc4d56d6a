'use client'

import { CommandForm } from '@/components/ui/command-form'
import { DateField } from '@/components/ui/date-field'
import { Details } from '@/components/ui/details'
import { type ControlProps, Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/platform/form-state'
import {
  approvePlanAction,
  consultPlanAction,
  correctDecisionAction,
  decidePlanAction,
  followUpPlanAction,
  putPlanInForceAction,
  referPlanBackAction,
  sendPlanAction,
  withdrawPlanAction,
} from '@/lib/transitions/actions'
import type { ActKey, FieldName } from '@/lib/transitions/rules'

const actions = {
  consult: consultPlanAction,
  send: sendPlanAction,
  decide: decidePlanAction,
  approve: approvePlanAction,
  put_in_force: putPlanInForceAction,
  follow_up: followUpPlanAction,
  withdraw: withdrawPlanAction,
  refer_back: referPlanBackAction,
  correct: correctDecisionAction,
} as const

export type StepField = {
  name: FieldName
  label: string
  hint?: string
  optional: boolean
  value: string
}
type Props = {
  municipality: string
  act: ActKey | 'correct'
  /** Tells forms of the same act apart on one page. */
  id?: string
  hidden: Record<string, string>
  fields: readonly StepField[]
  submissionKey: string
  words: { submit: string; pending: string; optional: string }
  formWords: FormWords
  /** The page's main form stands open; the others are folded until they are asked for. */
  folded?: { summary: string; intro: string }
}

/** One act on the plan's way: what it asks, and the button that names it. */
export function StepForm(props: Props) {
  const { municipality, act, id = act, hidden, submissionKey, formWords, folded } = props
  return (
    <CommandForm
      action={actions[act]}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      controlId={(field) => `${id}-${field}`}
    >
      {(state) => {
        const body = (
          <div className="mt-4 grid max-w-xl gap-4">
            {Object.entries(hidden).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Fields {...props} id={id} state={state} />
            <div>
              <SubmitButton variant={folded ? 'plain' : 'primary'} pendingText={props.words.pending}>
                {props.words.submit}
              </SubmitButton>
            </div>
          </div>
        )
        if (!folded) return body
        return (
          <Details summary={folded.summary} open={state.status !== 'idle'}>
            <p className="max-w-prose text-ui text-ink-2">{folded.intro}</p>
            {body}
          </Details>
        )
      }}
    </CommandForm>
  )
}

function Fields({ fields, id, state, words, formWords }: Props & { state: FormState }) {
  return fields.map(({ name, label, hint, optional, value }) => (
    <Field
      key={name}
      id={`${id}-${name}`}
      label={label}
      hint={hint}
      optional={optional ? words.optional : undefined}
      error={fieldError(formWords, state, name)}
    >
      {(control) => <Control {...{ name, control }} value={typedValue(state, name, value)} />}
    </Field>
  ))
}

const dates: readonly FieldName[] = ['on', 'meetingOn', 'followUpOn']

function Control({ name, control, value }: { name: FieldName; control: ControlProps; value: string }) {
  const given = { ...control, name, defaultValue: value }
  if (dates.includes(name)) return <DateField {...given} />
  if (name === 'note') return <TextArea {...given} rows={3} />
  return <TextInput {...given} className="max-w-48" autoComplete="off" />
}
