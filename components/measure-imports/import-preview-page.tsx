import { getMessages, getTranslations } from 'next-intl/server'
import { ImportHead } from '@/components/measure-imports/import-head'
import { ImportTableRow } from '@/components/measure-imports/import-row'
import { MappingForm } from '@/components/measure-imports/mapping-form'
import { CommandForm } from '@/components/ui/command-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { ColumnHead, Table } from '@/components/ui/table'
import { discardImportAction, settleImportAction } from '@/lib/measure-imports/actions'
import type { ImportPreview, ImportView } from '@/lib/measure-imports/queries'
import { newSection } from '@/lib/measure-imports/rules'
import { pageSize } from '@/lib/measure-imports/schema'
import { measureStatuses } from '@/lib/measures/schema'

type Props = { municipality: string; made: ImportView; preview: ImportPreview }

/** What was understood, row by row. Nothing is in the plan yet. */
export async function ImportPreviewPage({ municipality, made, preview }: Props) {
  const [t, messages] = await Promise.all([getTranslations('imports'), getMessages()])
  const sections = [
    ...preview.sections.map(({ id, number, heading }) => ({ value: id, label: `${number} ${heading}` })),
    { value: newSection, label: t('preview.newSection') },
  ]
  return (
    <>
      <ImportHead
        municipality={municipality}
        plan={made.plan}
        here={t('preview.title')}
        title={t('preview.title')}
        state={t('preview.state', preview.counts)}
        actions={
          <CommandForm
            action={discardImportAction}
            municipality={municipality}
            submissionKey={crypto.randomUUID()}
            words={messages.errors}
          >
            <input type="hidden" name="importId" value={made.id} />
            <SubmitButton>{t('preview.discard')}</SubmitButton>
          </CommandForm>
        }
      />
      <div className="mt-6">
        <MappingForm municipality={municipality} importId={made.id} preview={preview} sections={sections} />
      </div>
      <CommandForm
        // Each page has its own choices: what was ticked on one must not stay ticked on the next.
        key={`${preview.page} ${preview.columns.map(({ meaning }) => meaning).join()}`}
        action={settleImportAction}
        municipality={municipality}
        submissionKey={crypto.randomUUID()}
        words={messages.errors}
        className="mt-6"
      >
        <input type="hidden" name="importId" value={made.id} />
        <PreviewTable preview={preview} sections={sections} />
        <PreviewButtons preview={preview} />
      </CommandForm>
    </>
  )
}

type TableProps = { preview: ImportPreview; sections: { value: string; label: string }[] }

async function PreviewTable({ preview, sections }: TableProps) {
  const [t, measures] = await Promise.all([getTranslations('imports'), getTranslations('measures')])
  const statuses = measureStatuses.map((value) => ({ value, label: measures(`status.${value}`) }))
  const first = (preview.page - 1) * pageSize
  const last = first + preview.rows.length
  return (
    <Table
      caption={t('preview.rowsShown', { first: first + 1, last, total: preview.counts.total })}
      showCaption
      cards
      dense
      className="dense-scale"
    >
      <thead>
        <tr>
          <ColumnHead>{t('preview.take')}</ColumnHead>
          <ColumnHead>{t('preview.measure')}</ColumnHead>
          <ColumnHead>{t('preview.responsible')}</ColumnHead>
          <ColumnHead>{t('preview.section')}</ColumnHead>
          <ColumnHead>{t('preview.status')}</ColumnHead>
          <ColumnHead>{t('preview.due')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {preview.rows.map((row) => (
          <ImportTableRow key={row.at} row={row} words={t} sections={sections} statuses={statuses} />
        ))}
      </tbody>
    </Table>
  )
}

/** The first button is what Enter presses: it must be the one that only saves. */
async function PreviewButtons({ preview }: { preview: ImportPreview }) {
  const t = await getTranslations('imports.preview')
  const { page, pages, counts } = preview
  return (
    <div className="mt-6 grid gap-4">
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="act" value={`page:${page}`}>
          {t('save')}
        </SubmitButton>
        {page > 1 && (
          <SubmitButton name="act" value={`page:${page - 1}`}>
            {t('previous')}
          </SubmitButton>
        )}
        {page < pages && (
          <SubmitButton name="act" value={`page:${page + 1}`}>
            {t('next')}
          </SubmitButton>
        )}
      </div>
      <div>
        <SubmitButton name="act" value="confirm" variant="primary">
          {t('confirm', { count: counts.taken })}
        </SubmitButton>
        <p className="mt-2 text-note text-ink-3">{t('confirmHint')}</p>
      </div>
    </div>
  )
}
