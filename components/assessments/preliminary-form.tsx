'use client'

import { MomentFields } from '@/components/assessments/moment-fields'
import type { AssessmentFormProps } from '@/components/assessments/protection-form'
import { TextField } from '@/components/assessments/text-field'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { correctDecisionAction, decideConcernAction } from '@/lib/assessments/actions'
import { preliminaryDecisions, recipients } from '@/lib/assessments/schema'
import type { FormState } from '@/lib/platform/form-state'

type Props = AssessmentFormProps & {
  adult: boolean
  /** How the police are reached here, said where they are chosen. */
  policeHint?: string
}
type PartProps = Props & { prefix: string; state: FormState }

/** Förhandsbedömning, or a new decision in the place of one that was wrong. */
export function PreliminaryForm(props: Props) {
  const { municipality, report, corrects = '', submissionKey, text, words } = props
  const prefix = corrects ? 'decision-new' : 'decision'
  const said = text.preliminary
  return (
    <CommandForm
      action={corrects ? correctDecisionAction : decideConcernAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      controlId={(field) => `${prefix}-${field}`}
      className="group/form mt-4 grid gap-6"
    >
      {(state) => {
        const part = { ...props, prefix, state }
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
              choices={preliminaryDecisions.map((value) => ({
                value,
                label: said[value],
                hint: said[`${value}Hint`],
              }))}
            />
            <Consent {...part} />
            <Recipient {...part} />
            <TextField {...common} name="basis" label={said.basis} hint={said.basisHint} />
            <ChildHeard {...part} />
            <TextField {...common} name="reasons" label={said.reasons} hint={said.ground} rows={4} />
            <MomentFields {...common} text={text.form} proposal={props.proposal} />
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

/** Asked of an adult, once an inquiry is chosen. */
function Consent({ adult, prefix, text: { preliminary: said }, words, state }: PartProps) {
  if (!adult) return null
  return (
    <div className="hidden gap-4 group-has-[[value=open\_inquiry]:checked]/form:grid">
      <RadioGroup
        id={`${prefix}-consent`}
        name="consent"
        legend={said.consent}
        error={fieldError(words, state, 'consent')}
        defaultValue={typedValue(state, 'consent', '')}
        choices={[
          { value: 'consent', label: said.consentYes },
          { value: 'compulsory_care', label: said.consentCare },
        ]}
      />
      <TextField {...{ prefix, words, state }} name="consentHow" label={said.consentHow} rows={2} />
    </div>
  )
}

function Recipient({ prefix, policeHint, text: { preliminary: said }, words, state }: PartProps) {
  return (
    <div className="hidden gap-4 group-has-[[value=pass\_on]:checked]/form:grid">
      <RadioGroup
        id={`${prefix}-recipient`}
        name="recipient"
        legend={said.recipient}
        error={fieldError(words, state, 'recipient')}
        defaultValue={typedValue(state, 'recipient', '')}
        choices={recipients.map((value) => ({
          value,
          label: said[value],
          hint: value === 'police' ? policeHint : undefined,
        }))}
      />
      <Field
        id={`${prefix}-recipientName`}
        label={said.recipientName}
        error={fieldError(words, state, 'recipientName')}
        className="group-has-[[value=police]:checked]/form:hidden"
      >
        {(control) => (
          <TextInput
            {...control}
            name="recipientName"
            autoComplete="off"
            defaultValue={typedValue(state, 'recipientName', '')}
          />
        )}
      </Field>
    </div>
  )
}

function ChildHeard({ adult, prefix, text: { preliminary: said }, words, state }: PartProps) {
  if (adult) return null
  return (
    <div className="grid gap-4">
      <RadioGroup
        id={`${prefix}-childHeard`}
        name="childHeard"
        legend={said.childHeard}
        error={fieldError(words, state, 'childHeard')}
        defaultValue={typedValue(state, 'childHeard', '')}
        choices={[
          { value: 'yes', label: said.heardYes },
          { value: 'no', label: said.heardNo },
        ]}
      />
      <TextField {...{ prefix, words, state }} name="childHeardHow" label={said.childHeardHow} rows={2} />
    </div>
  )
}
