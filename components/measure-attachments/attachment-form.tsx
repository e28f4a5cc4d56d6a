'use client'

import { useState } from 'react'
import { fill } from '@/components/plans/fill'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { attachFileAction } from '@/lib/measure-attachments/actions'
import { acceptedEndings, sizeOf } from '@/lib/stored-files/rules'
import { mostFileBytes } from '@/lib/stored-files/schema'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  measureId: string
  submissionKey: string
  locale: string
  words: Messages['attachments']['form']
  formWords: FormWords
}

export function AttachmentForm({ municipality, measureId, submissionKey, locale, words, formWords }: Props) {
  const [chosen, setChosen] = useState<{ name: string; size: number } | null>(null)
  // Said before a large file is sent anywhere.
  const tooLarge = (chosen?.size ?? 0) > mostFileBytes
  const sending = () => {
    if (!chosen) return words.pending
    const { amount, unit } = sizeOf(chosen.size, locale)
    return fill(words.sending, { name: chosen.name, size: `${amount} ${unit}` })
  }
  return (
    <CommandForm
      action={attachFileAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      controlId={() => 'bilaga'}
      className="mt-6 grid max-w-prose gap-4"
      onDone={() => setChosen(null)}
    >
      {(state, pending) => (
        <>
          <input type="hidden" name="measureId" value={measureId} />
          <Field
            id="bilaga"
            label={words.file}
            hint={words.hint}
            error={tooLarge ? formWords.file_too_large : fieldError(formWords, state, 'file')}
          >
            {(control) => (
              <input
                {...control}
                type="file"
                name="file"
                accept={acceptedEndings}
                className="control"
                onChange={({ currentTarget: { files } }) => setChosen(files?.[0] ?? null)}
              />
            )}
          </Field>
          <div className="flex flex-wrap items-center gap-4">
            <SubmitButton pendingText={words.pending} disabled={tooLarge}>
              {words.submit}
            </SubmitButton>
            <p role="status" className="text-ui text-ink-2 wrap-anywhere">
              {pending ? sending() : state.status === 'done' && fill(words.done, { name: state.value.name })}
            </p>
          </div>
        </>
      )}
    </CommandForm>
  )
}
