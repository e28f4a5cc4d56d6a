'use client'

import { residentFormWords } from '@/components/residents/resident-words'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { continueDialogueAction } from '@/lib/dialogues/actions'
import type { OpenedDialogue } from '@/lib/dialogues/queries'
import type { FormState } from '@/lib/platform/form-state'
import type { ResidentWords } from '@/messages/residents/load'

type Props = { slug: string; formKey: string; locale: string; words: ResidentWords }
type State = FormState<OpenedDialogue>

/**
 * One form: with the code alone it opens the conversation, with a text it adds to it. Nothing is remembered between
 * the two but what stands in the page itself.
 */
export function FollowUp({ slug, formKey, locale, words }: Props) {
  const formWords = residentFormWords(words)
  return (
    <CommandForm
      action={continueDialogueAction}
      municipality={slug}
      submissionKey={formKey}
      words={formWords}
      className="flex flex-col gap-8"
    >
      {(state: State) => {
        const opened = state.status === 'done' ? state.value : null
        return opened ? (
          <Conversation opened={opened} locale={locale} words={words} />
        ) : (
          <CodeField state={state} words={words} />
        )
      }}
    </CommandForm>
  )
}

function CodeField({ state, words }: { state: State; words: ResidentWords }) {
  const { followUp } = words
  const writing = typedValue(state, 'message')
  return (
    <>
      <div>
        <h1>{followUp.title}</h1>
        <p className="mt-2 text-body text-ink-2">{followUp.lead}</p>
      </div>
      <Field
        id="code"
        large
        label={followUp.code}
        hint={followUp.codeHint}
        error={fieldError(residentFormWords(words), state, 'code')}
      >
        {(control) => (
          <TextInput
            {...control}
            name="code"
            required
            dir="ltr"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            defaultValue={typedValue(state, 'code')}
          />
        )}
      </Field>
      {writing !== '' && <MessageField text={writing} words={words} />}
      <SubmitButton variant="primary" size="big" wide pendingText={followUp.opening}>
        {followUp.open}
      </SubmitButton>
    </>
  )
}

type ConversationProps = { opened: OpenedDialogue; locale: string; words: ResidentWords }

function Conversation({ opened, locale, words }: ConversationProps) {
  const { followUp } = words
  const day = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  })
  return (
    <>
      <input type="hidden" name="code" value={opened.code} />
      <div>
        <h1>{followUp.title}</h1>
        <p className="mt-2 text-lead" role="status">
          {opened.sent ? followUp.sent : followUp[opened.status]}
        </p>
      </div>
      {opened.messages.length > 0 && (
        <ol className="border-t-2 border-ink">
          {opened.messages.map(({ id, at, from, text }) => (
            <li key={id} className={`border-b border-line py-4 ${from === 'resident' ? 'ps-8' : ''}`}>
              <p className="text-ui text-ink-2">
                <b className="text-ink">{from === 'office' ? followUp.office : followUp.you}</b>{' '}
                <time dateTime={at}>{day.format(new Date(at))}</time>
              </p>
              <p dir="auto" className="whitespace-pre-wrap text-body">
                {text}
              </p>
            </li>
          ))}
        </ol>
      )}
      {opened.canWrite && (
        // A new field for every answer: what was sent is not offered to be sent again.
        <div key={opened.messages.length} className="grid gap-6">
          <MessageField words={words} />
          <SubmitButton variant="primary" size="big" wide pendingText={followUp.sending}>
            {followUp.send}
          </SubmitButton>
        </div>
      )}
    </>
  )
}

function MessageField({ text = '', words: { followUp } }: { text?: string; words: ResidentWords }) {
  return (
    <Field id="message" large label={followUp.write} hint={followUp.writeHint}>
      {(control) => <TextArea {...control} name="message" rows={6} dir="auto" defaultValue={text} />}
    </Field>
  )
}
