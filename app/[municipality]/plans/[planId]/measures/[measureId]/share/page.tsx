import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SharingPage } from '@/components/shared-measures/sharing-page'
import { AppPage } from '@/components/shell/app-page'
import { read } from '@/lib/platform/page'
import { getSharing } from '@/lib/shared-measures/queries'

type Props = {
  params: Promise<{ municipality: string; planId: string; measureId: string }>
  searchParams: Promise<{ change?: string }>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality, planId, measureId }, { change }] = await Promise.all([params, searchParams])
  return read(getSharing, municipality, { planId, measureId, change: change === '1' })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('shared-measures')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function ShareMeasurePage(props: Props) {
  const { actor, view } = await open(props)
  const { slug, name } = actor.municipality
  return (
    <AppPage actor={actor} current="plans">
      <SharingPage view={view} municipality={{ slug, name }} />
    </AppPage>
  )
}
