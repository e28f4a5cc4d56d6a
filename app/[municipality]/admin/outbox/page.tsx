import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OutboxPage } from '@/components/outbox/outbox-page'
import { AppPage } from '@/components/shell/app-page'
import { openOutbox } from '@/lib/outbox/queries'
import { outboxInput } from '@/lib/outbox/schema'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality }, asked] = await Promise.all([params, searchParams])
  return read(openOutbox, municipality, outboxInput.parse(asked))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('outbox'), open(props)])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function AdminOutboxPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="admin">
      <OutboxPage view={view} slug={actor.municipality.slug} />
    </AppPage>
  )
}
