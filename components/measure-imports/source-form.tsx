'use client'

import { useState } from 'react'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { mostFileBytes } from '@/lib/given-files/rules'
import { readImportAction } from '@/lib/measure-imports/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  planId: string
  submissionKey: string
  words: Messages['imports']['start']
  formWords: FormWords
}

export function SourceForm({ municipality, planId, submissionKey, words, formWords }: Props) {
  // Said before a large file is sent anywhere.
  const [tooLarge, setTooLarge] = useState(false)
  return (
    <CommandForm
      action={readImportAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      controlId={(field) => `import-${field}`}
      className="grid gap-6"
    >
      {(state) => (
        <>
          <input type="hidden" name="planId" value={planId} />
          <RadioGroup
            id="import-kind"
            name="kind"
            legend={words.kind}
            defaultValue={typedValue(state, 'kind', 'measures')}
            choices={[
              { value: 'measures', label: words.measures, hint: words.measuresHint },
              { value: 'prose', label: words.prose, hint: words.proseHint },
            ]}
          />
          <Field
            id="import-text"
            label={words.text}
            hint={words.textHint}
            error={fieldError(formWords, state, 'text')}
          >
            {(control) => (
              <TextArea {...control} name="text" rows={12} defaultValue={typedValue(state, 'text')} />
            )}
          </Field>
          <Field
            id="import-file"
            label={words.file}
            hint={words.fileHint}
            error={tooLarge ? formWords.import_file_too_large : fieldError(formWords, state, 'file')}
          >
            {(control) => (
              <input
                {...control}
                type="file"
                name="file"
                accept=".docx,.xlsx,.csv,.txt"
                className="control"
                onChange={({ currentTarget }) => setTooLarge(isTooLarge(currentTarget.files))}
              />
            )}
          </Field>
          <div>
            <SubmitButton variant="primary" pendingText={words.pending} disabled={tooLarge}>
              {words.submit}
            </SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}

const isTooLarge = (files: FileList | null) => [...(files ?? [])].some(({ size }) => size > mostFileBytes)
