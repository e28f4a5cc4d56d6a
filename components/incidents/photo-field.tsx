'use client'

import { useEffect, useRef, useState } from 'react'
import { Field } from '@/components/ui/field'
import { fieldError } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { acceptedPhotos } from '@/lib/incidents/schema'
import type { FormState } from '@/lib/platform/form-state'
import { mostFileBytes } from '@/lib/stored-files/rules'

type Props = {
  state: FormState
  label: string
  hint: string
  /** Said when the form has come back, to those whose browser has let go of the file. */
  again: string
  optional?: string
  large?: boolean
  formWords: FormWords
}

export function PhotoField({ state, label, hint, again, optional, large, formWords }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<File | null>(null)
  const cameBack = state.status !== 'idle' && state.status !== 'done'
  useEffect(() => {
    // A form that comes back is emptied of its files; the browser still has this one.
    if (!cameBack || !chosen || !input.current || input.current.files?.length) return
    const transfer = new DataTransfer()
    transfer.items.add(chosen)
    input.current.files = transfer.files
  }, [cameBack, chosen])
  const tooLarge = (chosen?.size ?? 0) > mostFileBytes
  return (
    <Field
      id="photo"
      large={large}
      label={label}
      hint={cameBack ? again : hint}
      optional={optional}
      error={tooLarge ? formWords.file_too_large : fieldError(formWords, state, 'photo')}
    >
      {(control) => (
        <input
          {...control}
          ref={input}
          type="file"
          name="photo"
          accept={acceptedPhotos}
          className="control"
          onChange={({ currentTarget: { files } }) => setChosen(files?.[0] ?? null)}
        />
      )}
    </Field>
  )
}
