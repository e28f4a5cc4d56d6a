'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { fieldError, typedList, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { firstLanguage, languageCodes, residentLanguages } from '@/lib/resident-languages/rules'
import { changeSettingsAction } from '@/lib/resident-settings/actions'
import type { ResidentSettings } from '@/lib/resident-settings/queries'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  submissionKey: string
  settings: ResidentSettings
  words: FormWords
  text: Messages['resident-settings']
}

export function SettingsForm({ municipality, submissionKey, settings, words, text }: Props) {
  return (
    <CommandForm
      action={changeSettingsAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      className="mt-8 grid max-w-prose gap-6"
    >
      {(state) => (
        <>
          <Fieldset id="languages" legend={text.languages} error={fieldError(words, state, 'languages')}>
            <input type="hidden" name="languages[]" value="" />
            {languageCodes
              .filter((code) => code !== firstLanguage)
              .map((code) => (
                <Checkbox
                  key={code}
                  name="languages[]"
                  value={code}
                  label={<span lang={code}>{residentLanguages[code].name}</span>}
                  defaultChecked={typedList(state, 'languages', settings.languages).includes(code)}
                />
              ))}
          </Fieldset>
          {(['receptionPhone', 'supportLinePhone'] as const).map((name) => (
            <Field
              key={name}
              id={name}
              label={text[name]}
              hint={text.empty}
              error={fieldError(words, state, name)}
            >
              {(control) => (
                <TextInput
                  {...control}
                  name={name}
                  type="tel"
                  defaultValue={typedValue(state, name, settings[name])}
                />
              )}
            </Field>
          ))}
          <div className="flex flex-wrap items-center gap-4">
            <SubmitButton variant="primary" pendingText={text.saving}>
              {text.save}
            </SubmitButton>
            {state.status === 'done' && (
              <p role="status" className="text-ui">
                {text.saved}
              </p>
            )}
          </div>
        </>
      )}
    </CommandForm>
  )
}
