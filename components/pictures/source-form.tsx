'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { fieldError, typedList, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { type Environment, environments } from '@/lib/measures/schema'
import { recordAnswerAction } from '@/lib/picture-sources/actions'
import type { SourceForm as SourceFormView } from '@/lib/picture-sources/queries'
import { certainties, findingKinds, presences } from '@/lib/picture-sources/schema'
import { markings } from '@/lib/pictures/schema'
import type { FormState } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  submissionKey: string
  view: SourceFormView
  words: Messages['pictures']
  environmentWords: Messages['measures']['environments']
  formWords: FormWords
}
type Within = Props & { state: FormState }

const answers = ['answered', 'nothing', 'declined', 'silent'] as const

/** What one source has answered, environment by environment. */
export function SourceForm(props: Props) {
  const { municipality, submissionKey, view, words, formWords } = props
  return (
    <CommandForm
      action={recordAnswerAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="mt-8 grid max-w-3xl gap-8"
    >
      {(state) => (
        <>
          <input type="hidden" name="pictureId" value={view.picture.id} />
          <input type="hidden" name="sourceId" value={view.source.id} />
          <input type="hidden" name="version" value={view.source.version} />
          <Standing {...props} state={state} />
          <section aria-labelledby="rows">
            <h2 id="rows" className="border-b-2 border-ink pb-2">
              {words.answer.rows}
            </h2>
            <p className="mt-2 max-w-prose text-ui text-ink-2">{words.answer.rowsHint}</p>
            {environments.map((environment) => (
              <EnvironmentRow key={environment} {...props} state={state} environment={environment} />
            ))}
          </section>
          <About {...props} state={state} />
          <div>
            <SubmitButton variant="primary">{words.answer.save}</SubmitButton>
          </div>
        </>
      )}
    </CommandForm>
  )
}

function Standing({ view, words, formWords, state }: Within) {
  const { standing, asked, answered } = view.source
  const saved = typedValue(state, 'standing', standing === 'waiting' ? '' : standing)
  const hints: Partial<Record<string, string>> = words.answer.standingHints
  return (
    <div className="grid gap-6">
      <RadioGroup
        key={saved}
        id="standing"
        name="standing"
        legend={words.answer.standing}
        choices={answers.map((value) => ({
          value,
          label: words.answer.standings[value],
          hint: hints[value],
        }))}
        defaultValue={saved}
        error={fieldError(formWords, state, 'standing')}
      />
      <div className="flex flex-wrap gap-4">
        {[['asked', asked] as const, ['answered', answered] as const].map(([name, value]) => (
          <Field key={name} id={name} label={words.answer[name]} error={fieldError(formWords, state, name)}>
            {(control) => (
              <TextInput
                {...control}
                name={name}
                inputMode="numeric"
                autoComplete="off"
                className="max-w-28"
                defaultValue={typedValue(state, name, value === null ? '' : String(value))}
              />
            )}
          </Field>
        ))}
      </div>
      <p className="-mt-4 text-ui text-ink-2">{words.answer.countHint}</p>
    </div>
  )
}

type RowProps = Within & { environment: Environment }

function EnvironmentRow(props: RowProps) {
  const { view, words, environmentWords, formWords, state, environment } = props
  const saved = view.findings.find((finding) => finding.environment === environment)
  const [presence, certainty, text] = [
    `presence-${environment}`,
    `certainty-${environment}`,
    `text-${environment}`,
  ]
  const chosen = typedValue(state, presence, saved?.presence ?? '')
  const sure = typedValue(state, certainty, saved?.certainty ?? 'likely')
  return (
    <fieldset className="border-b border-line py-4">
      <legend className="sr-only">{environmentWords[environment]}</legend>
      <div className="grid gap-x-8 gap-y-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
        <p aria-hidden="true" className="font-semibold">
          {environmentWords[environment]}
        </p>
        <div className="grid gap-3">
          <div className="flex flex-wrap gap-4">
            <Field id={presence} label={words.answer.presence} error={fieldError(formWords, state, presence)}>
              {(control) => (
                <Select
                  key={chosen}
                  {...control}
                  name={presence}
                  defaultValue={chosen}
                  empty={words.answer.presenceEmpty}
                  options={presences.map((value) => ({ value, label: words.presences[value] }))}
                />
              )}
            </Field>
            <Field id={certainty} label={words.answer.certainty}>
              {(control) => (
                <Select
                  key={sure}
                  {...control}
                  name={certainty}
                  defaultValue={sure}
                  options={certainties.map((value) => ({ value, label: words.certainties[value] }))}
                />
              )}
            </Field>
          </div>
          <Field id={text} label={words.answer.text} error={fieldError(formWords, state, text)}>
            {(control) => (
              <TextArea
                {...control}
                name={text}
                rows={2}
                defaultValue={typedValue(state, text, saved?.text)}
              />
            )}
          </Field>
          <Kinds {...props} saved={saved?.kinds ?? []} />
        </div>
      </div>
    </fieldset>
  )
}

function Kinds({ words, state, environment, saved }: RowProps & { saved: readonly string[] }) {
  const name = `kinds-${environment}`
  const chosen = typedList(state, name, saved)
  return (
    <Fieldset key={chosen.join()} id={name} legend={words.answer.kinds}>
      <input type="hidden" name={`${name}[]`} value="" />
      <div className="flex flex-wrap gap-x-6">
        {findingKinds.map((kind) => (
          <Checkbox
            key={kind}
            name={`${name}[]`}
            value={kind}
            label={words.kinds[kind]}
            defaultChecked={chosen.includes(kind)}
          />
        ))}
      </div>
    </Fieldset>
  )
}

function About({ view, words, formWords, state }: Within) {
  const marking = typedValue(state, 'marking', view.source.marking)
  return (
    <div className="grid gap-6">
      <Field
        id="note"
        label={words.answer.note}
        hint={words.answer.noteHint}
        error={fieldError(formWords, state, 'note')}
      >
        {(control) => (
          <TextArea
            {...control}
            name="note"
            rows={4}
            defaultValue={typedValue(state, 'note', view.source.note)}
          />
        )}
      </Field>
      <RadioGroup
        key={marking}
        id="marking"
        name="marking"
        legend={words.answer.marking}
        choices={markings.map((value) => ({
          value,
          label: words.markings[value],
          hint: words.answer.markingHints[value],
        }))}
        defaultValue={marking}
        error={fieldError(formWords, state, 'marking')}
      />
    </div>
  )
}
