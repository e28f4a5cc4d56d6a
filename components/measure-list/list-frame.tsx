import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { BulkNotice } from '@/components/bulk-changes/bulk-notice'
import { ListFilter } from '@/components/measure-list/list-filter'
import { listSentence, type Words } from '@/components/measure-list/list-words'
import { SavedViews } from '@/components/saved-views/saved-views'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Tabs } from '@/components/ui/tabs'
import { type ListAddress, listHref, listViews } from '@/lib/measure-list/schema'
import type { ListFrame as Frame } from '@/lib/measure-selection/queries'

type Props = { municipality: string; frame: Frame; address: ListAddress; children: ReactNode }

/** What stands round every view of the list: its state, the ways to see it, the selection. */
export async function ListFrame({ municipality, frame, address, children }: Props) {
  const [t, count] = await Promise.all([getTranslations('measure-list'), getTranslations('plans.numbers')])
  const here = `/${municipality}/measures`
  const { counts, report, saved, hasOwn } = frame
  return (
    <>
      <PageHead title={listTitle(t, address)} state={listSentence({ t, count }, counts, address)} />
      {counts.all === 0 ? (
        <Beginning words={t} plans={`/${municipality}/plans`} />
      ) : (
        <>
          {report && <BulkNotice municipality={municipality} report={report} address={address} />}
          <div className="mt-6 flex flex-wrap items-center justify-between gap-x-8" data-print="no">
            <ViewTabs address={address} here={here} words={t} hasOwn={hasOwn} />
            <SavedViews municipality={municipality} saved={saved} address={address} />
          </div>
          <ListFilter {...frame} address={address} here={here} />
          <div className="mt-6">{counts.total > 0 && children}</div>
        </>
      )}
    </>
  )
}

export function listTitle(t: Words, { view }: ListAddress): string {
  return t(view === 'mine' ? 'mineTitle' : 'title')
}

type TabsProps = { address: ListAddress; here: string; words: Words; hasOwn: boolean }

/** The same selection, seen in another way. */
function ViewTabs({ address, here, words, hasOwn }: TabsProps) {
  const shown = listViews.filter((view) => view !== 'mine' || hasOwn || address.view === 'mine')
  const links = shown.map((view) => ({
    href: listHref(here, address, { view, sort: undefined, order: undefined }),
    label: words(`views.${view}`),
    current: address.view === view,
  }))
  return (
    <Tabs
      label={words('views.label')}
      items={[...links, { href: `${here}/grid`, label: words('views.grid'), current: false }]}
    />
  )
}

function Beginning({ words, plans }: { words: Words; plans: string }) {
  return (
    <EmptyState
      steps={(['plan', 'measures', 'follow'] as const).map((key) => ({
        title: words(`empty.${key}`),
        text: words(`empty.${key}Text`),
      }))}
      actions={
        <ButtonLink variant="primary" href={plans}>
          {words('empty.open')}
        </ButtonLink>
      }
    />
  )
}
