import { getTranslations } from 'next-intl/server'
import { ChoiceFields } from '@/components/styleguide/choice-fields'
import { Specimen } from '@/components/styleguide/specimen'
import { Combobox } from '@/components/ui/combobox'
import { DateField } from '@/components/ui/date-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'

const units = ['a', 'b', 'c', 'd', 'e'] as const

export async function FieldSection() {
  const t = await getTranslations('styleguide')
  const ui = await getTranslations('ui')
  const combobox = {
    options: units.map((unit) => ({ value: unit, label: t(`fields.units.${unit}`) })),
    empty: t('fields.comboboxEmpty'),
    noMatches: ui('noMatches'),
    showChoices: ui('showChoices'),
  }
  return (
    <Specimen id="guide-fields" title={t('sections.fields')}>
      <ErrorSummary
        title={ui('errorSummary')}
        errors={[
          { id: 'guide-text-wrong', message: t('fields.textError') },
          { id: 'guide-date-wrong', message: t('fields.dateError') },
        ]}
      />
      <div className="grid gap-x-12 gap-y-6 sm:grid-cols-2">
        <Field id="guide-text" label={t('fields.text')} hint={t('fields.textHint')}>
          {(control) => <TextInput {...control} defaultValue={t('fields.textValue')} />}
        </Field>
        <Field id="guide-text-wrong" label={t('fields.text')} error={t('fields.textError')}>
          {(control) => <TextInput {...control} />}
        </Field>
        <Field id="guide-place" label={t('fields.place')} optional={ui('optional')}>
          {(control) => <TextInput {...control} />}
        </Field>
        <Field id="guide-disabled" label={t('fields.disabled')} hint={t('fields.disabledHint')}>
          {(control) => <TextInput {...control} disabled defaultValue="NRM 2026/412" />}
        </Field>
        <Field id="guide-date" label={t('fields.date')}>
          {(control) => <DateField {...control} defaultValue="2026-12-18" />}
        </Field>
        <Field id="guide-date-wrong" label={t('fields.date')} error={t('fields.dateError')}>
          {(control) => <DateField {...control} defaultValue="2026-11-08" />}
        </Field>
        <Field id="guide-select" label={t('fields.select')}>
          {(control) => (
            <Select
              {...control}
              empty={t('fields.selectEmpty')}
              options={[
                { value: 'done', label: ui('status.done') },
                { value: 'idea', label: ui('status.idea') },
              ]}
            />
          )}
        </Field>
        <Field id="guide-area" label={t('fields.area')}>
          {(control) => <TextArea {...control} defaultValue={t('fields.areaValue')} />}
        </Field>
        <Combobox
          {...combobox}
          id="guide-combobox"
          name="guide-combobox"
          label={t('fields.combobox')}
          hint={t('fields.comboboxHint')}
          defaultValue="b"
        />
        <Combobox
          {...combobox}
          id="guide-combobox-wrong"
          name="guide-combobox-wrong"
          label={t('fields.combobox')}
          error={t('fields.comboboxError')}
        />
      </div>
      <ChoiceFields />
    </Specimen>
  )
}
