import type { Metadata } from 'next'
import { MeasurePage } from '@/components/measures/measure-page'
import { AppPage } from '@/components/shell/app-page'
import { getMeasure } from '@/lib/measures/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; planId: string; measureId: string }> }

async function open({ params }: Props) {
  const { municipality, planId, measureId } = await params
  return read(getMeasure, municipality, { planId, measureId })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { actor, view } = await open(props)
  return { title: `${view.draft.title} · ${actor.municipality.name}` }
}

export default async function OneMeasurePage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="plans">
      <MeasurePage municipality={actor.municipality.slug} measure={view} />
    </AppPage>
  )
}
