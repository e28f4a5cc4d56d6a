'use client'

import { fill } from '@/components/plans/fill'
import { CommandForm } from '@/components/ui/command-form'
import { Details } from '@/components/ui/details'
import type { FormWords } from '@/components/ui/form-words'
import { type Option, Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { changeMeasuresAction } from '@/lib/bulk-changes/actions'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  measure: { id: string; title: string; ticked: string }
  /** The board as it now stands, to come back to. */
  back: string
  submissionKey: string
  statuses: readonly Option[]
  words: Messages['measure-list']['board']
  formWords: FormWords
}

/** A change of one measure is a change of several with one ticked: it is told and undone in the same way. */
export function CardStatusForm(props: Props) {
  const { municipality, measure, back, submissionKey, statuses, words, formWords } = props
  return (
    <Details summary={words.change} data-print="no">
      <CommandForm
        action={changeMeasuresAction}
        municipality={municipality}
        submissionKey={submissionKey}
        words={formWords}
        controlId={() => `status-${measure.id}`}
        className="grid gap-2 dense-scale"
      >
        <input type="hidden" name="measures[]" value={measure.ticked} />
        <input type="hidden" name="back" value={back} />
        <Select
          id={`status-${measure.id}`}
          name="status"
          aria-label={fill(words.changeOf, { title: measure.title })}
          empty={words.newStatus}
          options={statuses}
        />
        <SubmitButton size="small">{words.save}</SubmitButton>
      </CommandForm>
    </Details>
  )
}
