'use client'

import { useState } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { type Option, Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { type PersonalKind, personalDataIn } from '@/lib/comments/rules'
import type { FormState } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'

type Words = Messages['consultation']['form']
type Place = { planId: string; threadId: string }

type Props = {
  action: (previous: FormState<Place>, formData: FormData) => Promise<FormState<Place>>
  municipality: string
  /** The plan, or the comment that is answered or changed. */
  subject: { name: 'planId' | 'commentId'; value: string }
  submissionKey: string
  kind: 'comment' | 'reply' | 'change'
  /** What a new comment may be about. */
  places?: readonly Option[]
  about?: string
  saved?: string
  cancelHref?: string
  words: Words
  formWords: FormWords
}

const labels = { comment: 'body', reply: 'reply', change: 'change' } as const
const buttons = { comment: 'submit', reply: 'replySubmit', change: 'changeSubmit' } as const

/** Writes, answers or changes; what looks like personal data is pointed out while one types, never stopped. */
export function CommentForm(props: Props) {
  const { action, municipality, subject, kind, places, about, saved = '', words, formWords } = props
  const [personal, setPersonal] = useState<PersonalKind | null>(null)
  const idOf = (field: string) => `${kind}-${field}`
  return (
    <CommandForm
      action={action}
      municipality={municipality}
      submissionKey={props.submissionKey}
      words={formWords}
      controlId={idOf}
      className="mt-4 grid gap-4"
    >
      {(state) => (
        <>
          <input type="hidden" name={subject.name} value={subject.value} />
          {places && (
            <Field id={idOf('about')} label={words.about} error={fieldError(formWords, state, 'about')}>
              {(control) => (
                <Select
                  {...control}
                  key={typedValue(state, 'about', about)}
                  name="about"
                  options={places}
                  defaultValue={typedValue(state, 'about', about)}
                />
              )}
            </Field>
          )}
          <Field
            id={idOf('body')}
            label={words[labels[kind]]}
            hint={words.bodyHint}
            error={fieldError(formWords, state, 'body')}
          >
            {(control) => (
              <TextArea
                {...control}
                name="body"
                rows={kind === 'comment' ? 4 : 3}
                defaultValue={typedValue(state, 'body', saved)}
                onChange={(event) => setPersonal(personalDataIn(event.target.value))}
              />
            )}
          </Field>
          <p role="status" className="text-ui text-soon empty:hidden">
            {personal && words.personal[personal]}
          </p>
          <div className="flex flex-wrap gap-2">
            <SubmitButton variant="primary" pendingText={words.pending}>
              {words[buttons[kind]]}
            </SubmitButton>
            {props.cancelHref && <ButtonLink href={props.cancelHref}>{words.cancel}</ButtonLink>}
          </div>
        </>
      )}
    </CommandForm>
  )
}
