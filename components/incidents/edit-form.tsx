'use client'

import {
  type FieldsText,
  KindField,
  MoreFields,
  PlaceFields,
  WhenFields,
} from '@/components/incidents/incident-fields'
import { ButtonLink } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Area } from '@/lib/areas/rules'
import { correctIncidentAction } from '@/lib/incident-handling/actions'
import type { StoredFacts } from '@/lib/incidents/rules'

type Props = {
  municipality: string
  submissionKey: string
  incident: { id: string; version: number; facts: StoredFacts }
  areas: readonly Area[]
  today: string
  text: FieldsText & { save: string; saving: string; cancel: string }
  words: FormWords
}

export function EditForm({ municipality, submissionKey, incident, areas, today, text, words }: Props) {
  return (
    <CommandForm
      action={correctIncidentAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      className="mt-6 grid max-w-prose gap-6"
    >
      {(state) => {
        const given = { state, saved: incident.facts, areas, today, text, words }
        return (
          <>
            <input type="hidden" name="incidentId" value={incident.id} />
            <input type="hidden" name="version" value={incident.version} />
            <KindField {...given} />
            <PlaceFields {...given} />
            <WhenFields {...given} />
            <MoreFields {...given} />
            <div className="flex flex-wrap gap-2">
              <SubmitButton variant="primary" pendingText={text.saving}>
                {text.save}
              </SubmitButton>
              <ButtonLink href={`/${municipality}/incidents/${incident.id}`}>{text.cancel}</ButtonLink>
            </div>
          </>
        )
      }}
    </CommandForm>
  )
}
