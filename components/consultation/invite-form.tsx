'use client'

import { ButtonLink } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { type Option, Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { inviteAction } from '@/lib/invitations/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  planId: string
  people: readonly Option[]
  today: string
  proposedDay: string
  submissionKey: string
  cancelHref: string
  words: Messages['consultation']['invite']
  formWords: FormWords
}

export function InviteForm(props: Props) {
  const { municipality, planId, people, today, proposedDay, submissionKey, cancelHref, words, formWords } =
    props
  return (
    <CommandForm
      action={inviteAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="grid gap-4 border-b-2 border-accent bg-paper-2 p-4"
    >
      {(state) => (
        <>
          <input type="hidden" name="planId" value={planId} />
          <Field
            id="userId"
            label={words.who}
            hint={words.hint}
            error={fieldError(formWords, state, 'userId')}
          >
            {(control) => (
              <Select
                {...control}
                key={typedValue(state, 'userId')}
                name="userId"
                empty={words.choose}
                options={people}
                defaultValue={typedValue(state, 'userId')}
              />
            )}
          </Field>
          <Field id="answerBy" label={words.answerBy} error={fieldError(formWords, state, 'answerBy')}>
            {(control) => (
              <DateField
                {...control}
                name="answerBy"
                min={today}
                defaultValue={typedValue(state, 'answerBy', proposedDay)}
              />
            )}
          </Field>
          <div className="flex flex-wrap gap-2">
            <SubmitButton variant="primary" pendingText={words.pending}>
              {words.submit}
            </SubmitButton>
            <ButtonLink href={cancelHref}>{words.cancel}</ButtonLink>
          </div>
        </>
      )}
    </CommandForm>
  )
}
