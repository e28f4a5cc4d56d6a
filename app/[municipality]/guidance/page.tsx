import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GuidanceTable } from '@/components/guidance/guidance-table'
import { AppPage } from '@/components/shell/app-page'
import { listGuidance } from '@/lib/guidance/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(listGuidance, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('guidance')])
  return { title: `${t('edit.title')} · ${actor.municipality.name}` }
}

export default async function GuidancePage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="guidance">
      <GuidanceTable pages={view.pages} maySet={view.can.settings} slug={actor.municipality.slug} />
    </AppPage>
  )
}
