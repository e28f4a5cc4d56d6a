import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LibraryPage } from '@/components/measure-library/library-page'
import { AppPage } from '@/components/shell/app-page'
import { getLibrary } from '@/lib/measure-library/queries'
import type { LibraryAddress } from '@/lib/measure-library/schema'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string; planId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The schema reads the address: an unknown choice is as if not said. */
async function open({ params, searchParams }: Props) {
  const [{ municipality, planId }, { focus, level, target, from, section }] = await Promise.all([
    params,
    searchParams,
  ])
  return read(getLibrary, municipality, { planId, focus, level, target, from, section } as LibraryAddress)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('measure-library')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function MeasureLibraryPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="plans">
      <LibraryPage view={view} municipality={actor.municipality.slug} />
    </AppPage>
  )
}
