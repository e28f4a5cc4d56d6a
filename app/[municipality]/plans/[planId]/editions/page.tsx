import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EditionsPage } from '@/components/editions/editions-page'
import { AppPage } from '@/components/shell/app-page'
import { getEditions } from '@/lib/editions/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; planId: string }> }

async function open({ params }: Props) {
  const { municipality, planId } = await params
  return read(getEditions, municipality, { planId })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor, view }] = await Promise.all([getTranslations('editions'), open(props)])
  return { title: `${t('title')}: ${view.title} · ${actor.municipality.name}` }
}

export default async function PlanEditionsPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="plans">
      <EditionsPage municipality={actor.municipality.slug} view={view} />
    </AppPage>
  )
}
