import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Inbox } from '@/components/concerns/inbox'
import { OwnConcerns } from '@/components/concerns/own-concerns'
import { AppPage } from '@/components/shell/app-page'
import { listOwnConcerns, openInbox } from '@/lib/concerns/queries'
import { inboxTabs } from '@/lib/concerns/rules'
import { read, readIfOpen } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string }>
  searchParams: Promise<{ tab?: string; selected?: string; view?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('concerns'))('pageTitle') }
}

/** A case worker's inbox; to everyone else who reports, their own reports. */
export default async function ConcernsPage({ params, searchParams }: Props) {
  const [{ municipality }, asked] = await Promise.all([params, searchParams])
  const tab = inboxTabs.find((one) => one === asked.tab) ?? 'all'
  const inbox =
    asked.view === 'own' ? null : await readIfOpen(openInbox, municipality, { tab, selected: asked.selected })
  if (inbox) {
    return (
      <AppPage actor={inbox.actor} current="inbox">
        <Inbox inbox={inbox.view} tab={tab} municipality={municipality} />
      </AppPage>
    )
  }
  const { actor, view } = await read(listOwnConcerns, municipality, {})
  return (
    <AppPage actor={actor} current="concerns">
      <OwnConcerns view={view} municipality={municipality} />
    </AppPage>
  )
}
