'use client'

import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { saveGuidanceAction } from '@/lib/guidance/actions'
import type { GuidanceEdit } from '@/lib/guidance/queries'
import { guidanceFields } from '@/lib/guidance/rules'
import type { GuidanceText } from '@/lib/guidance/schema'
import { residentLanguages } from '@/lib/resident-languages/rules'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  submissionKey: string
  page: GuidanceEdit
  /** What the page says now: the draft, what is published, or the ready-made text. */
  text: GuidanceText
  words: FormWords
  labels: Messages['guidance']['edit']
}

/** Plain text, a point on each line: kept as a draft, or published. */
export function GuidanceEditor({ municipality, submissionKey, page, text, words, labels }: Props) {
  const { direction } = residentLanguages[page.language]
  return (
    <CommandForm
      action={saveGuidanceAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      className="mt-8 grid max-w-prose gap-6"
    >
      {(state) => (
        <>
          <input type="hidden" name="audience" value={page.audience} />
          <input type="hidden" name="language" value={page.language} />
          <input type="hidden" name="version" value={page.version} />
          {guidanceFields.map((name) => (
            <Field
              key={name}
              id={name}
              label={labels.fields[name]}
              hint={name === 'title' || name === 'lead' ? undefined : labels.lines}
              error={fieldError(words, state, name)}
            >
              {(control) => {
                const common = {
                  ...control,
                  name,
                  lang: page.language,
                  dir: direction,
                  defaultValue: typedValue(state, name, text[name]),
                }
                return name === 'title' ? (
                  <TextInput {...common} required />
                ) : (
                  <TextArea {...common} rows={name === 'lead' ? 3 : 6} />
                )
              }}
            </Field>
          ))}
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="act" value="publish" variant="primary" pendingText={labels.saving}>
              {labels.publish}
            </SubmitButton>
            <SubmitButton name="act" value="keep" pendingText={labels.saving}>
              {labels.keep}
            </SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
