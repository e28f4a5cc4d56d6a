import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReadsPage } from '@/components/record-reads/reads-page'
import { AppPage } from '@/components/shell/app-page'
import { read } from '@/lib/platform/page'
import { listReads } from '@/lib/record-reads/queries'
import { readsInput } from '@/lib/record-reads/schema'

type Props = { params: Promise<{ municipality: string }>; searchParams: Promise<Record<string, string>> }

async function open({ params, searchParams }: Props) {
  const [{ municipality }, asked] = await Promise.all([params, searchParams])
  return read(listReads, municipality, readsInput.parse(asked))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('record-reads')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function RecordReadsPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="audit">
      <ReadsPage view={view} slug={actor.municipality.slug} />
    </AppPage>
  )
}
