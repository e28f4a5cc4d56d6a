import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DisclosurePage } from '@/components/disclosures/disclosure-page'
import { AppPage } from '@/components/shell/app-page'
import { openDisclosureDesk } from '@/lib/disclosures/queries'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string; id: string }>
  searchParams: Promise<{ piece?: string | string[]; person?: string }>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality, id }, { person }] = await Promise.all([params, searchParams])
  return read(openDisclosureDesk, municipality, { source: 'case', id, person: Number(person) || 0 })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('disclosures')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function DisclosuresPage(props: Props) {
  const [{ actor, view }, { piece = [] }] = await Promise.all([open(props), props.searchParams])
  return (
    <AppPage actor={actor} current="cases">
      <DisclosurePage desk={view} municipality={actor.municipality.slug} chosen={[piece].flat()} />
    </AppPage>
  )
}
