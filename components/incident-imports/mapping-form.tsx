import { getMessages, getTranslations } from 'next-intl/server'
import { CommandForm } from '@/components/ui/command-form'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { mapIncidentsAction } from '@/lib/incident-imports/actions'
import type { ImportPreview } from '@/lib/incident-imports/queries'
import { columnMeanings } from '@/lib/incident-imports/schema'

type Props = { municipality: string; importId: string; preview: ImportPreview }

/** Open where nothing could be taken: then a column has been misread. */
export async function MappingForm({ municipality, importId, preview }: Props) {
  const [t, { errors }] = await Promise.all([getTranslations('incident-imports'), getMessages()])
  const options = columnMeanings.map((value) => ({ value, label: t(`meanings.${value}`) }))
  return (
    <Details summary={t('mapping')} open={preview.counts.ready === 0} className="mt-6">
      <CommandForm
        action={mapIncidentsAction}
        municipality={municipality}
        submissionKey={crypto.randomUUID()}
        words={errors}
        className="grid gap-6 bg-paper-2 p-4 sm:p-6"
      >
        <input type="hidden" name="importId" value={importId} />
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {preview.columns.map(({ column, heading, meaning, sample }) => (
            <Field
              key={column}
              id={`columns-${column}`}
              label={heading || t('column', { number: column + 1 })}
              hint={sample && t('sample', { sample: sample.slice(0, 80) })}
            >
              {(control) => (
                <Select {...control} name={`columns.${column}`} options={options} defaultValue={meaning} />
              )}
            </Field>
          ))}
        </div>
        <div>
          <SubmitButton>{t('reread')}</SubmitButton>
        </div>
      </CommandForm>
    </Details>
  )
}
