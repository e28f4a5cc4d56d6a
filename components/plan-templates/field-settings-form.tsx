'use client'

import { seenBase, WrittenMeanwhile } from '@/components/merging/written-meanwhile'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import {
  type FieldSetting,
  type FieldSettings,
  type SettableField,
  settable,
  settableFields,
} from '@/lib/measure-fields/rules'
import { editTemplateFieldsAction } from '@/lib/plan-templates/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  templateId: string
  settings: FieldSettings
  names: Messages['measures']['fields']
  submissionKey: string
  words: Messages['plan-templates']
  formWords: FormWords
}

/** Which fields a measure has in such a plan, and which must be filled before it goes to others. */
export function FieldSettingsForm(props: Props) {
  const { municipality, templateId, settings, names, submissionKey, words, formWords } = props
  const choices = words.settings.choices
  return (
    <CommandForm
      action={editTemplateFieldsAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      controlId={(field) => `field-${field}`}
      className="mt-4 grid gap-4"
    >
      {(state) => (
        <>
          <WrittenMeanwhile
            state={state}
            words={words.meanwhile}
            nameOf={(field) => names[field as SettableField]}
            show={(_, value) => choices[value as FieldSetting]}
          />
          <input type="hidden" name="templateId" value={templateId} />
          <input type="hidden" name="base" value={seenBase(state, settings)} />
          <div className="grid gap-4 sm:grid-cols-2 md:grid-cols-3">
            {settableFields.map((field) => (
              <Field
                key={field}
                id={`field-${field}`}
                label={names[field]}
                error={fieldError(formWords, state, field)}
              >
                {(control) => (
                  <Select
                    key={typedValue(state, field, settings[field])}
                    {...control}
                    name={field}
                    defaultValue={typedValue(state, field, settings[field])}
                    options={settable[field].map((choice) => ({ value: choice, label: choices[choice] }))}
                  />
                )}
              </Field>
            ))}
          </div>
          <div>
            <SubmitButton>{words.settings.save}</SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
