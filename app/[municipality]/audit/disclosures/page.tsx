import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LogPage } from '@/components/disclosure-log/log-page'
import { AppPage } from '@/components/shell/app-page'
import { listDisclosures } from '@/lib/disclosures/queries'
import { disclosureLog } from '@/lib/disclosures/schema'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }>; searchParams: Promise<Record<string, string>> }

async function open({ params, searchParams }: Props) {
  const [{ municipality }, asked] = await Promise.all([params, searchParams])
  return read(listDisclosures, municipality, disclosureLog.parse(asked))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('disclosures.log')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function DisclosureLogPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="audit">
      <LogPage view={view} slug={actor.municipality.slug} />
    </AppPage>
  )
}
