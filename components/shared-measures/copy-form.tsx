'use client'

import { ButtonLink } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { fieldError, typedList, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { type Option, Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/platform/form-state'
import { prepareSharingAction } from '@/lib/shared-measures/actions'
import type { SharingView } from '@/lib/shared-measures/queries'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  submissionKey: string
  measureId: string
  form: SharingView['form']
  focuses: readonly Option[]
  levels: readonly Option[]
  targets: readonly Option[]
  cancelHref: string
  words: Messages['shared-measures']['form']
  formWords: FormWords
  optional: string
}

/** First look: what is to leave, told so that it helps someone elsewhere. */
export function CopyForm(props: Props) {
  const { municipality, submissionKey, measureId, cancelHref, words, formWords } = props
  return (
    <CommandForm
      action={prepareSharingAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="mt-6 grid max-w-prose gap-4"
    >
      {(state) => (
        <>
          <input type="hidden" name="measureId" value={measureId} />
          <Texts {...props} state={state} />
          <Choices {...props} state={state} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton variant="primary">{words.submit}</SubmitButton>
            <ButtonLink href={cancelHref}>{words.cancel}</ButtonLink>
          </div>
        </>
      )}
    </CommandForm>
  )
}

type PartProps = Props & { state: FormState }

function Texts({ form, words, formWords, optional, state }: PartProps) {
  const error = (field: string) => fieldError(formWords, state, field)
  return (
    <>
      <Field id="title" label={words.title} error={error('title')}>
        {(control) => (
          <TextInput {...control} name="title" defaultValue={typedValue(state, 'title', form.title)} />
        )}
      </Field>
      <Field id="purpose" label={words.purpose} hint={words.purposeHint} error={error('purpose')}>
        {(control) => (
          <TextArea {...control} name="purpose" defaultValue={typedValue(state, 'purpose', form.purpose)} />
        )}
      </Field>
      <Field id="steps" label={words.steps} hint={words.stepsHint} optional={optional} error={error('steps')}>
        {(control) => (
          <TextArea
            {...control}
            name="steps"
            defaultValue={typedValue(state, 'steps', form.steps.join('\n'))}
          />
        )}
      </Field>
    </>
  )
}

function Choices({ form, focuses, levels, targets, words, formWords, optional, state }: PartProps) {
  const error = (field: string) => fieldError(formWords, state, field)
  return (
    <>
      <Field id="focus" label={words.focus} error={error('focus')}>
        {(control) => (
          <Select
            key={typedValue(state, 'focus', form.focus)}
            {...control}
            name="focus"
            defaultValue={typedValue(state, 'focus', form.focus)}
            empty={words.choose}
            options={focuses}
          />
        )}
      </Field>
      <Field id="level" label={words.level} optional={optional} error={error('level')}>
        {(control) => (
          <Select
            key={typedValue(state, 'level', form.level)}
            {...control}
            name="level"
            defaultValue={typedValue(state, 'level', form.level)}
            empty={words.noLevel}
            options={levels}
          />
        )}
      </Field>
      <Fieldset id="targetGroups" legend={words.targets} optional={optional} error={error('targetGroups')}>
        <input type="hidden" name="targetGroups[]" value="" />
        {targets.map(({ value, label }) => (
          <Checkbox
            key={value}
            name="targetGroups[]"
            value={value}
            label={label}
            defaultChecked={typedList(state, 'targetGroups', form.targetGroups).includes(value)}
          />
        ))}
      </Fieldset>
    </>
  )
}
