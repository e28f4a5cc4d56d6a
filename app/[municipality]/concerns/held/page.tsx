import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HeldList } from '@/components/held-reports/held-list'
import { AppPage } from '@/components/shell/app-page'
import { listHeld } from '@/lib/held-reports/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(listHeld, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('held-reports')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function HeldPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="inbox">
      <HeldList view={view} municipality={actor.municipality.slug} />
    </AppPage>
  )
}
