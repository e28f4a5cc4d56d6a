import '@/components/bulk-changes/bulk.css'
import { getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { TickedForm } from '@/components/bulk-changes/ticked-form'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { noSection } from '@/lib/bulk-changes/schema'
import type { MeasureListView } from '@/lib/measure-list/queries'
import { queryText } from '@/lib/measure-list/schema'
import { measureStatuses } from '@/lib/measures/schema'

type Props = { municipality: string; view: MeasureListView; children: ReactNode }

/** Round the table: what is ticked in it is changed by the bar below, which stays in sight while anything is ticked. */
export async function BulkForm({ municipality, view, children }: Props) {
  const [t, { errors, measures }] = await Promise.all([getTranslations('measure-list.bulk'), getMessages()])
  const { address, offered, report } = view
  return (
    <TickedForm
      // What was ticked has been changed: the next change begins anew.
      key={report ? `${report.id}-${report.undone ? 'undone' : 'done'}` : 'fresh'}
      municipality={municipality}
      submissionKey={crypto.randomUUID()}
      words={errors}
    >
      <input type="hidden" name="back" value={queryText({ ...address, change: undefined })} />
      <div id="measures" tabIndex={-1}>
        {children}
      </div>
      <details className="bulk-bar dense-scale" data-print="no">
        <summary>{t('open')}</summary>
        <p className="text-ui text-ink-2">{t('hint')}</p>
        <div className="mt-2 grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
          <Field id="bulk-status" label={t('status')}>
            {(control) => (
              <Select
                {...control}
                name="status"
                empty={t('unchanged')}
                options={measureStatuses.map((value) => ({ value, label: measures.status[value] }))}
              />
            )}
          </Field>
          <Field id="bulk-responsible" label={t('responsible')}>
            {(control) => <TextInput {...control} name="responsible" />}
          </Field>
          <div>
            <Field id="bulk-dueOn" label={t('dueOn')}>
              {(control) => <DateField {...control} name="dueOn" />}
            </Field>
            <label className="inline-flex min-h-11 items-center gap-2 control-text sm:min-h-8">
              <input type="checkbox" name="continuous" value="yes" className="size-5 accent-accent" />
              {t('continuous')}
            </label>
          </div>
          <Field id="bulk-guidelineSectionId" label={t('section')}>
            {(control) => (
              <Select
                {...control}
                name="guidelineSectionId"
                empty={t('unchanged')}
                options={[...offered.sections, { value: noSection, label: t('noSection') }]}
              />
            )}
          </Field>
        </div>
        <div className="mt-3">
          <SubmitButton variant="primary" pendingText={t('pending')}>
            {t('submit')}
          </SubmitButton>
        </div>
      </details>
    </TickedForm>
  )
}
