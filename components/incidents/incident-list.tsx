import { getTranslations } from 'next-intl/server'
import { IncidentFilter } from '@/components/incidents/incident-filter'
import { IncidentTable } from '@/components/incidents/incident-table'
import { ListTabs } from '@/components/incidents/list-tabs'
import { PageLinks } from '@/components/measure-list/page-links'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import type { IncidentList as View } from '@/lib/incident-list/queries'
import { isFiltered, listHref } from '@/lib/incident-list/schema'

type Props = { municipality: string; view: View }
type Words = Awaited<ReturnType<typeof getTranslations<'incidents'>>>

/** What has happened, the latest first, chosen by its address. */
export async function IncidentList({ municipality, view }: Props) {
  const [t, pages, rules] = await Promise.all([
    getTranslations('incidents'),
    getTranslations('measure-list'),
    getTranslations('incident-rules'),
  ])
  const here = `/${municipality}/incidents`
  const { address, counts } = view
  const report = (
    <ButtonLink href={`${here}/new`} variant="primary">
      {t('report')}
    </ButtonLink>
  )
  const isEmpty = counts.all === 0
  return (
    <>
      <PageHead
        title={listTitle(t, view)}
        state={stateLine(t, view)}
        actions={view.can.report && !isEmpty && report}
        aside={
          <>
            {view.can.bringIn && <Link href={`${here}/import`}>{t('list.import')}</Link>}
            {view.can.editRules && <Link href={`/${municipality}/admin/incidents`}>{rules('link')}</Link>}
          </>
        }
      />
      <ListTabs municipality={municipality} view={view} shows="list" />
      {isEmpty ? (
        <EmptyState
          steps={(['report', 'handle', 'follow'] as const).map((key) => ({
            title: t(`list.steps.${key}`),
            text: t(`list.steps.${key}Text`),
          }))}
          actions={view.can.report && report}
        />
      ) : (
        <>
          <IncidentFilter address={address} areas={view.areas} here={here} />
          {counts.total > 0 && (
            <div className="mt-6">
              <IncidentTable rows={view.rows} here={here} />
              <PageLinks
                paging={view.paging}
                words={pages}
                shown={t('list.shown', view.paging)}
                hrefOf={(page) => listHref(here, address, { page })}
              />
              <p className="mt-4 flex flex-wrap gap-x-6 text-ui" data-print="no">
                {(['csv', 'xlsx'] as const).map((format) => (
                  <a key={format} href={listHref(`/api${here}/${format}`, address)} download>
                    {t('list.download', { format: format === 'csv' ? 'CSV' : 'Excel' })}
                  </a>
                ))}
              </p>
            </div>
          )}
        </>
      )}
    </>
  )
}

export function listTitle(t: Words, { can }: Pick<View, 'can'>): string {
  return t(can.readAll ? 'title' : 'ownTitle')
}

function stateLine(t: Words, { counts, address, can, scope, hasOwn }: View): string {
  if (counts.all === 0) {
    if (!can.readAll) return t('list.emptyOwn')
    return t(hasOwn && scope === 'own' ? 'list.emptyScope' : 'list.empty')
  }
  return isFiltered(address) ? t('list.chosen', counts) : t('list.state', counts)
}
