'use client'

import {
  type FieldsText,
  KindField,
  MoreFields,
  PlaceFields,
  WhenFields,
} from '@/components/incidents/incident-fields'
import { PhotoField } from '@/components/incidents/photo-field'
import { ButtonLink } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import { Details } from '@/components/ui/details'
import type { FormWords } from '@/components/ui/form-words'
import { Icon } from '@/components/ui/icons'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Area } from '@/lib/areas/rules'
import { reportIncidentAction } from '@/lib/incidents/actions'

type Props = {
  municipality: string
  submissionKey: string
  areas: readonly Area[]
  today: string
  text: FieldsText
  words: FormWords
}

/** One page: a kind, a photo and a place are enough; the rest is folded. */
export function ReportForm({ municipality, submissionKey, areas, today, text, words }: Props) {
  const { form } = text
  const saved = {
    ...{ kind: '', place: '', areaId: '', offensive: '', description: '', happenedTime: '' },
    happenedOn: today,
    environment: 'undetermined',
  }
  return (
    <CommandForm
      action={reportIncidentAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={words}
      className="flex flex-1 flex-col gap-6"
    >
      {(state) => {
        const given = { state, saved, areas, today, text, words, large: true }
        return (
          <>
            <div>
              <h1>{form.title}</h1>
              <p className="mt-2 text-body text-ink-2">{form.lead}</p>
              <ButtonLink href="tel:112" variant="urgent" className="mt-3">
                <Icon name="phone" className="size-5" />
                {form.urgent}
              </ButtonLink>
            </div>
            <KindField {...given} />
            <PhotoField
              state={state}
              label={form.photo}
              hint={form.photoHint}
              again={form.photoAgain}
              optional={text.optional}
              large
              formWords={words}
            />
            <PlaceFields {...given} />
            <WhenFields {...given} />
            <Details summary={form.more} open={state.status === 'refused' || undefined}>
              <div className="grid gap-6 pt-2">
                <MoreFields {...given} />
              </div>
            </Details>
            <div className="mt-auto grid gap-3 pt-2">
              <SubmitButton variant="primary" size="big" wide pendingText={form.sending}>
                {form.send}
              </SubmitButton>
            </div>
          </>
        )
      }}
    </CommandForm>
  )
}
