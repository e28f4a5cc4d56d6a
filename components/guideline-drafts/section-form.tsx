'use client'

import { seenBase, WrittenMeanwhile } from '@/components/merging/written-meanwhile'
import { RichTextArea } from '@/components/rich-text-editor/rich-text-area'
import type { RichTextWords } from '@/components/rich-text-editor/rich-text-field'
import type { SavedText } from '@/components/rich-text-editor/saved-text'
import { ButtonLink } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { CommandForm } from '@/components/ui/command-form'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { fieldError, typedList, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { type Option, Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { addSectionAction, editSectionAction } from '@/lib/guideline-drafts/actions'
import type { SectionDraft } from '@/lib/guideline-drafts/schema'
import type { FormState } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'

type Props = {
  municipality: string
  submissionKey: string
  guidelineId: string
  /** Null: a new section. */
  sectionId: string | null
  section: SectionDraft
  aim: SavedText
  committees: readonly { id: string; name: string }[]
  parents: readonly Option[]
  levelNames: readonly string[]
  cancelHref: string
  words: Messages['guideline-drafts']
  rich: RichTextWords
  formWords: FormWords
  optional: string
}

/** One section of the draft. Without scripts it is the same form. */
export function SectionForm(props: Props) {
  const { municipality, submissionKey, guidelineId, sectionId, section, cancelHref, words, formWords } = props
  const names = words.fields as Record<string, string>
  return (
    <CommandForm
      action={sectionId ? editSectionAction : addSectionAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="mt-3 grid gap-4 border-y-2 border-accent bg-paper-2 p-4 sm:p-6"
    >
      {(state) => (
        <>
          <WrittenMeanwhile
            state={state}
            words={words.meanwhile}
            nameOf={(field) => names[field] ?? field}
            show={(field, value) => shown(field, value, props)}
          />
          {sectionId ? (
            <>
              <input type="hidden" name="sectionId" value={sectionId} />
              <input type="hidden" name="base" value={seenBase(state, section)} />
            </>
          ) : (
            <input type="hidden" name="guidelineId" value={guidelineId} />
          )}
          <Place {...props} state={state} />
          <Content {...props} state={state} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton variant="primary">{sectionId ? words.save : words.add}</SubmitButton>
            <ButtonLink href={cancelHref}>{words.cancel}</ButtonLink>
          </div>
        </>
      )}
    </CommandForm>
  )
}

/** Ids mean nothing to people. */
function shown(field: string, value: string, { committees, parents, words }: Props): string {
  if (field === 'responsible') {
    return value
      .split('\n')
      .map((id) => committees.find((committee) => committee.id === id)?.name ?? '')
      .join('\n')
  }
  if (field !== 'parentId') return value
  return parents.find((parent) => parent.value === value)?.label ?? words.top
}

type PartProps = Props & { state: FormState }

function Place({ section, parents, levelNames, words, formWords, state }: PartProps) {
  const error = (field: string) => fieldError(formWords, state, field)
  return (
    <div className="grid gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,2fr)_minmax(0,1fr)]">
      <Field id="parentId" label={words.fields.parentId} error={error('parentId')}>
        {(control) => (
          <Select
            key={typedValue(state, 'parentId', section.parentId)}
            {...control}
            name="parentId"
            defaultValue={typedValue(state, 'parentId', section.parentId)}
            empty={words.top}
            options={parents}
          />
        )}
      </Field>
      <Field id="levelName" label={words.fields.levelName} error={error('levelName')}>
        {(control) => (
          <>
            <TextInput
              {...control}
              name="levelName"
              list="level-names"
              defaultValue={typedValue(state, 'levelName', section.levelName)}
            />
            <datalist id="level-names">
              {levelNames.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field id="number" label={words.fields.number} error={error('number')}>
        {(control) => (
          <TextInput {...control} name="number" defaultValue={typedValue(state, 'number', section.number)} />
        )}
      </Field>
    </div>
  )
}

function Content({ section, aim, committees, words, rich, formWords, optional, state }: PartProps) {
  const error = (field: string) => fieldError(formWords, state, field)
  const { fields, hints } = words
  return (
    <>
      <Field id="title" label={fields.title} error={error('title')}>
        {(control) => (
          <TextInput {...control} name="title" defaultValue={typedValue(state, 'title', section.title)} />
        )}
      </Field>
      <Field id="aim" label={fields.aim} optional={optional} error={error('aim')}>
        {(control) => (
          <RichTextArea
            control={control}
            name="aim"
            label={fields.aim}
            defaultValue={typedValue(state, 'aim', section.aim)}
            saved={aim}
            under={3}
            rows={3}
            words={rich}
          />
        )}
      </Field>
      <Field
        id="exampleMethods"
        label={fields.exampleMethods}
        hint={hints.exampleMethods}
        optional={optional}
        error={error('exampleMethods')}
      >
        {(control) => (
          <TextArea
            {...control}
            name="exampleMethods"
            defaultValue={typedValue(state, 'exampleMethods', section.exampleMethods.join('\n'))}
          />
        )}
      </Field>
      <Fieldset
        id="responsible"
        legend={fields.responsible}
        hint={hints.responsible}
        error={error('responsible')}
      >
        <input type="hidden" name="responsible[]" value="" />
        <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
          {committees.map(({ id, name }) => (
            <Checkbox
              key={id}
              name="responsible[]"
              value={id}
              label={name}
              defaultChecked={typedList(state, 'responsible', section.responsible).includes(id)}
            />
          ))}
        </div>
      </Fieldset>
    </>
  )
}
