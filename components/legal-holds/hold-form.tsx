'use client'

import { CommandForm } from '@/components/ui/command-form'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { type Option, Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { placeHoldAction } from '@/lib/legal-holds/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  submissionKey: string
  today: string
  kinds: Option[]
  reasons: Option[]
  words: Messages['legal-holds']['form']
  formWords: FormWords
  optional: string
}

export function HoldForm({ municipality, submissionKey, today, ...rest }: Props) {
  const { kinds, reasons, words, formWords, optional } = rest
  return (
    <CommandForm
      action={placeHoldAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="mt-4 grid gap-4"
    >
      {(state) => {
        const common = (id: keyof typeof words & string) => ({
          id,
          label: words[id],
          error: fieldError(formWords, state, id),
        })
        const value = (field: string, saved = '') => typedValue(state, field, saved)
        return (
          <>
            <Field {...common('kind')}>
              {(control) => (
                <Select
                  {...control}
                  name="kind"
                  options={kinds}
                  defaultValue={value('kind', kinds[0]?.value)}
                />
              )}
            </Field>
            <Field {...common('recordNumber')} hint={words.recordNumberHint}>
              {(control) => (
                <TextInput {...control} name="recordNumber" defaultValue={value('recordNumber')} />
              )}
            </Field>
            <Field {...common('reason')}>
              {(control) => (
                <Select
                  {...control}
                  name="reason"
                  empty={words.choose}
                  options={reasons}
                  defaultValue={value('reason')}
                />
              )}
            </Field>
            <Field {...common('registerNumber')} hint={words.registerNumberHint}>
              {(control) => (
                <TextInput {...control} name="registerNumber" defaultValue={value('registerNumber')} />
              )}
            </Field>
            <Field {...common('fromDay')}>
              {(control) => <DateField {...control} name="fromDay" defaultValue={value('fromDay', today)} />}
            </Field>
            <Field {...common('untilDay')} optional={optional}>
              {(control) => <DateField {...control} name="untilDay" defaultValue={value('untilDay')} />}
            </Field>
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
