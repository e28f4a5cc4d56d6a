'use client'

import { useState } from 'react'
import { fill } from '@/components/plans/fill'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/platform/form-state'
import { acceptedEndings, mostFileBytes, sizeOf } from '@/lib/stored-files/rules'

type Props<Kept extends { name: string }> = {
  action: (previous: FormState<Kept>, formData: FormData) => Promise<FormState<Kept>>
  municipality: string
  /** What the file is to be attached to. */
  owner: { field: string; id: string }
  submissionKey: string
  locale: string
  words: Record<'file' | 'hint' | 'submit' | 'pending' | 'sending' | 'done', string>
  formWords: FormWords
}

/** One file at a time, with or without JavaScript. */
export function FileForm<Kept extends { name: string }>({
  action,
  municipality,
  owner,
  submissionKey,
  locale,
  words,
  formWords,
}: Props<Kept>) {
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
      action={action}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      controlId={() => 'bilaga'}
      className="mt-6 grid max-w-prose gap-4"
      onDone={() => setChosen(null)}
    >
      {(state, pending) => (
        <>
          <input type="hidden" name={owner.field} value={owner.id} />
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
