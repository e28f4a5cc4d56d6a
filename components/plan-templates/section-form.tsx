'use client'

import { seenBase, WrittenMeanwhile } from '@/components/merging/written-meanwhile'
import { ButtonLink } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { type Option, Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { addTemplateSectionAction, editTemplateSectionAction } from '@/lib/plan-templates/actions'
import {
  type SectionDraft,
  type TemplateSection,
  type TemplateSectionKind,
  templateSectionKinds,
} from '@/lib/plan-templates/schema'
import type { FormState } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  templateId: string
  /** Null: a new one. */
  section: TemplateSection | null
  /** Where a new one may stand. */
  places: readonly Option[]
  cancelHref: string
  submissionKey: string
  words: Messages['plan-templates']
  formWords: FormWords
  optional: string
}

const blank: SectionDraft = { kind: 'text', depth: '1', heading: '', guidance: '' }

export function SectionForm(props: Props) {
  const { municipality, templateId, section, cancelHref, submissionKey, words, formWords } = props
  const draft: SectionDraft = section
    ? {
        kind: section.kind,
        depth: section.depth === 1 ? '1' : '2',
        heading: section.heading,
        guidance: section.guidance,
      }
    : blank
  return (
    <CommandForm
      action={section ? editTemplateSectionAction : addTemplateSectionAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="grid gap-4 border-y-2 border-accent bg-paper-2 p-4 sm:p-6"
    >
      {(state) => (
        <>
          <WrittenMeanwhile
            state={state}
            words={words.meanwhile}
            nameOf={(field) => String((words.section as Record<string, unknown>)[field])}
            show={(field, value) => shown(field, value, words)}
          />
          <input type="hidden" name="templateId" value={templateId} />
          {section && (
            <>
              <input type="hidden" name="sectionId" value={section.id} />
              <input type="hidden" name="base" value={seenBase(state, draft)} />
            </>
          )}
          <Fields {...props} draft={draft} state={state} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton variant="primary">{section ? words.page.save : words.page.addDo}</SubmitButton>
            <ButtonLink href={cancelHref}>{words.page.cancel}</ButtonLink>
          </div>
        </>
      )}
    </CommandForm>
  )
}

function shown(field: string, value: string, words: Messages['plan-templates']): string {
  if (field === 'kind') return words.page.kinds[value as TemplateSectionKind]
  return field === 'depth' ? words.section.depths[value as SectionDraft['depth']] : value
}

type FieldProps = Props & { draft: SectionDraft; state: FormState }

function Fields({ section, places, words, formWords, optional, draft, state }: FieldProps) {
  const error = (field: string) => fieldError(formWords, state, field)
  const chosen = (name: 'kind' | 'depth') => typedValue(state, name, draft[name])
  const select = (name: 'kind' | 'depth', options: Option[]) => (
    <Field id={name} label={words.section[name]} error={error(name)}>
      {(control) => (
        <Select key={chosen(name)} {...control} name={name} defaultValue={chosen(name)} options={options} />
      )}
    </Field>
  )
  return (
    <>
      <Field id="heading" label={words.section.heading} error={error('heading')}>
        {(control) => (
          <TextInput {...control} name="heading" defaultValue={typedValue(state, 'heading', draft.heading)} />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-3">
        {select(
          'kind',
          templateSectionKinds.map((kind) => ({ value: kind, label: words.page.kinds[kind] })),
        )}
        {select('depth', [
          { value: '1', label: words.section.depths[1] },
          { value: '2', label: words.section.depths[2] },
        ])}
        {!section && (
          <Field id="after" label={words.section.after} error={error('after')}>
            {(control) => (
              <Select
                key={typedValue(state, 'after')}
                {...control}
                name="after"
                defaultValue={typedValue(state, 'after')}
                empty={words.section.last}
                options={places}
              />
            )}
          </Field>
        )}
      </div>
      <Field
        id="guidance"
        label={words.section.guidance}
        hint={words.section.guidanceHint}
        optional={optional}
        error={error('guidance')}
      >
        {(control) => (
          <TextArea
            {...control}
            name="guidance"
            rows={4}
            defaultValue={typedValue(state, 'guidance', draft.guidance)}
          />
        )}
      </Field>
    </>
  )
}
