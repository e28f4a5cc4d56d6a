'use client'

import { type AskedIndicator, ReportedValues } from '@/components/indicators/reported-values'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { Notice } from '@/components/ui/notice'
import { type Option, Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { followUpMeasureAction } from '@/lib/follow-ups/actions'
import type { MeasureStatus } from '@/lib/measures/schema'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  measureId: string
  status: MeasureStatus
  statuses: readonly Option[]
  submissionKey: string
  /** A recurring measure gets its next day when it is reported done. */
  recurs: boolean
  /** The measure's indicators: each may have a new value. */
  asked: readonly AskedIndicator[]
  today: string
  valueWords: Messages['indicators']['followUp']
  words: Messages['measures']['followUp']
  formWords: FormWords
  optional: string
}

export function FollowUpForm(props: Props) {
  const { municipality, measureId, status, statuses, submissionKey, recurs, words, formWords, optional } =
    props
  const { asked, today, valueWords } = props
  return (
    <CommandForm
      action={followUpMeasureAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="mt-4 grid gap-4"
    >
      {(state) => {
        const error = (field: string) => fieldError(formWords, state, field)
        return (
          <>
            {state.status === 'done' && <Notice kind="done" role="status" title={words.done} />}
            <input type="hidden" name="measureId" value={measureId} />
            <Field
              id="status"
              label={words.status}
              hint={recurs ? words.recurs : undefined}
              error={error('status')}
            >
              {(control) => (
                <Select
                  key={typedValue(state, 'status', status)}
                  {...control}
                  name="status"
                  defaultValue={typedValue(state, 'status', status)}
                  options={statuses}
                />
              )}
            </Field>
            <Field id="comment" label={words.comment} error={error('comment')}>
              {(control) => (
                <TextArea {...control} name="comment" defaultValue={typedValue(state, 'comment')} />
              )}
            </Field>
            <Field
              id="progress"
              label={words.progress}
              hint={words.progressHint}
              optional={optional}
              error={error('progress')}
            >
              {(control) => (
                <TextInput
                  {...control}
                  name="progress"
                  inputMode="numeric"
                  maxLength={3}
                  className="max-w-24"
                  defaultValue={typedValue(state, 'progress')}
                />
              )}
            </Field>
            <Field id="obstacle" label={words.obstacle} optional={optional} error={error('obstacle')}>
              {(control) => (
                <TextArea
                  {...control}
                  name="obstacle"
                  rows={2}
                  defaultValue={typedValue(state, 'obstacle')}
                />
              )}
            </Field>
            <ReportedValues
              {...{ state, today, formWords, optional }}
              indicators={asked}
              words={valueWords}
            />
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
