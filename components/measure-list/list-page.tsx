import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { ListFilter } from '@/components/measure-list/list-filter'
import { ListTable } from '@/components/measure-list/list-table'
import { listSentence, listWords, type Words } from '@/components/measure-list/list-words'
import { PageLinks } from '@/components/measure-list/page-links'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Tabs } from '@/components/ui/tabs'
import type { MeasureListView } from '@/lib/measure-list/queries'
import { type ListAddress, listHref, type ListView as View } from '@/lib/measure-list/schema'

type Props = { municipality: string; view: MeasureListView }

/** All measures within reach as a list to work from: chosen, ordered and divided as one needs, by its address. */
export async function ListPage({ municipality, view }: Props) {
  const [t, measures, count, locale, messages] = await Promise.all([
    getTranslations('measure-list'),
    getTranslations('measures'),
    getTranslations('plans.numbers'),
    getLocale(),
    getMessages(),
  ])
  const words = listWords(t, measures, { messages, locale })
  const [here, plans] = [`/${municipality}/measures`, `/${municipality}/plans`]
  const { address, counts, offered, hasOwn, paging } = view
  return (
    <>
      <PageHead title={listTitle(t, address)} state={listSentence({ t, count }, counts, address)} />
      {counts.all === 0 ? (
        <Beginning words={t} plans={plans} />
      ) : (
        <>
          <div className="mt-6">
            <ViewTabs address={address} here={here} words={t} hasOwn={hasOwn} />
          </div>
          <ListFilter {...{ counts, offered, hasOwn, address, here }} />
          <div className="mt-6">
            {paging.total > 0 && (
              <>
                <ListTable {...{ view, words, here, plans }} />
                <PageLinks paging={paging} words={t} hrefOf={(page) => listHref(here, address, { page })} />
              </>
            )}
          </div>
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
  const shown: View[] = ['table', ...(hasOwn || address.view === 'mine' ? (['mine'] as const) : [])]
  return (
    <Tabs
      label={words('views.label')}
      items={shown.map((view) => ({
        href: listHref(here, address, { view, sort: undefined, order: undefined }),
        label: words(`views.${view}`),
        current: address.view === view,
      }))}
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
