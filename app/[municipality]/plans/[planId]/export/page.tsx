import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlanExportPage } from '@/components/plan-exports/plan-export-page'
import { AppPage } from '@/components/shell/app-page'
import { choosePlanFile } from '@/lib/plan-exports/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; planId: string }> }

async function open({ params }: Props) {
  const { municipality, planId } = await params
  return read(choosePlanFile, municipality, { planId })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor, view }, t] = await Promise.all([open(props), getTranslations('exports')])
  return { title: `${t('pageTitle', { title: view.title })} · ${actor.municipality.name}` }
}

export default async function ExportPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="plans">
      <PlanExportPage municipality={actor.municipality.slug} plan={view} />
    </AppPage>
  )
}
