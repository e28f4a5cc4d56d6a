import { getMessages, getTranslations } from 'next-intl/server'
import { ActForm } from '@/components/incident-imports/act-form'
import { MappingForm } from '@/components/incident-imports/mapping-form'
import { FaultTable, RowTable } from '@/components/incident-imports/row-tables'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import {
  discardIncidentsAction,
  importIncidentsAction,
  undoIncidentsAction,
} from '@/lib/incident-imports/actions'
import type { ImportPreview, ImportView } from '@/lib/incident-imports/queries'

type Props = { municipality: string; made: ImportView }

/** What was read, before anything is made of it; then what became of it, and the way back. */
export async function ImportPage({ municipality, made }: Props) {
  const [t, ui, { incidents }] = await Promise.all([
    getTranslations('incident-imports'),
    getTranslations('ui'),
    getMessages(),
  ])
  const here = `/${municipality}/incidents`
  const { preview, receipt, state } = made
  const act = { municipality, importId: made.id }
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[
              { label: incidents.title, href: here },
              { label: t('title'), href: `${here}/import` },
              { label: made.system },
            ]}
          />
        }
        title={`${made.system}: ${made.name}`}
        state={
          preview
            ? t('preview', preview.counts)
            : receipt && t(state === 'undone' ? 'receipt.undone' : 'receipt.used', receipt)
        }
        actions={preview && <ActForm {...act} action={discardIncidentsAction} label={t('discard')} />}
      />
      {preview && <Preview {...act} preview={preview} />}
      {receipt && (
        <div className="mt-8 flex flex-wrap gap-2">
          <ButtonLink href={`${here}?scope=all`} variant="primary">
            {t('toList')}
          </ButtonLink>
          {state === 'used' && <ActForm {...act} action={undoIncidentsAction} label={t('undo')} />}
        </div>
      )}
    </>
  )
}

type PreviewProps = { municipality: string; importId: string; preview: ImportPreview }

async function Preview({ municipality, importId, preview }: PreviewProps) {
  const t = await getTranslations('incident-imports')
  const { counts, rows, faulty } = preview
  return (
    <>
      <MappingForm municipality={municipality} importId={importId} preview={preview} />
      {faulty.length > 0 && <FaultTable rows={faulty} total={counts.faulty} />}
      {rows.length > 0 && <RowTable rows={rows} total={counts.ready} />}
      {counts.ready > 0 && (
        <div className="mt-8">
          <ActForm
            municipality={municipality}
            importId={importId}
            action={importIncidentsAction}
            label={t('import', { count: counts.ready })}
            primary
          />
        </div>
      )}
    </>
  )
}
