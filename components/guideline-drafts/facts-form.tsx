'use client'

import { seenBase, WrittenMeanwhile } from '@/components/merging/written-meanwhile'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { editGuidelineFactsAction } from '@/lib/guideline-drafts/actions'
import type { FactsDraft } from '@/lib/guideline-drafts/schema'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  submissionKey: string
  guidelineId: string
  facts: FactsDraft
  words: Messages['guideline-drafts']
  formWords: FormWords
  optional: string
}

/** Its name, its version, and what it demands of a local coordinator. */
export function FactsForm(props: Props) {
  const { municipality, submissionKey, guidelineId, facts, words, formWords, optional } = props
  const names = words.facts as Record<string, unknown>
  return (
    <CommandForm
      action={editGuidelineFactsAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      controlId={(field) => `facts-${field}`}
      className="mt-4 grid gap-4"
    >
      {(state) => (
        <>
          <WrittenMeanwhile state={state} words={words.meanwhile} nameOf={(field) => String(names[field])} />
          <input type="hidden" name="guidelineId" value={guidelineId} />
          <input type="hidden" name="base" value={seenBase(state, facts)} />
          <div className="grid gap-4 sm:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
            <Field id="facts-title" label={words.facts.title} error={fieldError(formWords, state, 'title')}>
              {(control) => (
                <TextInput {...control} name="title" defaultValue={typedValue(state, 'title', facts.title)} />
              )}
            </Field>
            <Field
              id="facts-version"
              label={words.facts.version}
              error={fieldError(formWords, state, 'version')}
            >
              {(control) => (
                <TextInput
                  {...control}
                  name="version"
                  defaultValue={typedValue(state, 'version', facts.version)}
                />
              )}
            </Field>
          </div>
          <Field
            id="facts-duties"
            label={words.facts.duties}
            hint={words.facts.dutiesHint}
            optional={optional}
            error={fieldError(formWords, state, 'duties')}
          >
            {(control) => (
              <TextArea
                {...control}
                name="duties"
                defaultValue={typedValue(state, 'duties', facts.duties.join('\n'))}
              />
            )}
          </Field>
          <div>
            <SubmitButton>{words.save}</SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}
