'use client'

import { AreaField } from '@/components/concerns/area-field'
import { Emergency } from '@/components/residents/emergency'
import { FilesField } from '@/components/residents/files-field'
import { FormTokens } from '@/components/residents/form-tokens'
import { ReporterFields } from '@/components/residents/reporter-fields'
import { ResidentReceipt } from '@/components/residents/resident-receipt'
import { residentFormWords } from '@/components/residents/resident-words'
import { Checkbox } from '@/components/ui/checkbox'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { fieldError, typedList, typedValue } from '@/components/ui/form-errors'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { bases, subjects } from '@/lib/concerns/rules'
import type { FormState } from '@/lib/platform/form-state'
import { inLanguage, type ResidentLanguage } from '@/lib/resident-languages/rules'
import { fileResidentReportAction } from '@/lib/residents/actions'
import type { ResidentFormView } from '@/lib/residents/queries'
import type { ResidentWords } from '@/messages/residents/load'

type Props = {
  slug: string
  language: ResidentLanguage
  words: ResidentWords
  view: Pick<ResidentFormView, 'token' | 'areas'>
}

/** One page, ten questions at most, and the receipt in its place when it has been sent. */
export function ResidentForm({ slug, language, words, view }: Props) {
  const { form, receipt } = words
  return (
    <CommandForm
      action={fileResidentReportAction}
      municipality={slug}
      submissionKey={view.token.key}
      words={residentFormWords(words)}
      controlId={controlOf}
      className="flex flex-col gap-8"
    >
      {(state) =>
        state.status === 'done' ? (
          <ResidentReceipt
            code={state.value.code}
            title={receipt.title}
            use={receipt.use}
            words={receipt}
            followUpHref={inLanguage(`/${slug}/public/follow-up`, language)}
          />
        ) : (
          <>
            <FormTokens token={view.token} language={language} trapLabel={form.trap} />
            <div>
              <h1>{form.title}</h1>
              <p className="mt-2 text-body text-ink-2">{form.lead}</p>
            </div>
            <Emergency words={words.sos} />
            <StoryFields words={words} state={state} />
            <PersonFields words={words} state={state} areas={view.areas} />
            <FilesField words={words} state={state} />
            <ReporterFields words={words} state={state} slug={slug} />
            <div className="grid gap-3">
              <SubmitButton variant="primary" size="big" wide pendingText={form.sending}>
                {form.send}
              </SubmitButton>
              <p className="text-ui text-ink-2">{form.readers}</p>
            </div>
          </>
        )
      }
    </CommandForm>
  )
}

/** A question of several boxes is found by its frame. */
const controlOf = (field: string) => field.replace(/\.\d+$/, '')

export type FieldsProps = { words: ResidentWords; state: FormState }

function StoryFields({ words, state }: FieldsProps) {
  const { form } = words
  const error = (field: string) => fieldError(residentFormWords(words), state, field)
  return (
    <>
      <RadioGroup
        id="danger"
        name="danger"
        large
        legend={form.danger}
        hint={form.dangerHint}
        error={error('danger')}
        choices={[
          { value: 'no', label: form.no },
          { value: 'yes', label: form.yes },
        ]}
        key={typedValue(state, 'danger')}
        defaultValue={typedValue(state, 'danger')}
      />
      <Field id="observed" large label={form.observed} hint={form.observedHint} error={error('observed')}>
        {(control) => (
          <TextArea
            {...control}
            name="observed"
            rows={6}
            required
            defaultValue={typedValue(state, 'observed')}
          />
        )}
      </Field>
      <Field id="observedWhen" large label={form.when} optional={form.optional} error={error('observedWhen')}>
        {(control) => (
          <TextInput
            {...control}
            name="observedWhen"
            autoComplete="off"
            defaultValue={typedValue(state, 'observedWhen')}
          />
        )}
      </Field>
      <Fieldset id="basis" large legend={form.basis} optional={form.optional} error={error('basis')}>
        <input type="hidden" name="basis[]" value="" />
        {bases.map((basis) => (
          <Checkbox
            key={basis}
            name="basis[]"
            value={basis}
            label={form[basis]}
            defaultChecked={typedList(state, 'basis').includes(basis)}
          />
        ))}
      </Fieldset>
    </>
  )
}

function PersonFields({ words, state, areas }: FieldsProps & Pick<ResidentFormView, 'areas'>) {
  const { form } = words
  const error = (field: string) => fieldError(residentFormWords(words), state, field)
  return (
    <>
      <RadioGroup
        id="subject"
        name="subject"
        large
        legend={form.subject}
        error={error('subject')}
        choices={subjects.map((value) => ({ value, label: form[value] }))}
        key={typedValue(state, 'subject')}
        defaultValue={typedValue(state, 'subject')}
      />
      <Field id="name" large label={form.who} hint={form.whoHint} error={error('name')}>
        {(control) => (
          <TextInput
            {...control}
            name="name"
            required
            autoComplete="off"
            defaultValue={typedValue(state, 'name')}
          />
        )}
      </Field>
      <Field
        id="whereabouts"
        large
        label={form.where}
        hint={form.whereHint}
        optional={form.optional}
        error={error('whereabouts')}
      >
        {(control) => (
          <TextInput
            {...control}
            name="whereabouts"
            autoComplete="off"
            defaultValue={typedValue(state, 'whereabouts')}
          />
        )}
      </Field>
      <AreaField
        {...{ areas, state }}
        saved=""
        label={form.area}
        empty={form.areaEmpty}
        optional={form.optional}
        words={residentFormWords(words)}
      />
    </>
  )
}
