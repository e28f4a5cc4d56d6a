import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HeldReport } from '@/components/held-reports/held-report'
import { AppPage } from '@/components/shell/app-page'
import { readHeld } from '@/lib/held-reports/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; heldId: string }> }

async function open({ params }: Props) {
  const { municipality, heldId } = await params
  return read(readHeld, municipality, { id: heldId })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('held-reports')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function HeldReportPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="inbox">
      <HeldReport held={view} municipality={actor.municipality.slug} />
    </AppPage>
  )
}
