import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HistoryPage } from '@/components/field-history/history-page'
import { AppPage } from '@/components/shell/app-page'
import { getFieldHistory } from '@/lib/field-history/queries'
import { type HistoryAddress, historyAddress } from '@/lib/field-history/schema'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string; planId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality, planId }, asked] = await Promise.all([params, searchParams])
  const { measure, section, page } = asked
  const given = { planId, measure, section, page: page ?? 1 } as HistoryAddress
  const opened = await read(getFieldHistory, municipality, given)
  return { ...opened, address: historyAddress.parse(given) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor, view }] = await Promise.all([getTranslations('field-history'), open(props)])
  const title = view.of ? t('titleOf', { title: view.of.title }) : t('title')
  return { title: `${title} · ${actor.municipality.name}` }
}

export default async function FieldHistoryPage(props: Props) {
  const { actor, view, address } = await open(props)
  return (
    <AppPage actor={actor} current="plans">
      <HistoryPage municipality={actor.municipality.slug} view={view} address={address} />
    </AppPage>
  )
}
