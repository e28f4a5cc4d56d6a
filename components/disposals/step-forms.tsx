'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { CommandForm } from '@/components/ui/command-form'
import { Fieldset } from '@/components/ui/fieldset'
import { fieldError } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import {
  approveDisposalsAction,
  proposeDisposalsAction,
  withdrawDisposalsAction,
} from '@/lib/disposals/actions'
import type { Messages } from '@/messages/load'

type Common = {
  municipality: string
  listId: string
  /** The list as it was read: a changed one is not signed unseen. */
  version: number
  submissionKey: string
  formWords: FormWords
}

const actions = { propose: proposeDisposalsAction, withdraw: withdrawDisposalsAction }

type StepProps = Common & { step: keyof typeof actions; words: { submit: string; pending: string } }

export function StepForm({ step, words, ...common }: StepProps) {
  return (
    <CommandForm
      action={actions[step]}
      municipality={common.municipality}
      submissionKey={common.submissionKey}
      words={common.formWords}
      className="mt-4"
    >
      <Signed {...common} />
      <SubmitButton variant={step === 'propose' ? 'primary' : 'plain'} pendingText={words.pending} wide>
        {words.submit}
      </SubmitButton>
    </CommandForm>
  )
}

export function ApproveForm({ words, ...common }: Common & { words: Messages['disposals']['act'] }) {
  return (
    <CommandForm
      action={approveDisposalsAction}
      municipality={common.municipality}
      submissionKey={common.submissionKey}
      words={common.formWords}
      className="mt-4 grid gap-4"
    >
      {(state) => (
        <>
          <Signed {...common} />
          <Fieldset
            id="confirmed"
            legend={words.approveText}
            error={fieldError(common.formWords, state, 'confirmed')}
          >
            <Checkbox name="confirmed" label={words.confirm} />
          </Fieldset>
          <SubmitButton variant="primary" pendingText={words.approving} wide>
            {words.approve}
          </SubmitButton>
        </>
      )}
    </CommandForm>
  )
}

function Signed({ listId, version }: Pick<Common, 'listId' | 'version'>) {
  return (
    <>
      <input type="hidden" name="listId" value={listId} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}
