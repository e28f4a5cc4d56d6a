'use client'

import type { IndicatorWords } from '@/components/indicators/indicator-words'
import { seenBase, WrittenMeanwhile } from '@/components/merging/written-meanwhile'
import { ButtonLink } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { addIndicatorAction, editIndicatorAction } from '@/lib/indicators/actions'
import { directions, type IndicatorDraft, type IndicatorField } from '@/lib/indicators/schema'
import type { FormState } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  submissionKey: string
  /** Of the measure when it is new, of the indicator when it is there. */
  of: { measureId: string } | { indicatorId: string }
  draft: IndicatorDraft
  cancelHref: string
  words: Pick<IndicatorWords, 'fields' | 'hints' | 'directions' | 'save' | 'cancel'>
  meanwhile: Messages['guideline-drafts']['meanwhile']
  formWords: FormWords
  optional: string
}

const idOf = (field: string) => `indicator-${field}`

/** What is measured, from where to where, and how. */
export function IndicatorForm(props: Props) {
  const { municipality, submissionKey, of, draft, cancelHref, words, meanwhile, formWords, optional } = props
  const fields: Record<string, string> = words.fields
  return (
    <CommandForm
      action={'measureId' in of ? addIndicatorAction : editIndicatorAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      controlId={idOf}
      className="mt-4 grid gap-4"
    >
      {(state) => (
        <>
          <WrittenMeanwhile state={state} words={meanwhile} nameOf={(field) => fields[field] ?? field} />
          {'measureId' in of ? (
            <input type="hidden" name="measureId" value={of.measureId} />
          ) : (
            <>
              <input type="hidden" name="indicatorId" value={of.indicatorId} />
              <input type="hidden" name="base" value={seenBase(state, draft)} />
            </>
          )}
          <IndicatorFields {...{ state, draft, words, formWords, optional }} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{words.save}</SubmitButton>
            <ButtonLink href={cancelHref}>{words.cancel}</ButtonLink>
          </div>
        </>
      )}
    </CommandForm>
  )
}

type FieldsProps = Pick<Props, 'draft' | 'words' | 'formWords' | 'optional'> & { state: FormState }

function IndicatorFields({ state, draft, words, formWords, optional }: FieldsProps) {
  const { fields, hints } = words
  const given = (name: IndicatorField) => ({
    name,
    defaultValue: typedValue(state, name, draft[name]),
  })
  const about = (name: IndicatorField) => ({
    id: idOf(name),
    label: fields[name],
    error: fieldError(formWords, state, name),
  })
  const choices = directions.map((value) => ({ value, label: words.directions[value] }))
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_10rem]">
        <Field {...about('name')} hint={hints.name}>
          {(control) => <TextInput {...control} {...given('name')} />}
        </Field>
        <Field {...about('unit')} hint={hints.unit} optional={optional}>
          {(control) => <TextInput {...control} {...given('unit')} />}
        </Field>
      </div>
      <RadioGroup
        key={typedValue(state, 'direction', draft.direction)}
        id={idOf('direction')}
        legend={fields.direction}
        error={fieldError(formWords, state, 'direction')}
        choices={choices}
        {...given('direction')}
      />
      {(['baseline', 'target'] as const).map((end) => (
        <div key={end} className="grid content-start gap-4 sm:grid-cols-2">
          <Field {...about(`${end}Value`)} hint={hints.number} optional={optional}>
            {(control) => (
              <TextInput {...control} {...given(`${end}Value`)} inputMode="decimal" className="max-w-48" />
            )}
          </Field>
          <Field {...about(`${end}On`)} optional={optional} className="self-end">
            {(control) => <DateField {...control} {...given(`${end}On`)} />}
          </Field>
        </div>
      ))}
      <Field {...about('source')} hint={`${hints.source} ${hints.personal}`} optional={optional}>
        {(control) => <TextArea {...control} {...given('source')} rows={2} />}
      </Field>
    </>
  )
}
