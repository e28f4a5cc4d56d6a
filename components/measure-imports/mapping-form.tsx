import { getMessages, getTranslations } from 'next-intl/server'
import { CommandForm } from '@/components/ui/command-form'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { columnMeanings } from '@/lib/measure-columns/rules'
import { mapImportAction } from '@/lib/measure-imports/actions'
import type { ImportPreview } from '@/lib/measure-imports/queries'

type Props = {
  municipality: string
  importId: string
  preview: ImportPreview
  sections: { value: string; label: string }[]
}

/** Folded: it is needed only where the first reading went wrong. */
export async function MappingForm({ municipality, importId, preview, sections }: Props) {
  const [t, messages] = await Promise.all([getTranslations('imports'), getMessages()])
  const meanings = columnMeanings.map((value) => ({ value, label: t(`meanings.${value}`) }))
  return (
    <Details summary={t('preview.mapping')} id="columns">
      <CommandForm
        action={mapImportAction}
        municipality={municipality}
        submissionKey={crypto.randomUUID()}
        words={messages.errors}
        className="grid gap-6 bg-paper-2 p-4 sm:p-6"
      >
        <input type="hidden" name="importId" value={importId} />
        <p className="max-w-prose text-ui text-ink-2">{t('preview.mappingHint')}</p>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {preview.columns.map(({ column, heading, meaning, sample }) => (
            <Field
              key={column}
              id={`columns-${column}`}
              label={t('preview.column', { heading })}
              hint={sample && t('preview.sample', { sample: sample.slice(0, 80) })}
            >
              {(control) => (
                <Select {...control} name={`columns.${column}`} options={meanings} defaultValue={meaning} />
              )}
            </Field>
          ))}
        </div>
        <fieldset>
          <legend className="font-semibold text-ui">{t('preview.places')}</legend>
          <p className="mb-2 text-ui text-ink-2">{t('preview.placesHint')}</p>
          <div className="grid gap-4 sm:grid-cols-2">
            {preview.places.slice(0, 100).map(({ heading, sectionId, count }, at) => (
              <Field
                key={heading}
                id={`places-${at}`}
                label={t('preview.placeOf', { heading: heading || t('preview.noHeading'), count })}
              >
                {(control) => (
                  <Select {...control} name={`places.${at}`} options={sections} defaultValue={sectionId} />
                )}
              </Field>
            ))}
          </div>
        </fieldset>
        <div>
          <SubmitButton>{t('preview.reread')}</SubmitButton>
        </div>
      </CommandForm>
    </Details>
  )
}
