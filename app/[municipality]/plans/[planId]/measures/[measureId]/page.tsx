import type { Metadata } from 'next'
import { MeasurePage } from '@/components/measures/measure-page'
import { AppPage } from '@/components/shell/app-page'
import { getMeasure } from '@/lib/measures/queries'
import { measureAddress } from '@/lib/measures/schema'
import { clock } from '@/lib/platform/clock'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string; planId: string; measureId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function open({ params }: Props) {
  const { municipality, planId, measureId } = await params
  return read(getMeasure, municipality, { planId, measureId })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { actor, view } = await open(props)
  return { title: `${view.draft.title} · ${actor.municipality.name}` }
}

export default async function OneMeasurePage(props: Props) {
  const [{ actor, view }, asked] = await Promise.all([open(props), props.searchParams])
  return (
    <AppPage actor={actor} current="plans">
      <MeasurePage
        municipality={actor.municipality.slug}
        measure={view}
        address={measureAddress.parse(asked)}
        today={clock.today()}
      />
    </AppPage>
  )
}
