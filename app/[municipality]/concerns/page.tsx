import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Inbox } from '@/components/concerns/inbox'
import { OwnConcerns } from '@/components/concerns/own-concerns'
import { ForwardedList } from '@/components/forwardings/forwarded-list'
import { AppPage } from '@/components/shell/app-page'
import { listOwnConcerns, openInbox } from '@/lib/concerns/queries'
import { inboxTabs } from '@/lib/concerns/rules'
import { listForwarded } from '@/lib/forwardings/queries'
import { read, readIfOpen } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string }>
  searchParams: Promise<{ tab?: string; selected?: string; view?: string }>
}

/** A case worker's inbox; to everyone else who reports, and to a case worker who asks, their own reports. */
async function open({ params, searchParams }: Props) {
  const [{ municipality }, { tab, selected, view }] = await Promise.all([params, searchParams])
  const forwarded = view === 'forwarded' ? await readIfOpen(listForwarded, municipality, {}) : null
  if (forwarded) return { kind: 'forwarded' as const, ...forwarded }
  const asked = { tab: inboxTabs.find((one) => one === tab) ?? 'all', selected }
  const inbox = view === 'own' ? null : await readIfOpen(openInbox, municipality, asked)
  return inbox
    ? { kind: 'inbox' as const, ...inbox }
    : { kind: 'own' as const, ...(await read(listOwnConcerns, municipality, {})) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [opened, t, forwardings] = await Promise.all([
    open(props),
    getTranslations('concerns'),
    getTranslations('forwardings'),
  ])
  return {
    title: `${opened.kind === 'forwarded' ? forwardings('list.title') : t(opened.kind === 'inbox' ? 'inbox.title' : 'title')} · ${opened.actor.municipality.name}`,
  }
}

export default async function ConcernsPage(props: Props) {
  const opened = await open(props)
  const { actor } = opened
  const { slug } = actor.municipality
  return (
    <AppPage actor={actor} current={opened.kind === 'own' ? 'concerns' : 'inbox'}>
      {opened.kind === 'inbox' && <Inbox inbox={opened.view} municipality={slug} />}
      {opened.kind === 'own' && <OwnConcerns view={opened.view} municipality={slug} />}
      {opened.kind === 'forwarded' && <ForwardedList forwarded={opened.view} municipality={slug} />}
    </AppPage>
  )
}
