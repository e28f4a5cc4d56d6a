'use client'

import { type UseFormReturn, useController } from 'react-hook-form'
import { AskedField } from '@/components/measures/asked-field'
import type { MeasureEditorWords } from '@/components/measures/measure-editor'
import { DateField } from '@/components/ui/date-field'
import { Details } from '@/components/ui/details'
import { Fieldset } from '@/components/ui/fieldset'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { MeasureChoices } from '@/lib/measure-editing/queries'
import { type FieldSettings, isLeftOut } from '@/lib/measure-fields/rules'
import {
  cadences,
  environments,
  type MeasureDraft,
  measureStatuses,
  preventionLevels,
  recurrences,
} from '@/lib/measures/schema'

type Props = {
  form: UseFormReturn<MeasureDraft>
  initial: MeasureDraft
  choices: MeasureChoices
  settings: FieldSettings
  /** As it stands in the plan: what holds something is shown, though it is not asked for. */
  saved: MeasureDraft
  words: MeasureEditorWords
  errorOf: (field: string) => string | undefined
}
export type TextName = Exclude<keyof MeasureDraft, 'steps' | 'environments'>

/** Every field has its value in the markup too: the form is whole before the scripts arrive, and without them. */
export function MeasureFields({ form, initial, saved, choices, settings, words, errorOf }: Props) {
  const { hints, editor } = words.measures
  const of = (name: TextName) => ({ ...form.register(name), defaultValue: initial[name] })
  const field = (name: TextName) => ({ name, form, saved, settings, words, error: errorOf(name) })
  const options = <Value extends string>(values: readonly Value[], texts: Record<Value, string>) =>
    values.map((value) => ({ value, label: texts[value] }))
  return (
    <>
      <AskedField {...field('title')} className="md:col-span-8">
        {(control) => <TextInput {...control} {...of('title')} />}
      </AskedField>
      <AskedField {...field('guidelineSectionId')} className="md:col-span-4">
        {(control) => (
          <Select
            {...control}
            {...of('guidelineSectionId')}
            empty={editor.none}
            options={choices.guidelineSections}
          />
        )}
      </AskedField>
      <AskedField
        {...field('purpose')}
        className={`md:col-span-8 ${isLeftOut(settings, 'responsibleUnitId', saved.responsibleUnitId) ? '' : 'md:row-span-2'}`}
      >
        {(control) => <TextArea {...control} {...of('purpose')} rows={4} />}
      </AskedField>
      <AskedField {...field('responsible')} hint={hints.responsible} className="md:col-span-4">
        {(control) => <TextInput {...control} {...of('responsible')} list="responsible-units" />}
      </AskedField>
      <AskedField {...field('responsibleUnitId')} className="md:col-span-4">
        {(control) => (
          <Select {...control} {...of('responsibleUnitId')} empty={editor.none} options={choices.units} />
        )}
      </AskedField>
      <datalist id="responsible-units">
        {choices.units.map(({ value, label }) => (
          <option key={value} value={label} />
        ))}
      </datalist>
      <AskedField {...field('otherParties')} className="md:col-span-8">
        {(control) => <TextInput {...control} {...of('otherParties')} />}
      </AskedField>
      <AskedField {...field('preventionLevel')} className="md:col-span-4">
        {(control) => (
          <Select
            {...control}
            {...of('preventionLevel')}
            empty={editor.none}
            options={options(preventionLevels, words.measures.levels)}
          />
        )}
      </AskedField>
      <AskedField {...field('status')} className="md:col-span-4 md:self-end">
        {(control) => (
          <Select {...control} {...of('status')} options={options(measureStatuses, words.measures.status)} />
        )}
      </AskedField>
      <AskedField {...field('startsOn')} className="md:col-span-4 md:self-end">
        {(control) => <DateField {...control} {...of('startsOn')} />}
      </AskedField>
      <AskedField {...field('dueOn')} hint={hints.dueOn} className="md:col-span-4">
        {(control) => <DateField {...control} {...of('dueOn')} />}
      </AskedField>
      <AskedField {...field('recurrenceMonths')} hint={hints.recurrenceMonths} className="md:col-span-4">
        {(control) => (
          <Select
            {...control}
            {...of('recurrenceMonths')}
            empty={words.measures.noRecurrence}
            options={options(recurrences, words.measures.everyMonths)}
          />
        )}
      </AskedField>
      <AskedField {...field('cadenceMonths')} hint={hints.cadenceMonths} className="md:col-span-4">
        {(control) => (
          <Select
            {...control}
            {...of('cadenceMonths')}
            empty={words.measures.noCadence}
            options={options(cadences, words.measures.everyMonths)}
          />
        )}
      </AskedField>
      {!isLeftOut(settings, 'environments', saved.environments) && (
        <Environments form={form} words={words} error={errorOf('environments')} />
      )}
      <Background {...{ form, initial, saved, settings, words, errorOf }} />
    </>
  )
}

const background = ['need', 'targetGroup', 'genderPerspective'] as const

/** Why and for whom: folded until it is asked for, opened where something stands or is wrong. */
function Background({ form, initial, saved, settings, words, errorOf }: Omit<Props, 'choices'>) {
  const { fields, hints, editor } = words.measures
  const asked = background.filter((name) => !isLeftOut(settings, name, saved[name]))
  if (asked.length === 0) return null
  const isAll = asked.length === background.length
  const summary = isAll ? editor.more : asked.map((name) => fields[name]).join(', ')
  const open = asked.some(
    (name) => initial[name] !== '' || settings[name] === 'required' || errorOf(name) !== undefined,
  )
  return (
    <Details summary={summary} open={open || undefined} className="md:col-span-12">
      <div className="grid gap-4 md:grid-cols-3">
        {asked.map((name) => (
          <AskedField
            key={name}
            {...{ name, form, saved, settings, words }}
            hint={hints[name]}
            error={errorOf(name)}
          >
            {(control) => (
              <TextArea {...control} {...form.register(name)} defaultValue={initial[name]} rows={3} />
            )}
          </AskedField>
        ))}
      </div>
    </Details>
  )
}

type EnvironmentsProps = Pick<Props, 'form' | 'words'> & { error: string | undefined }

function Environments({ form, words, error }: EnvironmentsProps) {
  const { field } = useController({ control: form.control, name: 'environments' })
  const { fields, hints, environments: names } = words.measures
  return (
    <Fieldset
      id="environments"
      legend={fields.environments}
      hint={hints.environments}
      error={error}
      className="md:col-span-12"
    >
      {/* Says that the group was there, also when nothing in it is ticked. */}
      <input type="hidden" name="environments[]" value="" />
      <div className="flex flex-wrap gap-x-6">
        {environments.map((environment, index) => (
          <label
            key={environment}
            className="inline-flex min-h-11 items-center gap-2 control-text sm:min-h-8"
          >
            <input
              type="checkbox"
              name="environments[]"
              value={environment}
              ref={index === 0 ? field.ref : undefined}
              checked={field.value.includes(environment)}
              onChange={({ target }) =>
                field.onChange(
                  target.checked
                    ? [...field.value, environment]
                    : field.value.filter((other) => other !== environment),
                )
              }
              onBlur={field.onBlur}
              className="size-5 accent-accent"
            />
            {names[environment]}
          </label>
        ))}
      </div>
    </Fieldset>
  )
}
