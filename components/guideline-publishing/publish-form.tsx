'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { CommandForm } from '@/components/ui/command-form'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { publishGuidelineAction } from '@/lib/guideline-publishing/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  guidelineId: string
  revision: number
  adoptedBy: string
  submissionKey: string
  /** What happens, in words: it is confirmed knowingly. */
  confirm: string
  words: Messages['guideline-publishing']['form']
  formWords: FormWords
  optional: string
}

export function PublishForm(props: Props) {
  const { municipality, guidelineId, revision, adoptedBy, submissionKey } = props
  const { confirm, words, formWords, optional } = props
  return (
    <CommandForm
      action={publishGuidelineAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="mt-4 grid gap-4"
    >
      {(state) => {
        const error = (field: string) => fieldError(formWords, state, field)
        const value = (field: string, saved = '') => typedValue(state, field, saved)
        return (
          <>
            <input type="hidden" name="guidelineId" value={guidelineId} />
            <input type="hidden" name="revision" value={revision} />
            <Field id="adoptedBy" label={words.adoptedBy} error={error('adoptedBy')}>
              {(control) => (
                <TextInput {...control} name="adoptedBy" defaultValue={value('adoptedBy', adoptedBy)} />
              )}
            </Field>
            <Field id="adoptedOn" label={words.adoptedOn} error={error('adoptedOn')}>
              {(control) => <DateField {...control} name="adoptedOn" defaultValue={value('adoptedOn')} />}
            </Field>
            <Field id="paragraph" label={words.paragraph} error={error('paragraph')}>
              {(control) => <TextInput {...control} name="paragraph" defaultValue={value('paragraph')} />}
            </Field>
            <Field
              id="validFrom"
              label={words.validFrom}
              hint={words.validFromHint}
              error={error('validFrom')}
            >
              {(control) => <DateField {...control} name="validFrom" defaultValue={value('validFrom')} />}
            </Field>
            <Field id="validTo" label={words.validTo} optional={optional} error={error('validTo')}>
              {(control) => <DateField {...control} name="validTo" defaultValue={value('validTo')} />}
            </Field>
            <Fieldset id="confirmed" legend={words.confirmHeading} error={error('confirmed')}>
              <Checkbox
                name="confirmed"
                value="yes"
                label={confirm}
                defaultChecked={value('confirmed') === 'yes'}
              />
            </Fieldset>
            <div>
              <SubmitButton variant="primary" pendingText={words.pending}>
                {words.submit}
              </SubmitButton>
            </div>
          </>
        )
      }}
    </CommandForm>
  )
}
