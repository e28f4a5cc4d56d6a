'use client'

import { FormTokens } from '@/components/residents/form-tokens'
import { ResidentReceipt } from '@/components/residents/resident-receipt'
import { residentFormWords } from '@/components/residents/resident-words'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { askForAdviceAction } from '@/lib/advice-questions/actions'
import { inLanguage, type ResidentLanguage } from '@/lib/resident-languages/rules'
import type { ResidentWords } from '@/messages/residents/load'

type Props = {
  slug: string
  language: ResidentLanguage
  words: ResidentWords
  token: { key: string; stamp: string }
}

/** One question to the support function, without anybody's name. */
export function AdviceForm({ slug, language, words, token }: Props) {
  const { advice, form, receipt } = words
  const formWords = residentFormWords(words)
  return (
    <CommandForm
      action={askForAdviceAction}
      municipality={slug}
      submissionKey={token.key}
      words={formWords}
      className="flex flex-col gap-8"
    >
      {(state) =>
        state.status === 'done' ? (
          <ResidentReceipt
            code={state.value.code}
            title={receipt.adviceTitle}
            use={receipt.adviceUse}
            words={receipt}
            followUpHref={inLanguage(`/${slug}/public/follow-up`, language)}
          />
        ) : (
          <>
            <FormTokens token={token} language={language} trapLabel={form.trap} />
            <div>
              <h1>{advice.title}</h1>
              <p className="mt-2 text-body text-ink-2">{advice.lead}</p>
            </div>
            <Field
              id="question"
              large
              label={advice.question}
              hint={advice.questionHint}
              error={fieldError(formWords, state, 'question')}
            >
              {(control) => (
                <TextArea
                  {...control}
                  name="question"
                  rows={6}
                  required
                  defaultValue={typedValue(state, 'question')}
                />
              )}
            </Field>
            <SubmitButton variant="primary" size="big" wide pendingText={form.sending}>
              {form.send}
            </SubmitButton>
          </>
        )
      }
    </CommandForm>
  )
}
