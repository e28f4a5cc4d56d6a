import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ConsultationPage } from '@/components/consultation/consultation-page'
import { AppPage } from '@/components/shell/app-page'
import { getConsultation } from '@/lib/consultation/queries'
import type { ThreadFilter } from '@/lib/consultation/schema'
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
  const show = (address.show ?? 'all') as ThreadFilter
  return { address, ...(await read(getConsultation, municipality, { planId, show })) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor, view }, t] = await Promise.all([open(props), getTranslations('consultation')])
  return { title: `${t('heading', { plan: view.plan.title })} · ${actor.municipality.name}` }
}

export default async function PlanConsultationPage(props: Props) {
  const { actor, view, address } = await open(props)
  return (
    <AppPage actor={actor} current="plans">
      <ConsultationPage municipality={actor.municipality.slug} view={view} address={address} />
    </AppPage>
  )
}
