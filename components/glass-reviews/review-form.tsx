'use client'

import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { reviewGlassAction } from '@/lib/glass-reviews/actions'
import { glassFindings } from '@/lib/glass-reviews/schema'
import type { Messages } from '@/messages/load'

type Props = {
  glass: string
  municipality: string
  submissionKey: string
  words: FormWords
  text: Messages['glass-reviews']
}

export function ReviewForm({ glass, municipality, submissionKey, words, text }: Props) {
  return (
    <CommandForm
      action={reviewGlassAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      controlId={(field) => (field === 'finding' ? `finding-${glassFindings[0]}` : field)}
      className="grid gap-6"
    >
      {(state) => (
        <>
          <input type="hidden" name="glass" value={glass} />
          <RadioGroup
            id="finding"
            name="finding"
            legend={text.finding}
            error={fieldError(words, state, 'finding')}
            defaultValue={typedValue(state, 'finding')}
            choices={glassFindings.map((value) => ({ value, label: text.findings[value].label }))}
          />
          <Field
            id="review"
            label={text.judgement}
            hint={text.judgementHint}
            error={fieldError(words, state, 'review')}
          >
            {(control) => (
              <TextArea {...control} name="review" rows={3} defaultValue={typedValue(state, 'review')} />
            )}
          </Field>
          <div>
            <SubmitButton variant="primary">{text.save}</SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
