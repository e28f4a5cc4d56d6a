'use client'

import { ButtonLink } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { resolveCommentAction } from '@/lib/comments/actions'
import { resolutions } from '@/lib/comments/schema'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  commentId: string
  submissionKey: string
  cancelHref: string
  words: Messages['consultation']['answer']
  formWords: FormWords
}

/** Followed or not, and why: what the consultation report will say. */
export function AnswerForm({ municipality, commentId, submissionKey, cancelHref, words, formWords }: Props) {
  return (
    <CommandForm
      action={resolveCommentAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="mt-4 grid gap-4"
    >
      {(state) => (
        <>
          <input type="hidden" name="commentId" value={commentId} />
          <RadioGroup
            id="resolution"
            name="resolution"
            legend={words.legend}
            error={fieldError(formWords, state, 'resolution')}
            defaultValue={typedValue(state, 'resolution')}
            choices={resolutions.map((value) => ({ value, label: words[value] }))}
          />
          <Field
            id="reason"
            label={words.reason}
            hint={words.reasonHint}
            error={fieldError(formWords, state, 'reason')}
          >
            {(control) => <TextArea {...control} name="reason" defaultValue={typedValue(state, 'reason')} />}
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
