'use client'

import { type FormEvent, useRef } from 'react'
import { CommandForm } from '@/components/ui/command-form'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { startPlanAction } from '@/lib/plan-starts/actions'
import type { PlanStartView } from '@/lib/plan-starts/queries'
import { proposedTitle } from '@/lib/plan-starts/rules'
import { type PlanKind, planKinds } from '@/lib/plan-templates/schema'
import type { FormState } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  template: string
  committees: PlanStartView['committees']
  committeeId: string
  proposed: PlanStartView['proposed']
  submissionKey: string
  words: Messages['plan-starts']
  formWords: FormWords
}

/** The proposal is whole as it stands; the title follows kind and period until somebody writes one. */
export function PlanStartForm(props: Props) {
  const { municipality, template, proposed, submissionKey, words, formWords } = props
  const proposal = useRef(proposed.title)
  const follow = (event: FormEvent<HTMLDivElement>) => {
    const form = event.currentTarget.closest('form')
    const title = form?.elements.namedItem('title')
    if (!form || !(title instanceof HTMLInputElement) || event.target === title) return
    const said = new FormData(form)
    const period = { from: String(said.get('periodFrom')), to: String(said.get('periodTo')) }
    const next = proposedTitle(said.get('kind') as PlanKind, period)
    if (title.value === proposal.current) title.value = next
    proposal.current = next
  }
  return (
    <CommandForm
      action={startPlanAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="grid gap-6"
    >
      {(state) => (
        <div className="grid gap-6" onChange={follow}>
          <input type="hidden" name="template" value={template} />
          <input type="hidden" name="proposed" value={proposed.title} />
          <Committee {...props} state={state} />
          <RadioGroup
            key={typedValue(state, 'kind', proposed.kind)}
            id="kind"
            name="kind"
            legend={words.form.kind}
            choices={planKinds.map((value) => ({ value, label: words.kinds[value] }))}
            defaultValue={typedValue(state, 'kind', proposed.kind)}
            error={fieldError(formWords, state, 'kind')}
          />
          <Period {...props} state={state} />
          <Field
            id="title"
            label={words.form.title}
            hint={words.form.titleHint}
            error={fieldError(formWords, state, 'title')}
          >
            {(control) => (
              <TextInput
                {...control}
                name="title"
                defaultValue={typedValue(state, 'title', proposed.title)}
              />
            )}
          </Field>
          <div>
            <SubmitButton variant="primary" pendingText={words.form.pending}>
              {words.form.submit}
            </SubmitButton>
          </div>
        </div>
      )}
    </CommandForm>
  )
}

type PartProps = Props & { state: FormState }

function Committee({ committees, committeeId, words, formWords, state }: PartProps) {
  const [only, ...others] = committees
  if (only && others.length === 0) {
    return (
      <p>
        <input type="hidden" name="committeeId" value={only.id} />
        <span className="block text-ui font-semibold">{words.form.committee}</span>
        {only.name}
      </p>
    )
  }
  const chosen = typedValue(state, 'committeeId', committeeId)
  return (
    <Field id="committeeId" label={words.form.committee} error={fieldError(formWords, state, 'committeeId')}>
      {(control) => (
        <Select
          key={chosen}
          {...control}
          name="committeeId"
          defaultValue={chosen}
          empty={words.form.chooseCommittee}
          options={committees.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </Field>
  )
}

function Period({ proposed, words, formWords, state }: PartProps) {
  const days = [
    { name: 'periodFrom', value: proposed.from },
    { name: 'periodTo', value: proposed.to },
  ] as const
  return (
    <div className="flex flex-wrap gap-4">
      {days.map(({ name, value }) => (
        <Field key={name} id={name} label={words.form[name]} error={fieldError(formWords, state, name)}>
          {(control) => <DateField {...control} name={name} defaultValue={typedValue(state, name, value)} />}
        </Field>
      ))}
    </div>
  )
}
