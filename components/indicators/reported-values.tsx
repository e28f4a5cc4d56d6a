import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/platform/form-state'

/** An indicator to be asked about; its texts are written by the page. */
export type AskedIndicator = { id: string; name: string; label: string; latest: string }

type Props = {
  state: FormState
  indicators: readonly AskedIndicator[]
  today: string
  words: { legend: string; hint: string; measuredOn: string }
  formWords: FormWords
  optional: string
}

/** Beside a follow-up: what has been measured since. */
export function ReportedValues({ state, indicators, today, words, formWords, optional }: Props) {
  if (indicators.length === 0) return null
  return (
    <Fieldset id="values" legend={words.legend} hint={words.hint} optional={optional}>
      <div className="grid gap-4">
        {indicators.map(({ id, name, label, latest }) => {
          const [value, day] = [`values.${id}.value`, `values.${id}.measuredOn`]
          return (
            <div
              key={id}
              className="grid content-start gap-x-4 gap-y-2 border-t border-line pt-3 sm:grid-cols-[minmax(0,1fr)_12rem]"
            >
              <Field id={value} label={label} hint={latest} error={fieldError(formWords, state, value)}>
                {(control) => (
                  <TextInput
                    {...control}
                    name={value}
                    inputMode="decimal"
                    className="max-w-48"
                    defaultValue={typedValue(state, value)}
                  />
                )}
              </Field>
              <Field
                id={day}
                label={
                  <>
                    {words.measuredOn}
                    <span className="sr-only">: {name}</span>
                  </>
                }
                error={fieldError(formWords, state, day)}
                className="self-end"
              >
                {(control) => (
                  <DateField {...control} name={day} defaultValue={typedValue(state, day, today)} />
                )}
              </Field>
            </div>
          )
        })}
      </div>
    </Fieldset>
  )
}
