'use client'

import { MomentFields, type Proposal } from '@/components/assessments/moment-fields'
import { TextField } from '@/components/assessments/text-field'
import { CommandForm } from '@/components/ui/command-form'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { assessProtectionAction, correctProtectionAction } from '@/lib/assessments/actions'
import { protectionDecisions } from '@/lib/assessments/schema'
import type { Messages } from '@/messages/load'

export type AssessmentFormProps = {
  municipality: string
  report: string
  /** The assessment that a new one is to correct. */
  corrects?: string
  submissionKey: string
  proposal: Proposal
  text: Messages['assessments']
  words: FormWords
}

/** Skyddsbedömning, or a new one in the place of one that was wrong. */
export function ProtectionForm(props: AssessmentFormProps) {
  const { municipality, report, corrects = '', submissionKey, proposal, text, words } = props
  const prefix = corrects ? 'protection-new' : 'protection'
  const said = text.protection
  return (
    <CommandForm
      action={corrects ? correctProtectionAction : assessProtectionAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      controlId={(field) => `${prefix}-${field}`}
      className="group/form mt-4 grid gap-6"
    >
      {(state) => {
        const common = { prefix, words, state }
        return (
          <>
            <input type="hidden" name="id" value={report} />
            <input type="hidden" name="corrects" value={corrects} />
            {corrects && (
              <TextField {...common} name="why" label={text.form.why} hint={text.form.whyHint} rows={2} />
            )}
            <RadioGroup
              id={`${prefix}-decision`}
              name="decision"
              legend={said.decision}
              error={fieldError(words, state, 'decision')}
              defaultValue={typedValue(state, 'decision', '')}
              choices={protectionDecisions.map((value) => ({ value, label: said[value] }))}
            />
            <div className="hidden group-has-[[value=needed]:checked]/form:block">
              <TextField {...common} name="action" label={said.action} hint={said.actionHint} />
            </div>
            <TextField {...common} name="basis" label={said.basis} hint={said.basisHint} />
            <TextField {...common} name="reasons" label={said.reasons} rows={4} />
            <MomentFields {...common} text={text.form} proposal={proposal} />
            <div>
              <SubmitButton variant={corrects ? 'plain' : 'primary'} pendingText={text.form.saving}>
                {said.submit}
              </SubmitButton>
            </div>
          </>
        )
      }}
    </CommandForm>
  )
}
