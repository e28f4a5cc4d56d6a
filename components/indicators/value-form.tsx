'use client'

import type { IndicatorWords } from '@/components/indicators/indicator-words'
import { fill } from '@/components/plans/fill'
import { ButtonLink } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { correctValueAction, reportValueAction } from '@/lib/indicators/actions'
import type { FormState } from '@/lib/platform/form-state'

type Props = {
  municipality: string
  submissionKey: string
  indicatorId: string
  unit: string
  /** The value that is corrected; null for a new one. */
  valueId: string | null
  value: string
  measuredOn: string
  cancelHref: string
  words: IndicatorWords['value'] & { personal: string; cancel: string }
  formWords: FormWords
  optional: string
}

const idOf = (field: string) => `value-${field}`

/** A value measured on a day, or what stands instead of one that was wrong. */
export function ValueForm(props: Props) {
  const { municipality, submissionKey, indicatorId, valueId, cancelHref, words, formWords } = props
  return (
    <CommandForm
      action={valueId ? correctValueAction : reportValueAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      controlId={idOf}
      className="mt-4 grid gap-4"
    >
      {(state) => (
        <>
          <input type="hidden" name="indicatorId" value={indicatorId} />
          {valueId && <input type="hidden" name="valueId" value={valueId} />}
          <ValueFields {...props} state={state} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{valueId ? words.correct : words.save}</SubmitButton>
            <ButtonLink href={cancelHref}>{words.cancel}</ButtonLink>
          </div>
          {valueId && (
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
              <p className="text-ui text-ink-2">{words.withdrawHint}</p>
              <SubmitButton size="small" name="withdraw" value="yes">
                {words.withdraw}
              </SubmitButton>
            </div>
          )}
        </>
      )}
    </CommandForm>
  )
}

function ValueFields({ state, ...props }: Props & { state: FormState }) {
  const { unit, valueId, value, measuredOn, words, formWords, optional } = props
  const error = (field: string) => fieldError(formWords, state, field)
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          id={idOf('value')}
          label={unit ? fill(words.valueIn, { unit }) : words.value}
          error={error('value')}
        >
          {(control) => (
            <TextInput
              {...control}
              name="value"
              inputMode="decimal"
              className="max-w-48"
              defaultValue={typedValue(state, 'value', value)}
            />
          )}
        </Field>
        <Field id={idOf('measuredOn')} label={words.measuredOn} error={error('measuredOn')}>
          {(control) => (
            <DateField
              {...control}
              name="measuredOn"
              defaultValue={typedValue(state, 'measuredOn', measuredOn)}
            />
          )}
        </Field>
      </div>
      <Field
        id={idOf('comment')}
        label={valueId ? words.why : words.comment}
        hint={words.personal}
        optional={optional}
        error={error('comment')}
      >
        {(control) => <TextInput {...control} name="comment" defaultValue={typedValue(state, 'comment')} />}
      </Field>
    </>
  )
}
