'use client'

import { useEffect, useRef, useState } from 'react'
import type { FieldsProps } from '@/components/residents/resident-form'
import { residentFormWords } from '@/components/residents/resident-words'
import { Field } from '@/components/ui/field'
import { fieldError } from '@/components/ui/form-errors'
import { mostResidentFiles } from '@/lib/residents/rules'
import { acceptedEndings, mostFileBytes } from '@/lib/stored-files/rules'

type Fault = 'file_too_large' | 'too_many'

function faultOf(files: readonly File[]): Fault | null {
  if (files.length > mostResidentFiles) return 'too_many'
  return files.reduce((sum, { size }) => sum + size, 0) > mostFileBytes ? 'file_too_large' : null
}

/** Pictures and papers, several at once. What is too large is let go of before it is sent anywhere. */
export function FilesField({ words, state }: FieldsProps) {
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<File[]>([])
  const [fault, setFault] = useState<Fault | null>(null)
  const { form, errors } = words
  const cameBack = state.status !== 'idle' && state.status !== 'done'
  useEffect(() => {
    // A form that comes back is emptied of its files; the browser still has these.
    if (!cameBack || chosen.length === 0 || !input.current || input.current.files?.length) return
    const transfer = new DataTransfer()
    for (const file of chosen) transfer.items.add(file)
    input.current.files = transfer.files
  }, [cameBack, chosen])
  const choose = (field: HTMLInputElement) => {
    const files = [...(field.files ?? [])]
    const found = faultOf(files)
    if (found) field.value = ''
    setFault(found)
    setChosen(found ? [] : files)
  }
  return (
    <Field
      id="files"
      large
      label={form.files}
      hint={cameBack ? form.filesAgain : form.filesHint}
      optional={form.optional}
      error={fault ? errors[fault] : fieldError(residentFormWords(words), state, 'files')}
    >
      {(control) => (
        <input
          {...control}
          ref={input}
          type="file"
          name="files[]"
          multiple
          accept={acceptedEndings}
          className="control"
          onChange={({ currentTarget }) => choose(currentTarget)}
        />
      )}
    </Field>
  )
}
