'use client'

import { seenBase, WrittenMeanwhile } from '@/components/merging/written-meanwhile'
import { Checkbox } from '@/components/ui/checkbox'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { editTemplateFactsAction } from '@/lib/plan-templates/actions'
import { type PlanKind, planKinds, type TemplateFacts } from '@/lib/plan-templates/schema'
import type { FormState } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  templateId: string
  facts: TemplateFacts
  submissionKey: string
  words: Messages['plan-templates']
  formWords: FormWords
  optional: string
}

export function TemplateFactsForm(props: Props) {
  const { municipality, templateId, facts, submissionKey, words, formWords } = props
  const names = words.fields as Record<string, string>
  return (
    <CommandForm
      action={editTemplateFactsAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      controlId={(field) => `facts-${field}`}
      className="mt-4 grid gap-4"
    >
      {(state) => (
        <>
          <WrittenMeanwhile
            state={state}
            words={words.meanwhile}
            nameOf={(field) => names[field] ?? field}
            show={(field, value) => shown(field, value, words)}
          />
          <input type="hidden" name="templateId" value={templateId} />
          <input type="hidden" name="base" value={seenBase(state, facts)} />
          <Fields {...props} state={state} />
          <div>
            <SubmitButton>{words.page.save}</SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}

function shown(field: string, value: string, words: Messages['plan-templates']): string {
  if (field === 'kind') return words.kinds[value as PlanKind]
  return value === 'yes' ? words.fields.yes : value
}

function Fields({ facts, words, formWords, optional, state }: Props & { state: FormState }) {
  const error = (field: string) => fieldError(formWords, state, field)
  const value = (field: keyof TemplateFacts) => typedValue(state, field, facts[field])
  const typed = 'typed' in state
  const approved = typed ? state.typed.needsApproval === 'yes' : facts.needsApproval === 'yes'
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Field id="facts-name" label={words.fields.name} error={error('name')}>
          {(control) => <TextInput {...control} name="name" defaultValue={value('name')} />}
        </Field>
        <Field id="facts-kind" label={words.fields.kind} error={error('kind')}>
          {(control) => (
            <Select
              key={value('kind')}
              {...control}
              name="kind"
              defaultValue={value('kind')}
              options={planKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            />
          )}
        </Field>
      </div>
      <Field
        id="facts-description"
        label={words.fields.description}
        hint={words.fields.descriptionHint}
        optional={optional}
        error={error('description')}
      >
        {(control) => (
          <TextArea {...control} name="description" rows={2} defaultValue={value('description')} />
        )}
      </Field>
      <Checkbox
        key={String(approved)}
        name="needsApproval"
        value="yes"
        label={words.fields.needsApproval}
        defaultChecked={approved}
      />
    </>
  )
}
