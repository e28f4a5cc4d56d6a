'use client'

import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { type Option, Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { moveMeasuresAction } from '@/lib/guideline-publishing/actions'
import type { PointingMeasure } from '@/lib/guideline-publishing/rules'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  guidelineId: string
  fromSectionId: string
  /** The same section in the new version, where there is one. */
  suggested: string
  measures: readonly PointingMeasure[]
  choices: readonly Option[]
  submissionKey: string
  words: Messages['guideline-publishing']['moveForm']
  formWords: FormWords
}

/** One choice for the whole section; a measure with a choice of its own goes there instead. */
export function MoveForm(props: Props) {
  const { municipality, guidelineId, fromSectionId, suggested, measures } = props
  const { choices, submissionKey, words, formWords } = props
  const allId = `all-${fromSectionId}`
  return (
    <CommandForm
      action={moveMeasuresAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      controlId={() => allId}
      className="mt-4 grid gap-4"
    >
      {(state) => (
        <>
          <input type="hidden" name="guidelineId" value={guidelineId} />
          <input type="hidden" name="fromSectionId" value={fromSectionId} />
          <Field
            id={allId}
            label={words.all}
            className="max-w-prose"
            error={fieldError(formWords, state, 'all')}
          >
            {(control) => (
              <Select
                key={typedValue(state, 'all', suggested)}
                {...control}
                name="all"
                defaultValue={typedValue(state, 'all', suggested)}
                empty={words.later}
                options={choices}
              />
            )}
          </Field>
          <ul>
            {measures.map(({ id, title, committee, planTitle }) => (
              <li
                key={id}
                className="grid gap-x-8 gap-y-2 border-b border-line py-3 md:grid-cols-[minmax(0,1fr)_24rem]"
              >
                <div>
                  <label htmlFor={`to-${id}`} className="font-semibold">
                    {title}
                  </label>
                  <p className="max-w-none text-ui text-ink-2">
                    {committee}. {planTitle}
                  </p>
                </div>
                <Select
                  key={typedValue(state, `to.${id}`)}
                  id={`to-${id}`}
                  className="self-start"
                  name={`to.${id}`}
                  defaultValue={typedValue(state, `to.${id}`)}
                  empty={words.asAll}
                  options={choices}
                />
              </li>
            ))}
          </ul>
          <div>
            <SubmitButton pendingText={words.pending}>{words.submit}</SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
