import { getTranslations } from 'next-intl/server'
import { Tabs } from '@/components/ui/tabs'
import { type ListAddress, listHref, type Scope, scopes } from '@/lib/incident-list/schema'

type Props = {
  municipality: string
  view: { address: ListAddress; scope: Scope; hasOwn: boolean; can: { readAll: boolean } }
  shows: 'list' | 'chart'
}

/** Whose incidents, and how they are shown: the same selection goes along. */
export async function ListTabs({ municipality, view, shows }: Props) {
  const t = await getTranslations('incidents')
  const { address, scope, hasOwn, can } = view
  const list = `/${municipality}/incidents`
  const here = shows === 'list' ? list : `${list}/chart`
  if (!can.readAll) return null
  return (
    <div className="mt-6 flex flex-wrap items-center justify-between gap-x-8" data-print="no">
      {hasOwn && (
        <Tabs
          label={t('list.scope')}
          items={scopes.map((one) => ({
            href: listHref(here, address, { scope: one === 'own' ? undefined : one }),
            label: t(`list.${one}`),
            current: one === scope,
          }))}
        />
      )}
      <Tabs
        label={t('charts.views')}
        items={[
          { href: listHref(list, address), label: t('charts.list'), current: shows === 'list' },
          { href: listHref(`${list}/chart`, address), label: t('charts.chart'), current: shows === 'chart' },
        ]}
      />
    </div>
  )
}
