import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BoardPage } from '@/components/measure-board/board-page'
import { listTitle } from '@/components/measure-list/list-frame'
import { ListPage } from '@/components/measure-list/list-page'
import { TimelinePage } from '@/components/measure-timeline/timeline-page'
import { AppPage } from '@/components/shell/app-page'
import { listBoard } from '@/lib/measure-board/queries'
import { listMeasures } from '@/lib/measure-list/queries'
import { type ListAddress, listAddress } from '@/lib/measure-list/schema'
import { clock } from '@/lib/platform/clock'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function asked({ params, searchParams }: Props): Promise<[string, ListAddress]> {
  return [(await params).municipality, listAddress.parse(await searchParams)]
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, [municipality, address]] = await Promise.all([getTranslations('measure-list'), asked(props)])
  const query = address.view === 'board' ? listBoard : listMeasures
  const { actor } = await read(query as typeof listMeasures, municipality, address)
  return { title: `${listTitle(t, address)} · ${actor.municipality.name}` }
}

export default async function MeasuresPage(props: Props) {
  const [municipality, address] = await asked(props)
  if (address.view === 'board') {
    const { actor, view } = await read(listBoard, municipality, address)
    return (
      <AppPage actor={actor} current="measures">
        <BoardPage municipality={actor.municipality.slug} view={view} />
      </AppPage>
    )
  }
  const { actor, view } = await read(listMeasures, municipality, address)
  const { slug } = actor.municipality
  return (
    <AppPage actor={actor} current="measures">
      {address.view === 'timeline' ? (
        <TimelinePage municipality={slug} view={view} today={clock.today()} />
      ) : (
        <ListPage municipality={slug} view={view} />
      )}
    </AppPage>
  )
}
