'use client'

import { CommandForm } from '@/components/ui/command-form'
import type { FormWords } from '@/components/ui/form-words'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Restore } from '@/lib/field-history/queries'
import { restoreFields } from '@/lib/field-history/rules'
import { editMeasureAction } from '@/lib/measures/actions'
import { editPlanTextAction } from '@/lib/plans/actions'
import type { FormState } from '@/lib/platform/form-state'

type Props = {
  municipality: string
  restore: Restore
  submissionKey: string
  words: { restore: string; restoreThis: string; changed: string }
  formWords: FormWords
}

/** The ordinary edit with an earlier value: the same rules, and a new change in the history. */
export function RestoreForm({ municipality, restore, submissionKey, words, formWords }: Props) {
  const common = { municipality, submissionKey, words: formWords, className: 'mt-2 grid gap-2' }
  const button = (state: FormState) => (
    <>
      {state.status === 'refused' && state.refusal.kind === 'conflict' && (
        <Notice kind="soon" role="alert" title={words.changed} />
      )}
      <div>
        <SubmitButton size="small" aria-label={words.restoreThis}>
          {words.restore}
        </SubmitButton>
      </div>
    </>
  )
  if (restore.kind === 'section') {
    return (
      <CommandForm {...common} action={editPlanTextAction}>
        {(state) => (
          <>
            <Hidden
              fields={[
                ['sectionId', restore.sectionId],
                ['version', String(restore.version)],
              ]}
            />
            <Hidden
              fields={[
                ['base', restore.base],
                ['body', restore.body],
              ]}
            />
            {button(state)}
          </>
        )}
      </CommandForm>
    )
  }
  return (
    <CommandForm {...common} action={editMeasureAction}>
      {(state) => (
        <>
          <Hidden
            fields={[
              ['measureId', restore.measureId],
              ['version', String(restore.version)],
            ]}
          />
          <Hidden fields={restoreFields(restore.edit)} />
          {button(state)}
        </>
      )}
    </CommandForm>
  )
}

function Hidden({ fields }: { fields: [name: string, value: string][] }) {
  return fields.map(([name, value]) => <input key={name + value} type="hidden" name={name} value={value} />)
}
