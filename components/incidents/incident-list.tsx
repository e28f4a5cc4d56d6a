import { getTranslations } from 'next-intl/server'
import { IncidentFilter } from '@/components/incidents/incident-filter'
import { IncidentTable } from '@/components/incidents/incident-table'
import { PageLinks } from '@/components/measure-list/page-links'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Tabs } from '@/components/ui/tabs'
import type { IncidentList as View } from '@/lib/incident-list/queries'
import { isFiltered, listHref, scopes, unfiltered } from '@/lib/incident-list/schema'

type Props = { municipality: string; view: View }
type Words = Awaited<ReturnType<typeof getTranslations<'incidents'>>>

/** What has happened, the latest first, chosen by its address. */
export async function IncidentList({ municipality, view }: Props) {
  const [t, pages] = await Promise.all([getTranslations('incidents'), getTranslations('measure-list')])
  const here = `/${municipality}/incidents`
  const { address, counts, scope } = view
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
      />
      {view.hasOwn && (
        <div className="mt-6" data-print="no">
          <Tabs
            label={t('list.scope')}
            items={scopes.map((one) => ({
              href: listHref(here, unfiltered({ ...address, scope: one === 'own' ? undefined : one })),
              label: t(`list.${one}`),
              current: one === scope,
            }))}
          />
        </div>
      )}
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
