import type { Metadata } from 'next'
import { PlanPage } from '@/components/plans/plan-page'
import { AppPage } from '@/components/shell/app-page'
import { getPlan } from '@/lib/plans/queries'
import { clock } from '@/lib/platform/clock'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string; planId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality, planId }, asked] = await Promise.all([params, searchParams])
  const address = Object.fromEntries(
    Object.entries(asked).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  )
  return { address, ...(await read(getPlan, municipality, { planId, editing: address.edit })) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { actor, view } = await open(props)
  return { title: `${view.title} · ${actor.municipality.name}` }
}

export default async function OnePlanPage(props: Props) {
  const { actor, view, address } = await open(props)
  const { slug, soonDays } = actor.municipality
  return (
    <AppPage actor={actor} current="plans">
      <PlanPage
        municipality={slug}
        plan={view}
        address={address}
        calendar={{ today: clock.today(), soonDays }}
      />
    </AppPage>
  )
}
